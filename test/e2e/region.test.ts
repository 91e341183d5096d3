// An account of which LeadSquared does not say where it lives: the user chooses the region, and calls go there from then on.
import { afterEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { hostBehind, routeToAccount } from '../../src/local/workbench/crm-route.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows } from '../support/sheet-of-tasks.ts';

const KEYS = { accessKey: DEFAULT_KEYS.access, secretKey: DEFAULT_KEYS.secret };
const SINGAPORE = 'api.leadsquared.com';
const INDIA = 'api-in21.leadsquared.com';

let bench: Bench;
afterEach(() => bench.close());

/** @returns the hosts that were called, in order */
async function open(hostTold: boolean): Promise<string[]> {
  const hosts: string[] = [];
  const route = routeToAccount(createAccount({ hostTold }));
  bench = await openBench({
    book: bookOf(plainRows(3)),
    host: {
      route: (host) => {
        hosts.push(host);
        return route(host);
      },
    },
  });
  return hosts;
}

describe('an account whose region is not told', () => {
  it('is connected at the address that answered, and offers the regions', async () => {
    await open(false);
    expect(await bench.call('sidebarConnect', KEYS)).toMatchObject({
      account: { host: SINGAPORE, regions: expect.arrayContaining([SINGAPORE, INDIA]) },
    });
    bench.ui.willType(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    expect(await bench.tell('setAccessKeys')).toContain('open the sidebar and choose it under Connect');
  });

  it('is called in the region that the user chose', async () => {
    const hosts = await open(false);
    expect(await bench.call('sidebarSaveRegion', { host: INDIA })).toMatchObject({
      account: { host: INDIA },
    });
    hosts.length = 0;
    await bench.send();
    expect(new Set(hosts)).toEqual(new Set([INDIA]));
  });

  it('keeps that region when the connection is tested, or the same keys are set again', async () => {
    await open(false);
    await bench.call('sidebarSaveRegion', { host: INDIA });
    const account = { host: INDIA };
    expect(await bench.call('sidebarTestConnection')).toMatchObject({ account });
    expect(await bench.call('sidebarConnect', KEYS)).toMatchObject({ account });
    expect(await bench.call('sidebarOverview')).toMatchObject({ overview: { account } });
  });

  it('never gets a host that is not LeadSquared’s', async () => {
    await open(false);
    for (const host of ['evil.com', 'api.leadsquared.com.evil.com', 'api.leadsquared.com@evil.com']) {
      expect(await bench.call('sidebarSaveRegion', { host })).toMatchObject({ ok: false });
    }
    expect(await bench.call('sidebarTestConnection')).toMatchObject({ account: { host: SINGAPORE } });
  });
});

describe('an account whose region is told', () => {
  it('asks for none, and takes none', async () => {
    await open(true);
    expect(await bench.call('sidebarConnect', KEYS)).toMatchObject({ account: { host: INDIA, regions: [] } });
    expect(await bench.call('sidebarSaveRegion', { host: SINGAPORE })).toMatchObject({
      account: { host: INDIA },
    });
  });
});

describe('the command', () => {
  it.each([
    ['https://api-in21.leadsquared.com', INDIA],
    ['http://127.0.0.1:9000', SINGAPORE],
    ['https://leadsquared.com.evil.com', SINGAPORE],
  ])('takes the region from the address that was given: %s', (crm, host) => {
    expect(hostBehind(crm)).toBe(host);
  });
});
