// In which order rows leave the queue, pieces and held-up chunks before everything else.
import { describe, expect, it } from 'vitest';
import { newParted } from '../../../../src/run/send/batch.ts';
import { BatchQueue } from '../../../../src/run/send/batch-queue.ts';
import { Entry } from '../../../../src/run/session/entry.ts';

const entry = (index: number, row: number | null = index + 1) =>
  new Entry({ runId: 'AB', index }, row, 'Queued');
const entries = (count: number) => Array.from({ length: count }, (_, place) => entry(place + 1));
const keys = (list: readonly Entry[]) => list.map(({ token }) => token.index);

describe('the rows of a queue', () => {
  it('are all those that wait, the ones put back first', () => {
    const queue = new BatchQueue(entries(52));
    const { entries: chunk } = queue.next();
    expect(keys(queue.all())).toEqual([51, 52]);
    queue.putBack({ entries: chunk.slice(0, 2), parted: null, isSingle: false });
    expect(keys(queue.all())).toEqual([1, 2, 51, 52]);
  });

  it('are counted in calls: each piece is one, and 50 others', () => {
    const queue = new BatchQueue(entries(101));
    expect(queue.waiting()).toBe(3);
    const { entries: chunk } = queue.next();
    expect(queue.waiting()).toBe(2);
    for (const one of chunk.slice(0, 3)) queue.putBack({ entries: [one], parted: null, isSingle: false });
    expect(queue.waiting()).toBe(5);
  });

  it('are pieces as soon as one batch is, whatever else was put back', () => {
    const queue = new BatchQueue([]);
    queue.putBack({ entries: [entry(1)], parted: null, isSingle: false });
    expect(queue.hasPieces()).toBe(false);
    queue.putBack({ entries: [entry(2)], parted: newParted(1, 0), isSingle: false });
    queue.putBack({ entries: [entry(3)], parted: null, isSingle: false });
    expect(queue.hasPieces()).toBe(true);
  });

  it('do not change with the list that they came from', () => {
    const list = entries(2);
    const queue = new BatchQueue(list);
    list.pop();
    expect(keys(queue.all())).toEqual([1, 2]);
    queue.sort();
    queue.next();
    expect(keys(list)).toEqual([1]);
  });

  it('that are gone from the sheet come first when the others are sorted', () => {
    const rows = [7, 3, null, 9, 5];
    const queue = new BatchQueue(rows.map((row, place) => entry(place + 1, row)));
    queue.sort();
    expect(queue.next().entries.map(({ row }) => row)).toEqual([null, 3, 5, 7, 9]);
  });
});
