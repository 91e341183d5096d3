// The judge of the chaos runs must see each kind of wrong, or its zeros would mean nothing.
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/local/chaos/chance.ts';
import { type InputRow, makeRow, type RowKind } from '../../src/local/chaos/input.ts';
import { Ledger } from '../../src/local/chaos/ledger.ts';
import { judge, type Verdict } from '../../src/local/chaos/oracle.ts';
import type { SeenRow } from '../../src/local/chaos/sheet-reader.ts';
import { createAccount } from '../../src/local/leadsquared/account.ts';
import { DEFAULT_KEYS } from '../../src/local/leadsquared/default-records.ts';
import { PATHS } from '../../src/local/leadsquared/paths.ts';
import type { StoredTask } from '../../src/local/leadsquared/state.ts';

const chance = chanceOf(1, 'oracle');

/** Tasks as the sandbox really stores them, one for each row named. */
function store(...rows: readonly InputRow[]): readonly StoredTask[] {
  const account = createAccount();
  const TaskList = rows.map(({ cells }) => ({
    Name: cells[0],
    TaskType: { Name: cells[1] },
    OwnerEmailAddress: cells[2],
    DueDate: `${cells[3]}:00`,
    RelatedEntity: 0,
    RelatedEntityId: '',
  }));
  const headers = { 'x-lsq-accesskey': DEFAULT_KEYS.access, 'x-lsq-secretkey': DEFAULT_KEYS.secret };
  const body = JSON.stringify({ TaskList });
  if (rows.length > 0)
    account.handle({ method: 'POST', path: PATHS.bulkCreate, query: {}, headers, body }, 0);
  return account.tasks;
}

function seen(row: InputRow, status: string, taskId = ''): SeenRow {
  return { row: 2, marker: row.marker, status, word: /^\w*/.exec(status)?.[0] ?? '', taskId };
}

function verdict(
  input: readonly InputRow[],
  rows: readonly SeenRow[],
  tasks: readonly StoredTask[],
  ledger = new Ledger(input, false),
): Omit<Verdict, 'what'> {
  const { what, ...counts } = judge({ ledger, sheet: { header: [], rows }, tasks, refusedForNothing: false });
  expect(what).toHaveLength(counts.lost + counts.duplicated + counts.wrongStatus + counts.stuck);
  return counts;
}

const row = (kind: RowKind = 'valid', number = 1) => makeRow(number, kind, chance);
const CLEAN = { lost: 0, duplicated: 0, wrongStatus: 0, stuck: 0 };

describe('the judge of a chaos run', () => {
  it('finds nothing wrong with a row that is Created with the id of its task', () => {
    const one = row();
    const tasks = store(one);
    expect(verdict([one], [seen(one, 'Created · AAAA-1', tasks[0]?.id)], tasks)).toEqual(CLEAN);
  });

  it('finds a row lost that says Created and has no task', () => {
    const one = row();
    expect(verdict([one], [seen(one, 'Created · AAAA-1', 'some-id')], [])).toEqual({ ...CLEAN, lost: 1 });
  });

  it('finds a valid row lost that was never sent', () => {
    const one = row();
    expect(verdict([one], [seen(one, '')], [])).toEqual({ ...CLEAN, lost: 1 });
  });

  it('finds every task that a row has too many, also when the row was deleted', () => {
    const one = row();
    const tasks = store(one, one, one);
    const rows = [seen(one, 'Created · AAAA-1', tasks[0]?.id)];
    expect(verdict([one], rows, tasks)).toEqual({ ...CLEAN, duplicated: 2 });
    expect(verdict([one], [], tasks)).toEqual({ ...CLEAN, duplicated: 2 });
  });

  it('finds tasks that belong to no row', () => {
    expect(verdict([], [], store(row()))).toEqual({ ...CLEAN, duplicated: 1 });
  });

  it.each([
    'Failed · AAAA-1 — No.',
    'Invalid — No.',
    '',
    'Skipped — No.',
    'Accepted · AAAA-1',
    'Unknown · AAAA-1',
  ])('finds the status “%s” wrong when the task is there', (status) => {
    const one = row();
    expect(verdict([one], [seen(one, status)], store(one))).toEqual({ ...CLEAN, wrongStatus: 1 });
  });

  it('finds an id wrong that belongs to another row, or to nobody twice', () => {
    const [one, other] = [row('valid', 1), row('valid', 2)];
    const tasks = store(one, other);
    const [first, second] = tasks.map((task) => task.id);
    const swapped = [seen(one, 'Created', second), seen(other, 'Created', first)];
    expect(verdict([one, other], swapped, tasks)).toEqual({ ...CLEAN, wrongStatus: 2 });
  });

  it.each(['Queued · AAAA-1', 'Sending · AAAA-1'])('finds a row stuck that is still “%s”', (status) => {
    const one = row();
    expect(verdict([one], [seen(one, status)], [])).toEqual({ ...CLEAN, stuck: 1 });
  });

  it('takes Unknown for true of a row that has no task, and of a changed row that has one', () => {
    const one = row();
    expect(verdict([one], [seen(one, 'Unknown · AAAA-1')], [])).toEqual(CLEAN);
    const ledger = new Ledger([one], false);
    const claim = ledger.claims.get(one.marker);
    if (claim !== undefined) claim.edited = true;
    expect(verdict([one], [seen(one, 'Unknown · AAAA-1')], store(one), ledger)).toEqual(CLEAN);
  });

  it('lets equal rows share one task, or have one each when they are all to be sent', () => {
    const one = row();
    const tasks = store(one);
    const rows = [seen(one, 'Created', tasks[0]?.id), seen(one, 'Skipped — It repeats row 2.')];
    expect(verdict([one, one], rows, tasks)).toEqual(CLEAN);
    const two = store(one, one);
    expect(verdict([one, one], [], two)).toEqual({ ...CLEAN, duplicated: 1 });
    expect(verdict([one, one], [], two, new Ledger([one, one], true))).toEqual(CLEAN);
  });

  it('expects a bad row to say so', () => {
    const [bad, refused] = [row('invalid', 1), row('refused', 2)];
    expect(verdict([bad, refused], [seen(bad, 'Invalid — No.'), seen(refused, 'Failed · A-1')], [])).toEqual(
      CLEAN,
    );
    expect(verdict([bad, refused], [seen(bad, ''), seen(refused, 'Invalid')], [])).toEqual({
      ...CLEAN,
      wrongStatus: 2,
    });
  });
});
