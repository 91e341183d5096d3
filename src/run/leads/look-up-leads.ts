// Looks leads up in LeadSquared, each by what rows say of it and each once, as many side by side as the limiter lets through.
import type { LeadAnswer } from '../../core/leads/lead-facts.ts';
import { type LeadKey, soughtBy } from '../../core/leads/lead-key.ts';
import { type LeadReply, readLeads } from '../../leadsquared/found-lead.ts';
import { HeldBackError, type HttpReply, NoReplyError } from '../../leadsquared/http.ts';
import { phoneFormOrder } from '../../leadsquared/phone-habits.ts';
import { readPhoneHabits, savePhoneForms } from '../account-habits.ts';
import { MOST_PARALLEL_CALLS, openGate, type RateGate } from '../throttle/rate-gate.ts';
import { Inquiry } from './inquiry.ts';
import type { LeadJob, LookUpEnd, LookUpTime } from './lead-job.ts';
import { lookUpIds } from './look-up-ids.ts';

/** Calls of a round before any form of a phone number has found a lead. */
const CALLS_TO_LEARN_BY = 10;
/** Rounds in a row without any usable answer after which nobody is asked any more. */
const MOST_BAD_ROUNDS = 3;
/** A lead whose answer could not be read is asked about once more. */
const MOST_TRIES = 2;
/** Answers between two writes of what is known: a killed execution has to ask again at most so many. */
const KEPT_EVERY = 100;

/** Looks up those of the keys that are not known. What was learnt is in the book, also when it ends early. */
export function lookUpLeads(job: LeadJob, keys: readonly LeadKey[], time: LookUpTime): LookUpEnd {
  const waiting = keys.filter((key) => {
    const answer = job.leads.answer(key);
    return answer.kind === 'unknown' && answer.why === 'waiting';
  });
  if (waiting.length === 0) return 'done';
  const gate = openGate(job.ports, job.account, 'leads');
  try {
    const ids = waiting.filter((key) => soughtBy(key).kind === 'id');
    const end = ids.length === 0 ? 'done' : lookUpIds(job, gate, ids, time);
    const others = waiting.filter((key) => soughtBy(key).kind !== 'id');
    if (end === 'time' || end === 'no-answer' || others.length === 0) return end;
    // Who may not read a list of leads may still look one up.
    return new Rounds(job, gate, others, time).run();
  } finally {
    gate.close();
    job.leads.keep();
  }
}

class Rounds {
  private readonly queue: Inquiry[];
  private readonly hasPhones: boolean;
  private badRounds = 0;
  private unkept = 0;

  constructor(
    private readonly job: LeadJob,
    private readonly gate: RateGate,
    keys: readonly LeadKey[],
    private readonly time: LookUpTime,
  ) {
    this.queue = keys.map((key) => new Inquiry(key));
    this.hasPhones = keys.some((key) => soughtBy(key).kind === 'phone');
  }

  run(): LookUpEnd {
    while (this.queue.length > 0) {
      const { until, goesOn } = this.time;
      if (this.job.ports.clock.now() >= until || !goesOn()) return 'time';
      const wanted = Math.min(this.queue.length, this.roundSize());
      const granted = this.gate.enter(wanted, until, goesOn);
      if (granted === 0) return 'time';
      const end = this.round(granted);
      if (end !== null) return end;
    }
    return 'done';
  }

  /** Calls side by side: few until it is known how the account writes numbers, since the others wait for what the first ones show. */
  private roundSize(): number {
    const isLearning = this.hasPhones && readPhoneHabits(this.job).phoneForms === undefined;
    return isLearning ? CALLS_TO_LEARN_BY : MOST_PARALLEL_CALLS;
  }

  /** @returns why nobody is asked any more; null to go on */
  private round(count: number): LookUpEnd | null {
    const { clock } = this.job.ports;
    const order = phoneFormOrder(readPhoneHabits(this.job), clock.now());
    const asked = this.queue.splice(0, count);
    const replies = this.send(asked.map((inquiry) => inquiry.request(this.job.account.connection, order)));
    if (replies === null) {
      this.queue.unshift(...asked);
      this.badRounds++;
      return this.badRounds < MOST_BAD_ROUNDS ? null : 'no-answer';
    }
    const read = replies.map(readLeads);
    const limit = read.find((reply) => reply.kind === 'rate-limited');
    const isAnswered = read.some(({ kind }) => kind !== 'rate-limited');
    if (limit?.kind === 'rate-limited') this.gate.refused(limit.rate, isAnswered);
    else this.gate.done();
    if (read.some(({ kind }) => kind === 'refused')) return this.giveUp('refused', asked);
    const again = asked.filter((inquiry, place) => !this.settle(inquiry, read[place], order));
    // What is asked again goes first: which form of a phone number finds leads is learnt before thousands were tried in vain.
    this.queue.unshift(...again);
    const isBad = read.every(({ kind }) => kind === 'unreadable');
    this.badRounds = isBad ? this.badRounds + 1 : 0;
    savePhoneForms(
      this.job,
      asked.flatMap((inquiry) => inquiry.takeFoundForm()),
    );
    if (this.unkept >= KEPT_EVERY) {
      this.job.leads.keep();
      this.unkept = 0;
    }
    return this.badRounds < MOST_BAD_ROUNDS ? null : this.giveUp('unreadable');
  }

  /** @returns whether the lead is known now, as far as it can be */
  private settle(
    inquiry: Inquiry,
    reply: LeadReply | undefined,
    order: Parameters<Inquiry['take']>[1],
  ): boolean {
    if (reply === undefined || reply.kind === 'rate-limited' || reply.kind === 'refused') return false;
    const isUnread = reply.kind === 'unreadable';
    if (isUnread && ++inquiry.tries < MOST_TRIES) return false;
    const answer: LeadAnswer | null = isUnread
      ? { kind: 'unknown', why: 'unreadable' }
      : inquiry.take(reply, order);
    if (answer === null) return false;
    this.job.leads.note(inquiry.key, answer);
    this.unkept++;
    return true;
  }

  private giveUp(why: 'refused' | 'unreadable', others: readonly Inquiry[] = []): LookUpEnd {
    for (const { key } of [...others, ...this.queue]) this.job.leads.note(key, { kind: 'unknown', why });
    return why;
  }

  /** Null when no answer came. Reading changes nothing, so it can be asked for again. */
  private send(requests: Parameters<LeadJob['ports']['http']['send']>[0]): HttpReply[] | null {
    try {
      return this.job.ports.http.send(requests);
    } catch (error) {
      this.gate.done(false);
      if (!(error instanceof NoReplyError)) throw error;
      if (error instanceof HeldBackError) this.badRounds = MOST_BAD_ROUNDS;
      return null;
    }
  }
}
