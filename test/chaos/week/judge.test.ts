// The judge of weeks finds nothing wrong with a file that is true, and every kind of lie.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEEPS_BUNDLE } from '../../support/bundle.ts';
import { copyRow } from '../row-moves.ts';
import { rowKey } from './books.ts';
import { gather } from './evidence.ts';
import { hasNewRight } from './file-deeds.ts';
import { judgeCounts } from './judge-counts.ts';
import { judgeIds } from './judge-created.ts';
import { judgeNamed } from './judge-named.ts';
import { drawWeek, type WeekPlan } from './plan.ts';
import { readRows } from './sheet-rows.ts';
import { setWeek, type WeekStage } from './stage-week.ts';
import type { Place } from './town.ts';

const SHEET = {
  rows: 4,
  badness: 0,
  sendsEqualRows: true,
  sendsHiddenRows: true,
  reference: 'auto',
  preciseRows: 10,
  countsDown: false,
} as const;
const ACCOUNT = { options: { replyForm: 'rows-array' }, faults: [] } as const;
const PLAN: WeekPlan = {
  ...drawWeek(1),
  installed: 'bound',
  accounts: { A: ACCOUNT, B: ACCOUNT },
  sheets: [SHEET, SHEET],
  likeness: 0,
  deeds: [],
};

let stage: WeekStage;
let places: readonly Place[];
beforeEach(() => {
  stage = setWeek(PLAN, [], KEEPS_BUNDLE);
  places = stage.town.places();
  const [asha] = stage.town.people;
  for (const place of places) if (asha !== undefined) stage.worker.send(place, asha);
});
afterEach(() => stage.town.close());

function found(): string[] {
  const evidence = gather(stage.town);
  const findings = [...judgeIds(evidence), ...judgeCounts(evidence, new Set())];
  return [...findings, ...judgeNamed(evidence, stage.worker)].map(({ rule, kind }) => `${rule}: ${kind}`);
}

function place(index: number): Place {
  const found = places[index];
  if (found === undefined) throw new RangeError('no such sheet');
  return found;
}

/** Types into the add-on's cells of a sheet's first row, or of another one. */
function say(status: string, id: string | null, { row = 2, sheet = 0 } = {}): void {
  const at = place(sheet).sheet;
  const { statusColumn, idColumn } = readRows(at);
  at.typeCell(row, statusColumn, status);
  if (id !== null) at.typeCell(row, idColumn, id);
}

const idOf = (row: number, sheet = 0) => readRows(place(sheet).sheet).rows[row - 2]?.id ?? '';
const tokenOf = (row: number) =>
  readRows(place(0).sheet).rows[row - 2]?.status.slice('Created · '.length) ?? '';

function firstRow() {
  const { sheet } = place(0);
  const { books } = stage.town;
  const [row] = readRows(sheet).rows;
  const life = books.lives.get(rowKey('file', sheet.gid, row?.line ?? ''));
  if (row === undefined || life === undefined) throw new RangeError('no such row');
  return { sheet, books, row, life };
}

describe('the judge of weeks', () => {
  it('finds nothing wrong with rows that were sent', () => {
    expect(readRows(place(0).sheet).rows.map(({ word }) => word)).toEqual(Array(4).fill('Created'));
    expect(found()).toEqual([]);
  });

  it('finds ids that are another row’s, of its own sheet or another', () => {
    say(`Created · ${tokenOf(2)}`, idOf(3));
    expect(found()).toEqual(['untrue: Created with another row’s task', 'untrue: rows share an id']);
    say(`Created · ${tokenOf(2)}`, idOf(2, 1));
    expect(found()).toEqual(['untrue: Created with another row’s task', 'untrue: rows share an id']);
  });

  it('finds Created without an id, with one that nobody knows, and with a task that is gone', () => {
    const token = tokenOf(2);
    say(`Created · ${token}`, '');
    expect(found()).toEqual(['untrue: Created without an id']);
    say(`Created · ${token}`, 'bbbbbbbb-0000-4000-8000-000000000001');
    expect(found()).toEqual(['untrue: Created with an id that no account knows']);
  });

  it('finds rows that deny their task', () => {
    for (const status of ['', 'Failed · ABCD-1 — no.', 'Skipped — no.', 'Deleted · ABCD-1']) {
      say(status, '');
      expect(found().join()).toMatch(/but its task exists/);
    }
  });

  it('forgives a row that an older version has made blank again', () => {
    const { books } = stage.town;
    const line = readRows(place(0).sheet).rows[0]?.line ?? '';
    const life = books.lives.get(rowKey('file', place(0).sheet.gid, line));
    if (life === undefined) throw new RangeError('no such row');
    say('', '');
    expect(found()).toEqual(['untrue: blank, but its task exists']);
    life.given = { status: '', id: '', by: 'restore' };
    expect(found()).toEqual([]);
  });

  it('forgives a row that had a colleague’s equal task where nobody can tell who made it', () => {
    const { books } = stage.town;
    const life = books.lives.get(
      rowKey('file', place(0).sheet.gid, readRows(place(0).sheet).rows[0]?.line ?? ''),
    );
    if (life === undefined) throw new RangeError('no such row');
    life.lastId = idOf(3);
    books.byHand.add(idOf(3));
    say('Deleted · ABCD-1', '');
    const denied = () => found().filter((each) => each === 'untrue: Deleted, but its task exists');
    expect(denied().length).toBe(1);
    stage.town.firm('A').account.configure({ createdByTold: false });
    expect(denied()).toEqual([]);
  });

  it('finds a row that says Created of a task that is gone, but forgives a copied file of which an undo in the original says nothing', () => {
    const { byId, ...evidence } = gather(stage.town);
    const [row] = evidence.rows;
    const task = byId.get(row?.id ?? '');
    if (row === undefined || task === undefined) throw new RangeError('no such row');
    const gone = new Map([...byId, [task.id, { ...task, isLiving: false }]]);
    const kinds = (rows: (typeof row)[]) =>
      judgeIds({ ...evidence, byId: gone, rows }).map(({ kind }) => kind);
    const copy = {
      ...row,
      life: { ...row.life, given: { status: 'Accepted', id: '', by: 'file copy' } },
    } as const;
    const { place } = row;
    const original = { ...row, word: 'Deleted', life: { ...row.life, lastId: row.id } };
    const elsewhere = { ...original, place: { ...place, file: { ...place.file } } };
    expect(kinds([row])).toEqual(['Created, but its task is gone']);
    expect(kinds([row, elsewhere])).toEqual(['Created, but its task is gone']);
    expect(kinds([copy, original])).toEqual(['Created, but its task is gone']);
    expect(kinds([copy, elsewhere])).toEqual([]);
  });

  it('finds rows that wait although nothing goes on, and rows in doubt whose task can be seen', () => {
    say('Queued · ABCD-1', '');
    expect(found()).toEqual(['stuck: a row still Queued']);
    say('Unknown · ABCD-1 — who knows.', '');
    expect(found()).toEqual(['stuck: in doubt although its only task can be seen']);
    const { line } = readRows(place(0).sheet).rows[0] ?? { line: '' };
    const life = stage.town.books.lives.get(rowKey('file', place(0).sheet.gid, line));
    if (life !== undefined) stage.town.books.grant(life, 'cleared');
    expect(found()).toEqual([]);
  });

  it('finds a row that was sent once more than it has a right to, and lets one be sent again that was cleared', () => {
    const [asha] = stage.town.people;
    const { line } = readRows(place(0).sheet).rows[0] ?? { line: '' };
    // Whoever clears the id as well is asked whether an older version was put back.
    say('', null);
    if (asha !== undefined) stage.worker.send(place(0), asha);
    expect(found()).toEqual(['twice: sent twice', 'twice: a row sent twice']);
    const life = stage.town.books.lives.get(rowKey('file', place(0).sheet.gid, line));
    if (life !== undefined) stage.town.books.grant(life, 'cleared');
    expect(found()).toEqual([]);
  });

  it('finds a task that does not hold what the row reads', () => {
    const { sheet } = place(0);
    sheet.typeCell(2, readRows(sheet).header.indexOf('Location') + 1, 'elsewhere');
    expect(found()).toEqual(['untrue: the task does not hold what the row reads']);
  });

  it('finds a copy that says Created and is not named, and is content with one that is', () => {
    const { sheet, books, row, life } = firstRow();
    const columns = Array.from({ length: sheet.lastColumn }, (_, place) => place + 1);
    copyRow(sheet, row.row, sheet.lastRow + 1, columns);
    books.copy(life, life.key, { status: row.status, id: row.id, by: 'copy' });
    expect(found()).toEqual([]);
    const first = readRows(sheet);
    sheet.typeCell(row.row, first.header.indexOf('Task status') + 1, '');
    expect(found()).toEqual([]);
    sheet.typeCell(row.row, first.header.indexOf('Task status') + 1, row.status);
    // Only the books say that this one came with a copied file.
    sheet.deleteRows(sheet.lastRow, 1);
    life.given = { status: row.status, id: row.id, by: 'file copy' };
    expect(found()).toEqual(['untrue: a copy that says Created is not named']);
  });

  it('lets a row go on saying what it was left with whose twin was cleared', () => {
    const { books, row, life } = firstRow();
    const { status, id } = row;
    const isAsGiven = () => gather(stage.town).rows[0]?.isAsGiven;
    life.given = { status, id, by: 'copy' };
    books.clear(life, status);
    expect(isAsGiven()).toBe(false);
    for (const _ of [1, 2]) books.copy(life, life.key, { status, id, by: 'copy' });
    books.clear(life, status);
    expect(isAsGiven()).toBe(true);
  });

  it('grants another task to a row that a version makes blank again, or in doubt once its task was deleted', () => {
    expect(hasNewRight('', 'Created')).toBe(true);
    expect(hasNewRight('Failed', 'Deleted')).toBe(true);
    expect(hasNewRight('', 'Skipped')).toBe(false);
    expect(hasNewRight('Accepted', 'Deleted')).toBe(true);
    expect(hasNewRight('Unknown', 'Deleted')).toBe(true);
    expect(hasNewRight('Accepted', 'Created')).toBe(false);
    expect(hasNewRight('Created', 'Deleted')).toBe(false);
  });

  it('lets a copy of a sheet do without a column that was missing when it was made', () => {
    const { books } = stage.town;
    const trouble = { sheet: 'file/1', from: 5, until: Number.POSITIVE_INFINITY };
    books.headerTrouble.push(trouble);
    books.copyTrouble('file/1', 'copy/1', 7);
    trouble.until = 9;
    books.copyTrouble('file/1', 'copy/2', 11);
    const copied = { ...trouble, sheet: 'copy/1', from: 7, until: Infinity, isCopied: true };
    expect(books.headerTrouble.slice(1)).toEqual([copied]);
    // Another column that was missing in the copy, and is put back there.
    books.headerTrouble.push({ ...trouble, sheet: 'copy/1', until: Infinity });
    books.endTrouble('copy/1', 12);
    expect(books.headerTrouble.slice(1)).toEqual([copied, { ...trouble, sheet: 'copy/1', until: 12 }]);
  });

  it('lets a sheet do without a column that was missing in the version that is put back, until that is mended', () => {
    const { books } = stage.town;
    books.headerTrouble.push({ sheet: 'file/1', from: 5, until: 9 });
    books.restoreTrouble('file/1', 4, 11);
    books.restoreTrouble('file/1', 9, 12);
    books.restoreTrouble('file/1', 8, 13);
    books.copyTrouble('file/1', 'file/2', 15);
    books.endTrouble('file/1', 17);
    expect(books.headerTrouble.slice(1)).toEqual([
      { sheet: 'file/1', from: 13, until: 17 },
      { sheet: 'file/2', from: 15, until: Infinity, isCopied: true },
    ]);
  });

  it('finds a task in an account that the run is not of', () => {
    const { books } = stage.town;
    const run = books.run('file', tokenOf(2).split('-')[0] ?? '', 0);
    run.begunIn = 'B';
    expect(new Set(found())).toEqual(new Set(['untrue: a task in the other account']));
  });
});
