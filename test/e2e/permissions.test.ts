// A permission that the user has not ticked is told as that, puts no row in doubt, and hinders nothing once it is given.
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import type { FaultRule } from '../../src/local/sandbox/faults.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const AUTH = 'https://www.googleapis.com/auth/';
const CALLS = 'script.external_request';
const ALL = [
  'spreadsheets.currentonly',
  CALLS,
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];
const without = (scope: string) => new Set(ALL.filter((each) => each !== scope).map((each) => AUTH + each));

let granted: ReadonlySet<string> | null = null;
const open = async (faults: readonly FaultRule[] = []) => {
  granted = null;
  bench = await openBench({
    book: bookOf(plainRows(5)),
    sandbox: { faults },
    host: { granted: () => granted },
  });
  await bench.set({ sendHiddenRows: true });
};

const ASKS = 'Google needs your permission to connect to LeadSquared';

describe('without the permission for calls', () => {
  it('keys are not said to have found LeadSquared out of reach', async () => {
    await open();
    granted = without(CALLS);
    const said = await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    expect(said).toContain(ASKS);
    expect(said).not.toContain('could not be reached');
  });

  it('rows stay queued, none is in doubt, and they go out once it is given', async () => {
    await open();
    granted = without(CALLS);
    const report = await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Queued: 5 });
    expect(bench.lastWords()).toContain(ASKS);
    expect(report).toMatchObject({ created: 0, unknown: 0 });
    granted = null;
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 5 });
    expect(bench.untruths()).toEqual([]);
  });
});

it('a call that got no answer leaves its rows in doubt although a permission for mail is missing', async () => {
  await open([{ on: 'bulk', times: 1, kind: 'cut-before' }]);
  granted = without('script.send_mail');
  await bench.send();
  expect(tally(words(bench.sheet))).toEqual({ Unknown: 5 });
  expect(bench.lastWords()).not.toContain(ASKS);
});
