// What a run notes of the runs whose rows in doubt it takes over, so that it is known when those are forgotten.
import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../../../../src/core/checks/check-rows.ts';
import type { UnverifiedRow } from '../../../../src/run/plan/row-eligibility.ts';
import { inheritanceOf } from '../../../../src/run/queue/inheritance.ts';
import { recordKey } from '../../../../src/run/record/run-record.ts';
import { FakeStore, NOW } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';

const checked: CheckedRow = { rowNumber: 2, issues: [], task: null, duplicateOf: null, blank: false };

/** A row in doubt under a token, which went out under the one that is its reference. */
const inDoubt = (runId: string, reference: string): UnverifiedRow => ({
  checked,
  status: 'Unknown',
  token: { runId, index: 1 },
  reference,
});

function originsOf(
  records: Readonly<Record<string, Partial<typeof RECORD>>>,
  rows: readonly UnverifiedRow[],
) {
  const store = new FakeStore();
  for (const [id, changes] of Object.entries(records))
    store.set(recordKey(id), JSON.stringify({ ...RECORD, id, ...changes }));
  return inheritanceOf({ inDoubt: [...rows], putBack: [] }, store, NOW).origins;
}

describe('who has sent rows that a run takes over in doubt', () => {
  it('is noted by the run under whose token each went out', () => {
    const records = { AB: { senders: ['asha'] }, CD: { senders: ['ben'] }, EF: { senders: ['eve'] } };
    const rows = [inDoubt('AB', 'AB-1'), inDoubt('EF', 'CD-7'), inDoubt('EF', 'CD-8')];
    expect(originsOf(records, rows)).toEqual({ AB: ['asha'], CD: ['ben'] });
  });

  it('is handed on when the first run is forgotten', () => {
    const records = { EF: { senders: ['eve'], origins: { CD: ['ben'] } } };
    expect(originsOf(records, [inDoubt('EF', 'CD-7')])).toEqual({ CD: ['ben'] });
  });

  it('is left open where nobody knows', () => {
    expect(originsOf({ EF: { senders: ['eve'] } }, [inDoubt('EF', 'CD-7')])).toEqual({});
    expect(originsOf({}, [{ checked, status: 'Unknown', token: null, reference: null }])).toEqual({});
  });
});
