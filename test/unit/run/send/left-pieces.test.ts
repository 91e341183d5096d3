// What is kept of refused calls for the next execution: never more than fits into the record's one property.
import { expect, it } from 'vitest';
import { newParted } from '../../../../src/run/send/batch.ts';
import { BatchQueue } from '../../../../src/run/send/batch-queue.ts';
import { keepPieces } from '../../../../src/run/send/left-pieces.ts';
import { FakeTable, NOW } from '../../../support/run-fakes.ts';
import { runOn } from '../../../support/run-stage.ts';

const PROPERTY_BYTES = 9 * 1024;
const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const row = (index: number) => [
  'Call',
  'Meeting',
  'asha@example.com',
  '2029-03-02 10:30',
  `Unknown · AB-${index}`,
  '',
];

it.each([
  ['Latin', 'no such user. '],
  ['Devanagari', 'ऐसा कोई उपयोगकर्ता नहीं है। '],
  ['emoji', '😀'],
])('a record with many long messages in %s stays below the bound', (_, said) => {
  const indexes = Array.from({ length: 40 }, (__, place) => place + 1);
  const run = runOn(new FakeTable([HEADER, ...indexes.map(row)]));
  const queue = new BatchQueue([], () => false);
  for (const entry of run.sheet.entries) {
    const message = said.repeat(200);
    const parted = newParted(0, 0);
    queue.park({ entries: [entry], parted, isSingle: false, message, at: NOW, dueAt: NOW, isResent: false });
  }
  keepPieces(run, queue);
  const { pieces } = run.record;
  expect(pieces.length).toBeGreaterThan(3);
  expect(Buffer.byteLength(JSON.stringify(pieces))).toBeLessThan(4200);
  expect(Buffer.byteLength(JSON.stringify(run.record))).toBeLessThan(PROPERTY_BYTES);
});
