// What earlier executions have left to be looked up before it is sent again.
import { expect, it } from 'vitest';
import { BatchQueue } from '../../../../src/run/send/batch-queue.ts';
import { parkLeft } from '../../../../src/run/send/refusals.ts';
import { FakeTable, NOW } from '../../../support/run-fakes.ts';
import { runOn } from '../../../support/run-stage.ts';

it('does not send a row again by itself that the run has let out, though its record says once more to send the missing', () => {
  const table = new FakeTable([
    ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'],
    ['Call 1', 'Meeting', 'asha@example.com', '2029-03-02 10:30', 'Unknown · AB-1', ''],
    ['Call 2', 'Meeting', 'asha@example.com', '2029-03-02 10:30', 'Accepted · AB-2', ''],
  ]);
  const run = runOn(table, { record: { resendAfter: NOW, state: 'sending' } });
  run.sent.note(2, null);
  const queue = new BatchQueue([], () => false);
  parkLeft(run, queue);
  const parked = queue.takeDue(NOW).flatMap(({ entries }) => entries.map(({ key }) => key));
  expect(parked).toEqual(['AB-1']);
});
