// Rows that a formula brings from elsewhere are told from rows that hold formulas of their own.
import { describe, expect, it } from 'vitest';
import { NO_TIME } from '../../../../src/core/estimate.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { makePlan } from '../../../../src/run/plan/plan.ts';
import { describeBeforeSending, describeCheck } from '../../../../src/run/report/describe-plan.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { placesIn } from '../../../support/places.ts';
import { FakeTable, NOW } from '../../../support/run-fakes.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date'];
const line = (name: string) => [name, 'Meeting', 'a.b@example.com', '2027-01-05 10:00'];

/** @param formulas by row and column, for instance `2:0` */
function planOf(formulas: Readonly<Record<string, string>>, rows = 3) {
  const table = new FakeTable([HEADER, ...Array.from({ length: rows }, (_, place) => line(`row ${place}`))]);
  for (const [place, formula] of Object.entries(formulas)) table.formulas.set(place, formula);
  const settings = DEFAULT_SHEET_SETTINGS;
  const target = { kind: 'new' } as const;
  const request = { settings, target, now: NOW, lastWriter: null, places: placesIn(), seenBefore: null };
  return makePlan(table, readHead(table, settings), request);
}

describe('rows that come from a formula', () => {
  it.each([
    ['in the header', { '1:0': '=QUERY(Leads!A:D, "select A")' }, { cell: 'A1', name: 'QUERY' }],
    ['below it', { '2:0': '=importrange("…", "A2:D")' }, { cell: 'A2', name: 'IMPORTRANGE' }],
    ['inside another one', { '2:2': '=ARRAYFORMULA(SORT(Team!A2:A))' }, { cell: 'C2', name: 'SORT' }],
  ])('%s are known by it', (_where, formulas, formulaSource) => {
    expect(planOf(formulas).formulaSource).toEqual(formulaSource);
  });

  it.each([
    ['no formula', {}],
    ['one that computes along the row', { '2:0': '=ARRAYFORMULA(E2:E & " call")' }],
    ['a look-up in each row', { '2:2': '=FILTER(T!A:A, T!B:B=A2)', '3:2': '=FILTER(T!A:A, T!B:B=A3)' }],
    ['a word that only looks like it', { '2:0': '=SORTED & QUERY' }],
  ])('are not taken from %s', (_what, formulas) => {
    expect(planOf(formulas).formulaSource).toBeNull();
  });

  it('are not taken from a formula with nothing below it', () => {
    expect(planOf({ '2:0': '=QUERY(Leads!A:D)' }, 1).formulaSource).toBeNull();
  });

  it('are told before anything is sent, with what to do', () => {
    const plan = planOf({ '2:0': '=QUERY(Leads!A:D)' });
    const words = /come from the formula in A2 \(QUERY\)\. .* paste them as values/;
    expect(describeBeforeSending(plan, NO_TIME)).toMatch(words);
    expect(describeCheck(plan)).toMatch(words);
    expect(describeCheck(planOf({}))).not.toMatch(/formula/);
  });
});
