// Rows that wait for their call, in whole chunks, and pieces of refused ones first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newParted } from '../../../../src/run/send/batch.ts';
import { BatchQueue } from '../../../../src/run/send/batch-queue.ts';
import { Entry } from '../../../../src/run/session/entry.ts';

const entry = (index: number) => new Entry({ runId: 'AB', index }, index + 1, 'Queued');
const entries = (count: number) => Array.from({ length: count }, (_, place) => entry(place + 1));

describe('rows that wait', () => {
  it('leave in whole chunks of 50, in order, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 230 }), (count) => {
        const all = entries(count);
        const queue = new BatchQueue(all);
        const sizes: number[] = [];
        const left: Entry[] = [];
        while (queue.waiting() > 0) {
          const batch = queue.next();
          expect(batch.parted).toBeNull();
          sizes.push(batch.entries.length);
          left.push(...batch.entries);
        }
        expect(left).toEqual(all);
        expect(sizes.slice(0, -1).every((size) => size === 50)).toBe(true);
        expect(sizes.length).toBe(Math.ceil(count / 50));
      }),
    );
  });

  it('go in front when they are put back, and are known as pieces', () => {
    const queue = new BatchQueue(entries(60));
    const { entries: chunk } = queue.next();
    queue.putBack({ entries: chunk.slice(25), parted: newParted(0, 0), isSingle: false });
    queue.putBack({ entries: chunk.slice(0, 25), parted: newParted(0, 0), isSingle: false });
    expect([queue.waiting(), queue.hasPieces(), queue.all().length]).toEqual([3, true, 60]);
    expect(queue.next()).toEqual({
      entries: chunk.slice(0, 25),
      parted: newParted(0, 0),
      isSingle: false,
    });
    expect(queue.next().entries).toEqual(chunk.slice(25));
    expect(queue.hasPieces()).toBe(false);
    expect(queue.next().entries.length).toBe(10);
  });

  it('a chunk that was only held up comes back whole', () => {
    const queue = new BatchQueue(entries(3));
    queue.putBack(queue.next());
    expect(queue.hasPieces()).toBe(false);
    expect(queue.next().parted).toBeNull();
  });

  it('an empty piece is nothing to wait for', () => {
    const queue = new BatchQueue([]);
    queue.putBack({ entries: [], parted: newParted(0, 0), isSingle: false });
    expect(queue.waiting()).toBe(0);
  });

  it('follow the order of the sheet after the user sorted it', () => {
    const all = entries(3);
    for (const [place, one] of all.entries()) one.row = 10 - place;
    const queue = new BatchQueue(all);
    queue.sort();
    expect(queue.next().entries.map(({ row }) => row)).toEqual([8, 9, 10]);
  });

  it('gives rows out one by one while the run is precise, and together once it is not', () => {
    let precise = true;
    const all = entries(4);
    const queue = new BatchQueue(all, () => precise);
    expect(queue.waiting()).toBe(4);
    const first = queue.next();
    expect(first).toEqual({ entries: all.slice(0, 1), parted: null, isSingle: true });
    precise = false;
    queue.repeat(first, false);
    expect(queue.waiting()).toBe(1);
    expect(queue.next()).toEqual({ entries: all, parted: null, isSingle: false });
  });

  it('keeps a piece of a refused chunk apart that may not go by the call for one task', () => {
    const queue = new BatchQueue([]);
    const piece = { entries: entries(1), parted: newParted(1, 0), isSingle: true };
    queue.repeat(piece, false);
    expect(queue.next()).toEqual({ ...piece, isSingle: false });
    queue.repeat(piece, true);
    expect(queue.next()).toEqual(piece);
  });
});
