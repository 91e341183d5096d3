// From when on a look-up that does not find a task tells that there is none.
import { expect, it } from 'vitest';
import { LATEST_TASK_MS } from '../../../../src/leadsquared/call-habits.ts';
import { LONGEST_EXECUTION_MS } from '../../../../src/run/job.ts';
import { resendAfter } from '../../../../src/run/queue/missing.ts';
import { FakeTable, NOW } from '../../../support/run-fakes.ts';
import { jobOn, RECORD } from '../../../support/run-stage.ts';

const MINUTE = 60_000;
const job = jobOn(new FakeTable([['Task name']]));
const sent = { ...RECORD, firstCallAt: NOW, sentAt: NOW };

it('is some minutes after the last call', () => {
  expect(resendAfter(job, [sent], false)).toBe(NOW + LATEST_TASK_MS);
});

it('is no sooner than the end of an execution that had left rows Sending, whose call Google may hold up', () => {
  const leftSendingAt = NOW + LATEST_TASK_MS - MINUTE;
  expect(resendAfter(job, [sent, { ...sent, leftSendingAt }], false)).toBe(
    leftSendingAt + LONGEST_EXECUTION_MS,
  );
  expect(resendAfter(job, [{ ...sent, leftSendingAt: NOW - LATEST_TASK_MS }], false)).toBe(
    NOW + LATEST_TASK_MS,
  );
});
