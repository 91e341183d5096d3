// Looking leads up through the gate: how often each is asked about, and when nobody is asked any more.
import { describe, expect, it } from 'vitest';
import type { LeadKey } from '../../../../src/core/leads/lead-key.ts';
import {
  HeldBackError,
  type HttpReply,
  type HttpRequest,
  NoReplyError,
} from '../../../../src/leadsquared/http.ts';
import type { SheetJob } from '../../../../src/run/job.ts';
import { withLeads } from '../../../../src/run/leads/lead-book.ts';
import { lookUpLeads } from '../../../../src/run/leads/look-up-leads.ts';
import type { Cache } from '../../../../src/run/ports.ts';
import { MEERA, NADIA, SURESH } from '../../../support/lead-world.ts';
import { FakeClock, FakeTable } from '../../../support/run-fakes.ts';
import { jobOn } from '../../../support/run-stage.ts';
import { facts } from '../../core/account/account.ts';

const phones = (count: number): LeadKey[] =>
  Array.from({ length: count }, (_, place): LeadKey => `phone:+9198450${String(10_000 + place)}`);
const rowOf = (id: string) => ({ ProspectID: id, FirstName: 'A' });
const reply = (json: unknown, status = 200): HttpReply => ({
  status,
  body: JSON.stringify(json),
  date: null,
});

class MemoryCache implements Cache {
  readonly values = new Map<string, string>();
  getAll(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => (this.values.has(key) ? [[key, this.values.get(key) ?? '']] : [])),
    );
  }
  setAll(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) this.values.set(key, value);
  }
}

function stage(answer: (request: HttpRequest, number: number) => HttpReply, cache = new MemoryCache()) {
  const clock = new FakeClock();
  const asked: string[] = [];
  const rounds: number[] = [];
  const http = {
    send: (requests: readonly HttpRequest[]) => {
      rounds.push(requests.length);
      clock.time += 300;
      return requests.map((request) => {
        asked.push(decodeURIComponent(request.url.replace(/^.*[?]/, '')));
        return answer(request, asked.length);
      });
    },
  };
  const job = withLeads(jobOn(new FakeTable([['A']]), { clock, http, ports: { userCache: cache } }));
  const { account, ports, leads } = job;
  if (leads === undefined) throw new Error('There is no book.');
  const time = { until: Number.POSITIVE_INFINITY, goesOn: () => true };
  const lookUp = (keys: readonly LeadKey[], until = time.until) =>
    lookUpLeads({ account, ports, leads, country: 'IN' }, keys, { ...time, until });
  return { asked, rounds, clock, cache, leads, lookUp, job };
}

describe('leads that are looked up', () => {
  it('are asked about once each, several side by side', () => {
    const { asked, rounds, leads, lookUp } = stage(() => reply([rowOf(MEERA.id)]));
    expect(lookUp(phones(50))).toBe('done');
    expect(asked).toHaveLength(50);
    expect(Math.max(...rounds)).toBeGreaterThan(1);
    expect(leads.answer('phone:+919845010049')).toMatchObject({ kind: 'found', lead: { id: MEERA.id } });
    expect(lookUp(phones(50))).toBe('done');
    expect(asked).toHaveLength(50);
  });

  it('are known to the next execution by the cache, and are asked about again without it', () => {
    const first = stage(() => reply([rowOf(MEERA.id)]));
    first.lookUp(phones(20));
    const second = stage(() => reply([]), first.cache);
    second.lookUp(phones(20));
    expect(second.asked).toEqual([]);
    const [lost = ''] = first.cache.values.keys();
    first.cache.values.delete(lost);
    const third = stage(() => reply([rowOf(MEERA.id)]), first.cache);
    third.lookUp(phones(20));
    expect(third.asked.length).toBeGreaterThan(0);
    expect(third.asked.length).toBeLessThan(20);
  });

  it('survive a cache that holds something else', () => {
    const cache = new MemoryCache();
    for (let piece = 0; piece < 200; piece++)
      cache.values.set(`leads.a.${piece}`, piece % 2 === 0 ? '{"x":' : '{"x":1}');
    const { leads, lookUp } = stage(() => reply([rowOf(MEERA.id)]), cache);
    expect(lookUp(phones(5))).toBe('done');
    expect(leads.answer('phone:+919845010000').kind).toBe('found');
  });

  it('that nobody has are asked about again with a new check, and those that were found are not', () => {
    const { cache, lookUp, job } = stage((_, number) => reply(number === 1 ? [rowOf(MEERA.id)] : []));
    lookUp(['email:a@example.org', 'email:b@example.org']);
    const fresh: SheetJob = { ...job, leads: undefined };
    const same = withLeads(fresh);
    expect(same.leads?.answer('email:b@example.org').kind).toBe('none');
    const anew = withLeads(fresh, 'anew');
    expect(anew.leads?.answer('email:a@example.org').kind).toBe('found');
    expect(anew.leads?.answer('email:b@example.org')).toEqual({ kind: 'unknown', why: 'waiting' });
    expect(cache.values.size).toBeGreaterThan(0);
  });

  it('are asked about in the next form when one finds nobody, and first in the form that found somebody', () => {
    const { asked, leads, lookUp } = stage(({ url }) =>
      reply(/phone=\d{10}$/.test(url) ? [rowOf(SURESH.id)] : []),
    );
    lookUp(['phone:+919845012345']);
    expect(asked).toEqual(['phone=+91-9845012345', 'phone=9845012345']);
    lookUp(['phone:+919845054321']);
    expect(asked.slice(2)).toEqual(['phone=9845054321']);
    expect(leads.answer('phone:+919845054321').kind).toBe('found');
  });

  it('of another country are never asked about as bare digits, though all leads of this country were found by them', () => {
    const { asked, leads, lookUp } = stage(({ url }) =>
      reply(/phone=\d{10}$/.test(url) ? [rowOf(SURESH.id)] : []),
    );
    lookUp(phones(40));
    const before = asked.length;
    lookUp(['phone:+6591234567', 'phone:+19845012345']);
    expect(asked.slice(before).sort()).toEqual(
      ['+1-9845012345', '+19845012345', '+65-91234567', '+6591234567', '19845012345', '6591234567'].map(
        (phone) => `phone=${phone}`,
      ),
    );
    expect(leads.answer('phone:+19845012345')).toEqual({ kind: 'none' });
  });

  it('are asked about again with a new check where their owner may be another one by now', () => {
    const lead = (id: string, owner: string) => ({ ...rowOf(id), OwnerIdEmailAddress: owner });
    const given = [
      lead(MEERA.id, 'kavya.rao@example.com'),
      lead(SURESH.id, ''),
      lead(NADIA.id, 'vikram.shah@example.com'),
    ];
    const { clock, lookUp, job } = stage((_, number) => reply([given[number - 1]]));
    lookUp(['email:a@example.org', 'email:b@example.org', 'email:c@example.org']);
    const known = (ownerFromLead: boolean, purpose: 'anew' | 'run' = 'anew') => {
      const settings = { ...job.settings, ownerFromLead };
      const fresh: SheetJob = { ...job, settings, facts: facts(), leads: undefined };
      const { leads } = withLeads(fresh, purpose);
      return ['a', 'b', 'c'].filter((name) => leads?.answer(`email:${name}@example.org`).kind === 'found');
    };
    expect(known(true)).toEqual(['a']);
    expect(known(false)).toEqual(['a', 'b', 'c']);
    clock.time += 11 * 60_000;
    expect([known(true), known(true, 'run'), known(false)]).toEqual([[], ['a', 'b', 'c'], ['a', 'b', 'c']]);
  });

  it('are asked about again for their owners’ sake only as far as one execution goes', () => {
    const owned = { ...rowOf(MEERA.id), OwnerIdEmailAddress: 'kavya.rao@example.com' };
    const unowned = { ...rowOf(SURESH.id), OwnerIdEmailAddress: '' };
    const { clock, lookUp, job, cache } = stage(({ url }) =>
      reply([decodeURIComponent(url).includes('984501') ? owned : unowned]),
    );
    const begun = (keys: readonly LeadKey[]) => {
      const settings = { ...job.settings, ownerFromLead: true };
      const fresh: SheetJob = { ...job, settings, facts: facts(), leads: undefined };
      const { leads } = withLeads({ ...fresh, ports: { ...job.ports, userCache: cache } }, 'anew');
      return keys.filter((key) => leads?.answer(key).kind === 'found').length;
    };
    const some = phones(500);
    lookUp(some);
    clock.time += 11 * 60_000;
    expect(begun(some)).toBe(0);
    const more = phones(501);
    lookUp(more);
    clock.time += 11 * 60_000;
    expect(begun(more)).toBe(501);
    const others = Array.from(
      { length: 600 },
      (_, place): LeadKey => `phone:+9198460${String(10_000 + place)}`,
    );
    lookUp(others.slice(0, 50));
    clock.time += 60_000;
    lookUp(others.slice(50));
    expect([begun(others), begun(others.slice(0, 50)), begun(more)]).toEqual([100, 0, 501]);
  });

  it('are kept with their mobile numbers', () => {
    const phones = { Phone: '+1-2125550123', Mobile: '9845012345' };
    const { lookUp, job } = stage(() => reply([{ ...rowOf(MEERA.id), ...phones }]));
    lookUp(['email:a@example.org']);
    const fresh: SheetJob = { ...job, leads: undefined };
    const { leads } = withLeads(fresh);
    expect(leads?.answer('email:a@example.org')).toMatchObject({ lead: { mobile: '9845012345' } });
  });

  it('are told as several with some of them', () => {
    const rows = Array.from({ length: 7 }, (_, place) =>
      rowOf(`1ead0000-0000-4000-8000-00000000000${place}`),
    );
    const { leads, lookUp } = stage(() => reply(rows));
    lookUp(['email:a@example.org']);
    const answer = leads.answer('email:a@example.org');
    expect(answer).toMatchObject({ kind: 'several', count: 7 });
    expect(answer.kind === 'several' ? answer.leads.length : 0).toBe(3);
  });

  it('end when the time is over, with what is known by then', () => {
    const { asked, clock, leads, lookUp } = stage(() => reply([rowOf(MEERA.id)]));
    expect(lookUp(phones(500), clock.time + 2000)).toBe('time');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(500);
    expect(leads.answer('phone:+919845010499')).toEqual({ kind: 'unknown', why: 'waiting' });
  });

  it('are not asked about any more once the keys may not', () => {
    const { asked, leads, lookUp } = stage(() => reply('Access denied', 403));
    expect(lookUp(phones(100))).toBe('refused');
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(leads.answer('phone:+919845010099')).toEqual({ kind: 'unknown', why: 'refused' });
  });

  it.each([
    ['no answer comes', new NoReplyError('x', null), 3],
    ['Google lets no calls out', new HeldBackError('x', true, null), 1],
  ])('wait for another time when %s', (_, error, rounds) => {
    let tries = 0;
    const stopped = stage(() => {
      tries++;
      throw error;
    });
    expect(stopped.lookUp(['email:a@example.org'])).toBe('no-answer');
    expect(tries).toBe(rounds);
    expect(stopped.leads.answer('email:a@example.org')).toEqual({ kind: 'unknown', why: 'waiting' });
  });
});

describe('the number of a lead', () => {
  const asked = (number: string): number => {
    const { asked: urls, lookUp } = stage(() => reply([]));
    lookUp([`number:${number}`]);
    return urls.length;
  };

  it('that nobody has is asked for without its letters, and never without other figures before it', () => {
    expect(['LN-1042', 'LN 1042', 'IN/2026/1042', 'ENQ/2024-25/1042', '1042'].map(asked)).toEqual([
      2, 2, 1, 1, 1,
    ]);
  });
});
