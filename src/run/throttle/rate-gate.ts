// Holds calls back until the limiter lets them through; its state is shared by all executions that use the same account.
import type { Ceiling } from '../../core/ceiling.ts';
import type { Pace } from '../../core/estimate.ts';
import {
  countsFor,
  forgetCeiling,
  freeCalls,
  type LimiterState,
  ratesInForce,
  refusedCall,
  startCalls,
} from '../../core/limiter.ts';
import { DOCUMENTED_RATE, GROWTH_CALLS, type Rate } from '../../core/rate.ts';
import type { Clock, Ids, Lock, Store } from '../ports.ts';
import { type Entry, entryOf, MOST_PARALLEL_CALLS, windowCalls } from './entry.ts';
import { areQuiet, isWorthSaying, type Seeker, seeking, served, withoutSeeker } from './fair-share.ts';
import { type NextCall, nextCall } from './next-call.ts';
import { type Round, withEnded } from './round.ts';
import { readShared, type Shared, writeShared } from './shared-limiter.ts';
import { Turn } from './turn.ts';

/** How soon a wish to stop is seen while a call is waited for; it is also much shorter than the lease of whoever waits. */
export const LONGEST_SLEEP_MS = 4000;
/** Letters of an owner's id, and of a round's own, that tell the calls that are out. */
const OWNER_LENGTH = 12;
const ROUND_LENGTH = 8;

interface GatePorts {
  readonly clock: Clock;
  /** Shared by all users, for hours at least: the window. What it loses is started afresh, and carefully. */
  readonly store: Store;
  /** The user's own, for good: the rate that a refusal taught. */
  readonly memory: Store;
  readonly lock: Lock;
  readonly ids: Ids;
}

/** What becomes of a run that asks for calls, and what is to be written down then. */
interface Decided extends Entry, Shared {
  /** Whether something has to be, although no call may start. */
  readonly isNews: boolean;
}

export class RateGate {
  /** Calls let through so far. */
  calls = 0;
  private readonly ports: GatePorts;
  private readonly key: string;
  private readonly fixed: Rate | null;
  private readonly owner: string;
  private round: Round | null = null;
  private isSeeking = false;
  /** Until then a long run lets nothing through, so that it moves steadily instead of in bursts. */
  private paceUntil = 0;
  private readonly turn: Turn;
  /** How long it took last to reserve calls. */
  private entryMs = 0;

  /**
   * @param accountHash tells accounts apart, since LeadSquared counts the calls of all their users together
   * @param fixed the rate that the user chose; null finds the best one
   * @param owner names the run whose calls these are; '' for none
   */
  constructor(ports: GatePorts, accountHash: string, fixed: Rate | null, owner = '') {
    this.ports = ports;
    this.key = `limiter.${accountHash}`;
    this.fixed = fixed;
    this.owner = owner.slice(0, OWNER_LENGTH);
    this.turn = new Turn(this.owner);
  }

  /**
   * Waits until calls may start and reserves them; `done` or `refused` must follow once they are over.
   *
   * @param wanted how many calls there are to make
   * @param deadline moment after which it is no use to start
   * @param goesOn asked before each piece of waiting, which is short enough to keep a lease in between, with the moment from which a
   * call may start; what it does meanwhile does not make the wait longer. A number is how many calls there are to make from then on; 0
   * or false ends the wait
   * @param aheadMs calls may be reserved so long before they may start; `awaitStart` must come before they leave then
   * @returns how many calls may start now, at most `wanted`; 0 when none may before the deadline
   */
  enter(wanted: number, deadline: number, goesOn: (freeAt: number) => boolean | number, aheadMs = 0): number {
    const { clock } = this.ports;
    const ahead = aheadMs === 0 ? 0 : aheadMs + this.entryMs;
    let calls = wanted;
    for (;;) {
      const asked = clock.now();
      const { granted, wait } = this.tryEnter(calls, ahead);
      if (granted > 0) {
        this.entryMs = clock.now() - asked;
        this.calls += granted;
        return granted;
      }
      if (clock.now() + wait >= deadline) return 0;
      const askAt = clock.now() + Math.max(wait, 1);
      const freeAt = askAt + ahead;
      const answer = goesOn(freeAt);
      if (answer === false || answer === 0) return 0;
      if (typeof answer === 'number') calls = answer;
      const rest = askAt - clock.now();
      if (rest > 0) clock.sleep(Math.min(rest, LONGEST_SLEEP_MS));
    }
  }

  /** Waits until the calls that were let through may leave. */
  awaitStart(): void {
    const { clock } = this.ports;
    const rest = (this.round?.start ?? 0) - clock.now();
    if (rest > 0) clock.sleep(rest);
  }

  /** The calls that were let through leave now. Where nobody says so they count from their end. */
  leaving(): void {
    const { round } = this;
    if (round === null) return;
    round.left = this.ports.clock.now();
    // What leaves later than it might counts longer, too.
    this.paceUntil += Math.max(0, round.left - round.start);
  }

  /** How many calls go out side by side at most, at the rate in force, or at that which the next window may have. */
  roundSize(): number {
    const { limiter } = this.read();
    const next = { ...limiter, allowance: limiter.allowance + GROWTH_CALLS };
    return Math.min(MOST_PARALLEL_CALLS, windowCalls(next, this.fixed, this.ports.clock.now()));
  }

  /**
   * The calls let through last are over, and none was refused. Written down at the next entry, or by `close`.
   *
   * @param answered false when no answer came
   */
  done(answered = true): void {
    if (this.round === null) return;
    this.round.end = this.ports.clock.now();
    this.round.answered = answered;
  }

  /**
   * The calls let through last are over, and at least one was refused for its rate.
   *
   * @param rate the one that the refusal named
   * @param answered true when LeadSquared took others of them
   */
  refused(rate: Rate | null, answered = false): void {
    this.done(answered);
    this.change((shared) => {
      const limiter = refusedCall(withEnded(shared.limiter, this.round), rate, this.ports.clock.now());
      this.ports.memory.set(this.key, JSON.stringify(limiter.learnt));
      return { shared: { ...shared, limiter }, result: null };
    });
    this.round = null;
  }

  /** When the next call may start, and what keeps it until then. */
  next(): NextCall {
    const now = this.ports.clock.now();
    const next = nextCall(withEnded(this.read().limiter, this.round), this.fixed, now);
    return { ...next, at: Math.max(next.at, this.paceUntil) };
  }

  /** Calls of this gate's owner that are out, in whatever execution. */
  callsOut(): number {
    const { groups } = this.read().limiter;
    const isOurs = ({ id, end }: (typeof groups)[number]) => end === null && id.startsWith(`${this.owner}.`);
    return groups.filter(isOurs).reduce((sum, { count }) => sum + count, 0);
  }

  /** What a refusal taught, while it is remembered. */
  ceiling(): Ceiling | null {
    return this.read().limiter.learnt;
  }

  /** Forgets it, since the user sets the speed. */
  forgetCeiling(): void {
    this.change((shared) => {
      this.ports.memory.remove(this.key);
      return { shared: { ...shared, limiter: forgetCeiling(shared.limiter) }, result: null };
    });
  }

  /** Writes down what `done` left; to be called before the execution ends, since others wait for calls that seem open. */
  close(): void {
    if (this.round?.end == null && !this.isSeeking) return;
    this.change(({ limiter, seekers }) => ({
      shared: { limiter: withEnded(limiter, this.round), seekers: withoutSeeker(seekers, this.owner) },
      result: null,
    }));
    this.isSeeking = false;
    if (this.round?.end != null) this.round = null;
  }

  /** What the limiter lets through from now on, for foreseeing how long a run takes. */
  pace(): Pace {
    const { limiter } = this.read();
    const now = this.ports.clock.now();
    // The rate that is tried at present comes first; where the user has set none it grows.
    const [, ...learnt] = ratesInForce(limiter, this.fixed, now);
    return {
      rates: [this.fixed ?? DOCUMENTED_RATE, ...learnt],
      allowance: this.fixed === null ? limiter.allowance : null,
    };
  }

  private tryEnter(wanted: number, aheadMs: number): Pick<Entry, 'granted' | 'wait'> {
    // Whoever looks on while it is others' turn must not stand in their way.
    if (this.turn.isOneOfMany) {
      const looked = this.decide(this.read(), wanted, aheadMs);
      if (looked.granted === 0 && !looked.isNews) return looked;
    }
    return this.change((before) => {
      const entry = this.decide(before, wanted, aheadMs);
      const { granted, limiter, seekers, isNews } = entry;
      if (granted === 0) {
        if (isNews) this.round = null;
        return { shared: isNews ? { limiter, seekers } : before, result: entry };
      }
      const now = this.ports.clock.now();
      const start = Math.max(now, entry.startAt);
      const id = `${this.owner}.${this.ports.ids.uuid().replace(/-/g, '').slice(-ROUND_LENGTH)}`;
      this.round = { id, start, left: null, end: null, answered: false };
      this.paceUntil = start + granted * this.spacing(limiter, now);
      const started = startCalls(limiter, id, granted, now, this.fixed, start);
      return {
        shared: { limiter: started, seekers: served(seekers, this.owner, granted) },
        result: entry,
      };
    });
  }

  /** What the state that is shared lets through now. Writes nothing. */
  private decide(before: Shared, wanted: number, aheadMs: number): Decided {
    const now = this.ports.clock.now();
    const seekers = this.seekersWithMe(before.seekers, now);
    const { fixed, paceUntil, turn } = this;
    const known = { limiter: withEnded(before.limiter, this.round), seekers };
    const entry = entryOf(known, { wanted, aheadMs, now, fixed, paceUntil, turn });
    const isNews = entry.limiter !== before.limiter || seekers !== before.seekers;
    return { ...entry, seekers, isNews };
  }

  /**
   * Says that the run will want calls soon, so that others leave it its part of the window. One of few calls that finds the window free
   * and nobody else at work says nothing: it costs as much as to reserve them.
   *
   * @param wanted how many calls
   */
  announce(wanted: number): void {
    const { limiter, seekers } = this.read();
    const now = this.ports.clock.now();
    const window = windowCalls(limiter, this.fixed, now);
    const isFree = areQuiet(seekers, now) && freeCalls(limiter, this.fixed, now) === window;
    if (isFree && !isWorthSaying(wanted, window)) return;
    this.change((shared) => ({
      shared: { ...shared, seekers: this.seekersWithMe(shared.seekers, this.ports.clock.now()) },
      result: null,
    }));
  }

  private seekersWithMe(seekers: readonly Seeker[], now: number): readonly Seeker[] {
    if (this.owner === '') return seekers;
    this.isSeeking = true;
    return seeking(seekers, this.owner, now);
  }

  /** Milliseconds from call to call at which the window is never full: a round that has filled it is followed by one as large. */
  private spacing(limiter: LimiterState, now: number): number {
    const rates = ratesInForce(limiter, this.fixed, now);
    return Math.max(...rates.map((rate) => countsFor(rate) / rate.calls));
  }

  private change<T>(work: (shared: Shared) => { shared: Shared; result: T }): T {
    return this.ports.lock.during(() => {
      const before = this.read();
      const { shared, result } = work(before);
      if (shared !== before) writeShared(this.ports.store, this.key, shared);
      return result;
    });
  }

  private read(): Shared {
    const { store, memory, clock } = this.ports;
    return readShared({ store, memory }, this.key, clock.now());
  }
}
