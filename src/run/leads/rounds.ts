// Asks about records in rounds of calls side by side, until each has its answer or nobody can be asked any more.
import type { WhyUnknown } from '../../core/leads/lead-facts.ts';
import { soughtBy } from '../../core/leads/lead-key.ts';
import { HeldBackError, type HttpReply, NoReplyError } from '../../leadsquared/http.ts';
import { phoneFormOrders } from '../../leadsquared/phone-habits.ts';
import { readPhoneHabits, savePhoneForms } from '../account-habits.ts';
import { MOST_PARALLEL_CALLS } from '../throttle/entry.ts';
import type { RateGate } from '../throttle/rate-gate.ts';
import type { Inquiry, Replied } from './inquiry.ts';
import type { LeadJob, LookUpEnd, LookUpTime } from './lead-job.ts';

/** Calls of a round before any form of a phone number has found a lead. */
const CALLS_TO_LEARN_BY = 10;
/** Rounds in a row without any usable answer after which nobody is asked any more. */
const MOST_BAD_ROUNDS = 3;
/** A record whose answer could not be read is asked about once more. */
const MOST_TRIES = 2;
/** Answers between two writes of what is known: a killed execution has to ask again at most so many. */
const KEPT_EVERY = 100;

export class Rounds {
  private readonly queue: Inquiry[];
  private readonly hasPhones: boolean;
  /** Replies about a record that could not be read. */
  private readonly unread = new Map<Inquiry, number>();
  private unkept = 0;
  /** Whether Google lets no calls out. */
  private isHeldBack = false;

  constructor(
    private readonly job: LeadJob,
    private readonly gate: RateGate,
    inquiries: readonly Inquiry[],
    private readonly time: LookUpTime,
  ) {
    this.queue = [...inquiries];
    this.hasPhones = inquiries.some(({ key }) => soughtBy(key).kind === 'phone');
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
    const orders = phoneFormOrders(readPhoneHabits(this.job), clock.now());
    const asked = this.queue.splice(0, count);
    const replies = this.send(asked.map((inquiry) => inquiry.request(this.job.account.connection, orders)));
    if (replies === null) {
      this.queue.unshift(...asked);
      return this.isGivenUp(true) ? 'no-answer' : null;
    }
    const read = asked.map((inquiry, place): Replied | undefined => {
      const reply = replies[place];
      return reply === undefined ? undefined : inquiry.take(reply, orders);
    });
    const limit = read.find((reply) => reply?.kind === 'rate-limited');
    const isAnswered = read.some((reply) => reply !== undefined && reply.kind !== 'rate-limited');
    if (limit?.kind === 'rate-limited') this.gate.refused(limit.rate, isAnswered);
    else this.gate.done();
    // That one record may not be read says nothing of the others.
    if (read.every((reply) => reply?.kind === 'refused')) return this.giveUp('refused', asked);
    const again = asked.filter((inquiry, place) => !this.settle(inquiry, read[place]));
    // What is asked again goes first: which form of a phone number finds leads is learnt before thousands were tried in vain.
    this.queue.unshift(...again);
    const isBad = read.every((reply) => reply?.kind === 'unreadable');
    const isGivenUp = this.isGivenUp(isBad);
    savePhoneForms(
      this.job,
      asked.flatMap((inquiry) => inquiry.takeFoundForm()),
    );
    if (this.unkept >= KEPT_EVERY) {
      this.job.leads.keep();
      this.unkept = 0;
    }
    return isGivenUp ? this.giveUp('unreadable') : null;
  }

  /** Counts a round. @returns whether so many were bad that nobody is asked any more; then the next ones are counted anew */
  private isGivenUp(isBad: boolean): boolean {
    const { leads } = this.job;
    const bad = isBad ? leads.badRounds + 1 : 0;
    const isOver = bad >= MOST_BAD_ROUNDS || this.isHeldBack;
    leads.badRounds = isOver ? 0 : bad;
    return isOver;
  }

  /** @returns whether the record is known now, as far as it can be */
  private settle(inquiry: Inquiry, reply: Replied | undefined): boolean {
    if (reply?.kind === 'answered') {
      this.job.leads.note(inquiry.key, reply.answer);
      this.unkept++;
      return true;
    }
    if (reply?.kind === 'refused') {
      this.job.leads.note(inquiry.key, { kind: 'unknown', why: 'refused' });
      return true;
    }
    if (reply?.kind !== 'unreadable') return false;
    const tries = (this.unread.get(inquiry) ?? 0) + 1;
    this.unread.set(inquiry, tries);
    if (tries < MOST_TRIES) return false;
    this.job.leads.note(inquiry.key, { kind: 'unknown', why: 'unreadable' });
    return true;
  }

  private giveUp(why: WhyUnknown & LookUpEnd, others: readonly Inquiry[] = []): LookUpEnd {
    this.job.leads.badRounds = 0;
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
      if (error instanceof HeldBackError) this.isHeldBack = true;
      return null;
    }
  }
}
