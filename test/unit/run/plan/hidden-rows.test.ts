// Hidden rows of a long list, some of which could not be asked about: whether a filter may hide these.
import { describe, expect, it } from 'vitest';
import { findHidden } from '../../../../src/run/plan/hidden-rows.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const ROWS = Array.from({ length: 400 }, (_, place) => ({
  rowNumber: place + 2,
  cells: [{ display: `row ${place}`, value: `row ${place}` }],
}));
const [UNSEEN, FILTERED] = [200, 7];

/** A formula sees half of the rows, and of the others the time allows a few questions. */
class SlowTable extends FakeTable {
  constructor(private readonly filter: 'none' | 'own' | 'of a table') {
    super([['Task name']]);
  }
  override seenRows() {
    return new Set(ROWS.slice(UNSEEN).map(({ rowNumber }) => rowNumber));
  }
  override hasFilter() {
    return this.filter === 'own';
  }
  override hiddenRows(rows: readonly number[]) {
    const byFilter = this.filter === 'of a table';
    const hidden = new Set(rows.slice(0, byFilter ? FILTERED : 0));
    return { hidden, unasked: new Set(rows.slice(FILTERED)), byFilter };
  }
}

describe('rows that could not be asked about', () => {
  it.each([
    ['none', false],
    ['own', true],
    ['of a table', true],
  ] as const)('may be hidden by a filter only where there is one (%s)', (filter, isFiltered) => {
    const found = findHidden(new SlowTable(filter), ROWS, new Set(), null);
    expect(found).toMatchObject({ later: UNSEEN - FILTERED, isFiltered });
  });
});
