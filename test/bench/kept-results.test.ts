// What was measured is kept for the build that it was measured of, and for no other.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { caseOf } from './cases.ts';
import { CHARGES } from './charges.ts';
import { KeptResults } from './docs/kept-results.ts';

const its = caseOf(50);
const measured = {
  name: its.name,
  rows: 50,
  limit: '25/5',
  reply: 'receipts',
  latency: 'base',
  firstCallSeconds: 1,
  sentSeconds: 2,
  verifiedSeconds: null,
  floorSeconds: 1,
  ratio: 2,
  spreadsheetCalls: 1,
  otherCalls: 1,
  executions: 1,
  triggerSeconds: 0,
  baselines: { common: null, careful: 2 },
};

it('a result is found again for the same build, case and charges only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'results.json');
  writeFileSync(join(folder, 'Code.js'), 'one');
  const result = { its, measured, sharing: null };
  new KeptResults(file, folder).add(result, CHARGES);
  const again = new KeptResults(file, folder);
  expect(again.get(its, CHARGES)).toEqual(result);
  expect(again.get(caseOf(1000), CHARGES)).toBeNull();
  expect(again.get(its, { ...CHARGES, read: 1 })).toBeNull();
  writeFileSync(join(folder, 'Code.js'), 'another');
  expect(new KeptResults(file, folder).get(its, CHARGES)).toBeNull();
});
