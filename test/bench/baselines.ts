// Runs the two scripts in the same host, with the same charges, on the same rows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../../src/local/host/host.ts';
import { createAccount } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { routeToAccount } from '../../src/local/workbench/crm-route.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { resultOf } from '../support/answers.ts';
import { bookOf } from '../support/sheet-of-tasks.ts';
import { CAREFUL_SCRIPT, COMMON_SCRIPT } from './baseline-scripts.ts';
import type { BenchCase } from './cases.ts';
import type { Charges } from './charges.ts';
import { rowsOf } from './stage.ts';

/** Seconds until the last row was written; null where it was not measured. */
export interface Baselines {
  readonly common: number | null;
  readonly careful: number | null;
}

const MANIFEST = JSON.stringify({ timeZone: 'Asia/Kolkata', runtimeVersion: 'V8' });
/** The common script may not use up its day: the user would have to go on tomorrow. */
const NO_QUOTA = Number.POSITIVE_INFINITY;
const HUNDREDTH = 100;

/** Each knows the limit, and is alone with the account and the user's button. */
export async function baselinesOf(its: BenchCase, charges: Charges): Promise<Baselines> {
  return {
    common: await secondsOf(COMMON_SCRIPT, its, charges),
    careful: await secondsOf(CAREFUL_SCRIPT, its, charges),
  };
}

async function secondsOf(script: string, its: BenchCase, charges: Charges): Promise<number> {
  const bundle = mkdtempSync(join(tmpdir(), 'baseline-'));
  try {
    writeFileSync(join(bundle, 'appsscript.json'), MANIFEST);
    writeFileSync(join(bundle, 'Code.js'), filledIn(script, its));
    return await run(bundle, its, charges);
  } finally {
    rmSync(bundle, { recursive: true });
  }
}

function filledIn(script: string, { limit }: BenchCase): string {
  return script
    .replace('LIMIT_CALLS', String(limit.calls))
    .replace('LIMIT_MS', String(limit.seconds * 1000))
    .replace('ACCESS_KEY', () => DEFAULT_KEYS.access)
    .replace('SECRET_KEY', () => DEFAULT_KEYS.secret);
}

async function run(bundle: string, its: BenchCase, charges: Charges): Promise<number> {
  const account = createAccount({ limit: its.limit, latency: [charges.http, charges.http] });
  const host = new Host({
    bundle,
    mode: 'simulated',
    workbook: bookOf(rowsOf({ ...its, badEvery: 0 })),
    ui: patientUser(),
    route: routeToAccount(account),
    latencies: charges,
    limits: { urlFetchCallsPerDay: NO_QUOTA },
  });
  const begun = host.now();
  for (;;) {
    const result = await host.run('send', [], { kind: 'menu' });
    resultOf(result);
    if (!result.ok || result.value === true) break;
  }
  const seconds = (host.now() - begun) / 1000;
  await host.close();
  if (account.tasks.length !== its.rows)
    throw new Error(`A script made ${account.tasks.length} tasks of ${its.rows} rows.`);
  return Math.round(seconds * HUNDREDTH) / HUNDREDTH;
}
