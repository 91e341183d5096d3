// Asks in bulk which of the ids that rows give are leads, page by page.
import type { FoundLead, WhyUnknown } from '../../core/leads/lead-facts.ts';
import { idKey, type LeadKey, soughtBy } from '../../core/leads/lead-key.ts';
import { type LeadReply, readLeads } from '../../leadsquared/found-lead.ts';
import { NoReplyError } from '../../leadsquared/http.ts';
import { LEAD_IDS_PER_CALL, LEAD_PAGE_SIZE, leadById, leadsByIds } from '../../leadsquared/lead-requests.ts';
import { MOST_PARALLEL_CALLS } from '../throttle/entry.ts';
import type { RateGate } from '../throttle/rate-gate.ts';
import type { LeadJob, LookUpEnd, LookUpTime } from './lead-job.ts';

/** A page that no usable reply came for is asked for so often. */
const MOST_TRIES = 3;
/** So many ids at most are asked about one by one, where the list of them does not say which is whose. */
const MOST_SINGLE = 200;

type Page = Extract<LeadReply, { kind: 'leads' }>;

class Ids {
  constructor(
    private readonly job: LeadJob,
    private readonly gate: RateGate,
    private readonly time: LookUpTime,
  ) {}

  lookUp(ids: readonly string[]): LookUpEnd {
    const found: FoundLead[] = [];
    let unnamed = 0;
    for (let page = 1; ; page++) {
      const read = this.page(ids, page);
      if (typeof read === 'string') return this.unread(ids, read);
      found.push(...read.leads);
      unnamed += read.unnamed;
      if (read.leads.length + read.unnamed < LEAD_PAGE_SIZE) break;
    }
    if (unnamed === 0) return this.settle(ids, found);
    // As many rows as ids: each has its lead, whichever it is.
    if (unnamed + found.length >= ids.length) return this.unread(ids, 'unreadable', false);
    return ids.length <= MOST_SINGLE ? this.oneByOne(ids) : this.unread(ids, 'unreadable');
  }

  private settle(ids: readonly string[], found: readonly FoundLead[]): LookUpEnd {
    const byId = new Map(found.map((lead) => [lead.id, lead]));
    const missed = ids.filter((id) => !byId.has(id));
    for (const id of ids) {
      const lead = byId.get(id);
      if (lead !== undefined) this.job.leads.note(idKey(id), { kind: 'found', lead });
    }
    // Leads that nobody asked about are those with which others were merged; whose they are is told one by one.
    const asked = new Set(ids);
    const isMerged = found.some(({ id }) => !asked.has(id));
    if (isMerged && missed.length <= MOST_SINGLE) return this.oneByOne(missed);
    for (const id of missed) this.job.leads.note(idKey(id), { kind: 'none' });
    return 'done';
  }

  /** @param isSaid false when nothing is wrong with the ids, and only the leads' names are not known */
  private unread(ids: readonly string[], why: LookUpEnd, isSaid = true): LookUpEnd {
    // Nobody was asked then, and an id is sent as it is.
    if (why === 'time' || why === 'no-answer') return why;
    const known: WhyUnknown = why === 'done' ? 'unreadable' : why;
    for (const id of ids) {
      this.job.leads.note(idKey(id), { kind: 'unknown', why: isSaid ? known : 'untold' });
    }
    return isSaid ? why : 'done';
  }

  private oneByOne(ids: readonly string[]): LookUpEnd {
    const { account, ports, leads } = this.job;
    for (let start = 0; start < ids.length; ) {
      const granted = this.enter(Math.min(MOST_PARALLEL_CALLS, ids.length - start));
      if (granted === 0) return 'time';
      const some = ids.slice(start, start + granted);
      const replies = this.send(() => ports.http.send(some.map((id) => leadById(account.connection, id))));
      if (replies === null) return this.unread(ids.slice(start), 'no-answer');
      for (const [place, id] of some.entries()) {
        const read = replies[place] === undefined ? null : readLeads(replies[place]);
        const isNone = read?.kind === 'leads' && read.leads.length + read.unnamed === 0;
        const lead = read?.kind === 'leads' ? read.leads[0] : undefined;
        if (isNone) leads.note(idKey(id), { kind: 'none' });
        else if (lead !== undefined) leads.note(idKey(id), { kind: 'found', lead });
        else leads.note(idKey(id), { kind: 'unknown', why: 'unreadable' });
      }
      start += granted;
    }
    return 'done';
  }

  private page(ids: readonly string[], page: number): Page | LookUpEnd {
    const { account, ports } = this.job;
    let end: LookUpEnd = 'no-answer';
    for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
      if (this.enter(1) === 0) return 'time';
      const replies = this.send(() => ports.http.send([leadsByIds(account.connection, ids, page)]));
      const [reply] = replies ?? [];
      if (reply === undefined) continue;
      const read = readLeads(reply);
      if (read.kind === 'leads') return read;
      if (read.kind === 'refused') return 'refused';
      if (read.kind === 'rate-limited') this.gate.refused(read.rate);
      else end = 'unreadable';
    }
    return end;
  }

  private enter(wanted: number): number {
    const { until, goesOn } = this.time;
    return this.job.ports.clock.now() >= until ? 0 : this.gate.enter(wanted, until, goesOn);
  }

  private send<T>(call: () => T): T | null {
    try {
      const replies = call();
      this.gate.done();
      return replies;
    } catch (error) {
      this.gate.done(false);
      if (error instanceof NoReplyError) return null;
      throw error;
    }
  }
}

export function lookUpIds(
  job: LeadJob,
  gate: RateGate,
  keys: readonly LeadKey[],
  time: LookUpTime,
): LookUpEnd {
  const ids = keys.map((key) => soughtBy(key).value);
  const all = new Ids(job, gate, time);
  let worst: LookUpEnd = 'done';
  for (let start = 0; start < ids.length; start += LEAD_IDS_PER_CALL) {
    const end = all.lookUp(ids.slice(start, start + LEAD_IDS_PER_CALL));
    if (end === 'time' || end === 'no-answer') return end;
    if (end !== 'done') worst = end;
  }
  return worst;
}
