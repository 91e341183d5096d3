import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Waiting } from '../../../../src/run/send/batch-queue.ts';
import type { Entry } from '../../../../src/run/session/run-context.ts';

function entry(index: number): Entry {
  const key = `AB-${index}`;
  const token = { runId: 'AB', index };
  return {
    token,
    key,
    row: index + 1,
    status: 'Queued',
    task: null,
    taken: null,
    reference: key,
    call: null,
  };
}
const entries = (count: number) => Array.from({ length: count }, (_, place) => entry(place + 1));

describe('rows that wait', () => {
  it('leave in whole chunks of 50, in order, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 230 }), (count) => {
        const all = entries(count);
        const waiting = new Waiting(all);
        const sizes: number[] = [];
        const left: Entry[] = [];
        while (waiting.chunks() > 0) {
          const batch = waiting.next();
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
    const waiting = new Waiting(entries(60));
    const { entries: chunk } = waiting.next();
    waiting.putBack({ entries: chunk.slice(25), parted: { settled: 0, refused: 0 } });
    waiting.putBack({ entries: chunk.slice(0, 25), parted: { settled: 0, refused: 0 } });
    expect([waiting.chunks(), waiting.hasPieces(), waiting.all().length]).toEqual([3, true, 60]);
    expect(waiting.next()).toEqual({ entries: chunk.slice(0, 25), parted: { settled: 0, refused: 0 } });
    expect(waiting.next().entries).toEqual(chunk.slice(25));
    expect(waiting.hasPieces()).toBe(false);
    expect(waiting.next().entries.length).toBe(10);
  });

  it('a chunk that was only held up comes back whole', () => {
    const waiting = new Waiting(entries(3));
    waiting.putBack(waiting.next());
    expect(waiting.hasPieces()).toBe(false);
    expect(waiting.next().parted).toBeNull();
  });

  it('an empty piece is nothing to wait for', () => {
    const waiting = new Waiting([]);
    waiting.putBack({ entries: [], parted: { settled: 0, refused: 0 } });
    expect(waiting.chunks()).toBe(0);
  });

  it('follow the order of the sheet after the user sorted it', () => {
    const all = entries(3);
    for (const [place, one] of all.entries()) one.row = 10 - place;
    const waiting = new Waiting(all);
    waiting.sort();
    expect(waiting.next().entries.map(({ row }) => row)).toEqual([8, 9, 10]);
  });
});
