// The sentences that are shown when a run has ended: every count has its own, and only what happened is mentioned.
import { describe, expect, it } from 'vitest';
import { NO_COUNTS } from '../../../../src/run/record/run-record.ts';
import { describeReport, makeReport } from '../../../../src/run/report/run-report.ts';
import { RECORD } from '../../../support/run-stage.ts';

const said = (counts: Partial<typeof NO_COUNTS>) =>
  describeReport(makeReport({ ...RECORD, state: 'ended', counts: { ...NO_COUNTS, ...counts } }));

describe('the report of a run', () => {
  it.each(Object.keys(NO_COUNTS))('mentions rows that are %s', (name) => {
    expect(said({})).toBe('');
    expect(said({ [name]: 1 })).toMatch(/^1 (?:row|task) /);
    expect(said({ [name]: 7 })).toMatch(/^7 (?:rows|tasks) /);
  });

  it('tells what became of undone rows', () => {
    expect(said({ deleted: 1 })).toBe('1 row undone: its task was deleted again.');
    expect(said({ deleted: 3 })).toBe('3 rows undone: their tasks were deleted again.');
  });

  it('tells of rows that were sent and have left the sheet, and not that they were not sent', () => {
    expect(said({ gone: 1 })).toBe('1 row was sent and cannot be found in the sheet any more.');
    expect(said({ gone: 3 })).toBe('3 rows were sent and cannot be found in the sheet any more.');
  });
});
