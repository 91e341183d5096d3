// Looking records up in pieces that are executions of their own, and opportunities beside leads.
import { describe, expect, it } from 'vitest';
import type { LeadKey } from '../../../../src/core/leads/lead-key.ts';
import type { HttpReply, HttpRequest } from '../../../../src/leadsquared/http.ts';
import { withLeads } from '../../../../src/run/leads/lead-book.ts';
import { lookUpLeads } from '../../../../src/run/leads/look-up-leads.ts';
import type { Cache } from '../../../../src/run/ports.ts';
import { DEAL, MEERA } from '../../../support/lead-world.ts';
import { FakeClock, FakeTable } from '../../../support/run-fakes.ts';
import { jobOn } from '../../../support/run-stage.ts';

class MemoryCache implements Cache {
  private readonly values = new Map<string, string>();
  getAll(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries(keys.map((key) => [key, this.values.get(key) ?? '']));
  }
  setAll(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) this.values.set(key, value);
  }
}

const CALL_MS = 1000;
const reply = (body: string, status = 200): HttpReply => ({ status, body, date: null });
const GARBAGE = reply('{"ID":"0bb0');
const FOUND = reply(JSON.stringify({ ID: DEAL, Fields: [] }));
const keys = (count: number): LeadKey[] =>
  Array.from({ length: count }, (_, place): LeadKey => `opportunity:${DEAL.slice(0, -3)}${100 + place}`);

/** Executions one after another, of the same user. */
function executions(answer: (request: HttpRequest) => HttpReply) {
  const cache = new MemoryCache();
  const clock = new FakeClock();
  const asked: string[] = [];
  let sent = 0;
  const http = {
    send: (requests: readonly HttpRequest[]) => {
      clock.time += CALL_MS;
      sent++;
      return requests.map((request) => {
        asked.push(request.url.slice(-3));
        return answer(request);
      });
    },
  };
  /** @param rounds after which no new call is started */
  const run = (
    purpose: 'anew' | 'going-on' | 'run',
    wanted: readonly LeadKey[],
    rounds = Number.POSITIVE_INFINITY,
  ) => {
    const job = jobOn(new FakeTable([['A']]), { clock, http, ports: { userCache: cache } });
    const { account, ports, leads } = withLeads({ ...job, account: { ...job.account, rate: RATE } }, purpose);
    if (leads === undefined) throw new Error('There is no book.');
    const last = sent + rounds;
    const time = { until: Number.POSITIVE_INFINITY, goesOn: () => sent < last };
    return { end: lookUpLeads({ account, ports, leads, country: 'IN' }, wanted, time), leads };
  };
  return { asked, run };
}
/** Two calls at a time. */
const RATE = { calls: 2, seconds: 5 };

describe('a check that is looked up in pieces', () => {
  it('does not ask again in the next piece what could not be read in one', () => {
    const { asked, run } = executions(({ url }) => (/10[01]$/.test(url) ? GARBAGE : FOUND));
    const wanted = keys(4);
    expect(run('anew', wanted, 2).end).toBe('time');
    expect(asked).toEqual(['100', '101', '100', '101']);
    const { end, leads } = run('going-on', wanted);
    expect(end).toBe('done');
    expect(asked.slice(4)).toEqual(['102', '103']);
    expect(leads.answer('opportunity:x')).toEqual({ kind: 'unknown', why: 'waiting' });
    expect(wanted.map((key) => leads.answer(key).kind)).toEqual(['unknown', 'unknown', 'exists', 'exists']);
  });

  it('leaves what could not be read to be asked again by a run, and by a new check', () => {
    const { asked, run } = executions(() => GARBAGE);
    const wanted = keys(1);
    run('anew', wanted);
    for (const purpose of ['run', 'anew'] as const) {
      const before = asked.length;
      run(purpose, wanted);
      expect(asked.length).toBeGreaterThan(before);
    }
  });

  it('gives up after the same number of bad rounds, however they are divided', () => {
    const { asked, run } = executions(() => GARBAGE);
    const wanted = keys(30);
    const ends = [run('anew', wanted, 1), run('going-on', wanted, 1), run('going-on', wanted, 1)];
    expect(ends.map(({ end }) => end)).toEqual(['time', 'time', 'unreadable']);
    expect(asked).toHaveLength(6);
    expect(ends[2]?.leads.answer(wanted[29] ?? 'id:')).toEqual({ kind: 'unknown', why: 'unreadable' });
  });

  it('counts bad rounds from the beginning once one was good, and in a new check', () => {
    const { run } = executions(({ url }) => (/10[45]$/.test(url) ? FOUND : GARBAGE));
    const wanted = keys(30);
    expect(run('anew', wanted, 1).end).toBe('time');
    expect(run('anew', wanted, 2).end).toBe('time');
    expect(run('going-on', wanted.slice(4, 6), 1).end).toBe('done');
    expect(run('going-on', wanted, 2).end).toBe('time');
  });
});

describe('opportunities beside leads', () => {
  const phone: LeadKey = 'phone:+919845012345';
  const isLead = ({ url }: HttpRequest) => url.includes('LeadManagement');

  it('are looked up although the keys may not read leads, and the other way round', () => {
    const deals = keys(2);
    const noLeads = executions((request) => (isLead(request) ? reply('Access denied', 403) : FOUND));
    const first = noLeads.run('anew', [phone, ...deals]);
    expect(first.end).toBe('refused');
    expect(deals.map((key) => first.leads.answer(key).kind)).toEqual(['exists', 'exists']);
    const lead = reply(JSON.stringify([{ ProspectID: MEERA.id }]));
    const noDeals = executions((request) => (isLead(request) ? lead : reply('Access denied', 403)));
    const second = noDeals.run('anew', [phone, ...deals]);
    expect(second.leads.answer(phone).kind).toBe('found');
    expect(deals.map((key) => second.leads.answer(key))).toEqual([
      { kind: 'unknown', why: 'refused' },
      { kind: 'unknown', why: 'refused' },
    ]);
  });

  it('are asked about further when only one of them may not be read', () => {
    const { asked, run } = executions(({ url }) => (/101$/.test(url) ? reply('Access denied', 403) : FOUND));
    const wanted = keys(6);
    const { end, leads } = run('anew', wanted);
    expect(end).toBe('done');
    expect(asked).toHaveLength(6);
    expect(wanted.map((key) => leads.answer(key).kind)).toEqual([
      'exists',
      'unknown',
      ...Array.from({ length: 4 }, () => 'exists'),
    ]);
  });
});
