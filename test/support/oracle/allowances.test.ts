// What the oracle lets stand in a sheet whose run was disturbed, and that each allowance lets no more than that.
import { describe, expect, it } from 'vitest';
import type { StoredTask } from '../../../src/local/sandbox/state.ts';
import { markerIn } from '../../chaos/input.ts';
import { type Allowances, judge } from './after-sending.ts';
import { inputRow as row, seen, store } from './evidence.ts';
import { Ledger } from './ledger.ts';
import type { SeenRow } from './reading.ts';

describe('what a disturbed run may leave', () => {
  const found = (
    rows: readonly SeenRow[],
    tasks: readonly StoredTask[],
    allows: Allowances,
    known = rows,
  ) => {
    const ledger = new Ledger(
      known.map(({ marker }) => ({ marker, kind: 'any' })),
      true,
    );
    return judge({ ledger, sheet: { header: [], rows }, tasks, markerIn, allows }).map(([kind]) => kind);
  };
  const one = row();
  const [task] = store(one);
  const tasks = task === undefined ? [] : [task];

  it('are unverified rows only where nobody can know better', () => {
    const rows = [seen(one, 'Unknown · FGHJKLMN-1 — No answer.')];
    expect(found(rows, [], { unverified: 'never' })).toEqual(['wrongStatus']);
    expect(found(rows, tasks, { unverified: 'unseen' })).toEqual(['wrongStatus']);
    expect(found(rows, [], { unverified: 'unseen' })).toEqual([]);
    expect(found(rows, tasks, { unverified: 'always' })).toEqual([]);
  });

  it('are rows on their way, of which those that wait have no task yet', () => {
    const [queued, sending] = [seen(one, 'Queued · FGHJKLMN-1'), seen(one, 'Sending · FGHJKLMN-1')];
    const allows = { unverified: 'always', waiting: true } as const;
    for (const waiting of [queued, sending]) {
      expect(found([waiting], [], allows)).toEqual([]);
      expect(found([waiting], [], { unverified: 'always' })).toEqual(['stuck']);
    }
    expect(found([sending], tasks, allows)).toEqual([]);
    expect(found([queued], tasks, allows)).toEqual(['wrongStatus']);
  });

  it('is one task for each unverified row, and none for a row that denies it', () => {
    const doubtful = seen(one, 'Unknown · FGHJKLMN-1 — No answer.');
    const denying = seen(one, 'Failed · FGHJKLMN-2 — No.');
    const allows = { unverified: 'always' } as const;
    expect(found([denying, doubtful], tasks, allows)).toEqual([]);
    expect(found([denying, doubtful], store(one, one), allows)).toEqual(['wrongStatus']);
    expect(found([doubtful], store(one, one), allows)).toEqual(['duplicated']);
  });

  it('is the id of its own task in a row that an execution was cut off from, and no other', () => {
    const other = row('valid', 2);
    const both = store(one, other);
    const [own, foreign] = both.map(({ id }) => id);
    const rest = seen(other, 'Created · FGHJKLMN-2', foreign);
    const sending = (id = '') => [seen(one, 'Accepted · FGHJKLMN-1', id), rest];
    expect(found(sending(own), both, { unverified: 'always', cutOff: true })).toEqual([]);
    expect(found(sending(own), both, { unverified: 'always' })).toEqual(['wrongStatus']);
    expect(found(sending(foreign), both, { unverified: 'always', cutOff: true })).toEqual(['wrongStatus']);
  });

  it('is the id of its own task in an unverified row that the user has changed since, and no other', () => {
    const other = row('valid', 2);
    const both = store(one, other);
    const [own, foreign] = both.map(({ id }) => id);
    const judged = (id: string | undefined, isEdited: boolean) => {
      const rows = [
        seen(one, 'Unknown · FGHJKLMN-1 — No.', id),
        seen(other, 'Created · FGHJKLMN-2', foreign),
      ];
      const ledger = new Ledger(
        rows.map(({ marker }) => ({ marker, kind: 'any' })),
        true,
      );
      const claim = ledger.claims.get(one.marker);
      if (isEdited && claim !== undefined) claim.edited = true;
      const allows = { unverified: 'unseen' } as const;
      return judge({ ledger, sheet: { header: [], rows }, tasks: both, markerIn, allows }).length;
    };
    expect([judged(own, true), judged(undefined, true)]).toEqual([0, 0]);
    expect(judged(own, false)).toBeGreaterThan(0);
    expect(judged(foreign, true)).toBeGreaterThan(0);
  });

  it('is one task at most of rows that the user took away', () => {
    const ledger = new Ledger([], true);
    ledger.lose(one.marker);
    const sheet = { header: [], rows: [] };
    const judged = (held: readonly StoredTask[]) =>
      judge({ ledger, sheet, tasks: held, markerIn, allows: { unverified: 'never' } }).map(([kind]) => kind);
    expect([judged([]), judged(tasks), judged(store(one, one))]).toEqual([[], [], ['duplicated']]);
  });

  it('is a task under the name that its row had before, held by that row alone', () => {
    const renamed = row('valid', 2);
    const holding = seen(renamed, 'Created · FGHJKLMN-1', task?.id);
    const judged = (rows: readonly SeenRow[]) => {
      const ledger = new Ledger(
        rows.map(({ marker }) => ({ marker, kind: 'any' })),
        true,
      );
      ledger.change(renamed.marker);
      return judge({ ledger, sheet: { header: [], rows }, tasks, markerIn, allows: { unverified: 'never' } });
    };
    expect(judged([holding])).toEqual([]);
    expect(judged([holding, holding]).length).toBeGreaterThan(0);
    expect(judged([seen(renamed, '')]).map(([kind]) => kind)).toEqual(['duplicated']);
  });
});
