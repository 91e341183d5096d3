// What happens before each service call of a chaos run: the user's deeds, other windows, Stop, and the deaths of the clock's executions.
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { TriggerRecord } from '../../src/local/host/triggers/trigger-table.ts';
import type { Bench } from '../support/bench.ts';
import { type Chance, chanceOf } from './chance.ts';
import { fireAgain, letPass } from './clock.ts';
import { advanceBySidebar, checkBySidebar, sendByMenu, sendBySidebar, stopBySidebar } from './drive.ts';
import type { Scenario } from './scenario.ts';
import type { UnrulyUser } from './unruly-user.ts';

type Executing = Parameters<NonNullable<HostOptions['onServiceCall']>>[1];

/** Where cells are looked at or written an act hurts most, so that the user acts there more often. */
const AT_THE_CELLS = /^(?:Range\.(?:get|set)|TextFinder\.replace|SpreadsheetApp\.flush)/;
const MORE_OFTEN = 3;

/** Things that the user, and other windows, do in one run at most. */
const MOST_EDITS = 8;
const MOST_EDITS_IN_UNDO = 3;
const MOST_OVERLAPS = 3;
const MOST_STOPS = 2;
const MOST_THROWN = 4;
/** What Google says on a bad day, for this user in English. */
export const GOOGLE_SAYS = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
/** Longer than a lease, shorter than the life of an execution. */
const FREEZE_MS = 200_000;
/** Service calls of the clock's executions that find something to do; the others make only the first few. */
const LATEST_CLOCK_KILL = 200;
const LATEST_IDLE_KILL = 14;

/** `restless`: anything may happen; `undoing`: only the user is at work; `calm`: nothing happens. */
type Mood = 'restless' | 'undoing' | 'calm';

export class Moments {
  mood: Mood = 'restless';
  kills = 0;
  overlaps = 0;
  stops = 0;
  retries = 0;
  /** Errors that Google threw. */
  thrown = 0;
  /** Executions of Google's clock that took place, and those that did not. */
  triggers = 0;
  missed = 0;
  readonly #scenario: Scenario;
  readonly #chance: Chance;
  readonly #clockChance: Chance;
  readonly #googleChance: Chance;
  readonly #log: string[];
  #bench: Bench | null = null;
  #user: UnrulyUser | null = null;
  /** Executions inside executions; no others begin in the second. */
  #depth = 0;
  #editsBeforeUndo = 0;
  /** Service calls before which executions of the clock die. */
  readonly #deaths = new Map<string, number>();

  constructor(scenario: Scenario, log: string[]) {
    this.#scenario = scenario;
    this.#chance = chanceOf(scenario.seed, 'moments');
    this.#clockChance = chanceOf(scenario.seed, 'moments of the clock');
    this.#googleChance = chanceOf(scenario.seed, 'moments of Google');
    this.#log = log;
  }

  attend(bench: Bench, user: UnrulyUser): void {
    this.#bench = bench;
    this.#user = user;
  }

  beginUndo(): void {
    this.mood = 'undoing';
    this.#editsBeforeUndo = this.#user?.log.length ?? 0;
  }

  /** Lets time pass, in which Google's clock may fire twice. */
  pass(milliseconds: number): void {
    if (this.#bench === null) return;
    const { host } = this.#bench;
    letPass(host, milliseconds, (trigger: TriggerRecord) => {
      if (this.mood !== 'restless' || !this.#clockChance.happens(this.#scenario.clock.again)) return;
      this.#log.push('the clock fires again');
      fireAgain(host, trigger);
    });
  }

  /** Before each service call of every execution. */
  before(n: number, execution: Executing, call: string): void {
    if (execution.kind === 'trigger' && this.#dies(n, execution)) return;
    if (this.mood === 'calm' || this.#user === null || this.#bench === null) return;
    const moment = `${n} ${call}`;
    this.#edit(this.#user, call, moment);
    if (this.#depth === 0 && this.mood === 'restless') this.#interrupt(this.#bench, moment);
    this.#throw(moment);
  }

  #interrupt(bench: Bench, moment: string): void {
    const begin = this.#interruption(bench, moment);
    if (begin === null) return;
    this.#depth++;
    begin();
    this.#depth--;
  }

  /** A service of Google's may answer with an error; the execution goes on from there. */
  #throw(moment: string): void {
    if (this.thrown >= MOST_THROWN || !this.#googleChance.happens(this.#scenario.throws)) return;
    this.thrown++;
    this.#log.push(`Google throws at ${moment}`);
    throw new Error(GOOGLE_SAYS);
  }

  #edit(user: UnrulyUser, call: string, moment: string): void {
    const done = user.log.length;
    const most = this.mood === 'undoing' ? this.#editsBeforeUndo + MOST_EDITS_IN_UNDO : MOST_EDITS;
    const often = this.#scenario.userAct * (AT_THE_CELLS.test(call) ? MORE_OFTEN : 1);
    if (done >= most || !this.#chance.happens(often)) return;
    user.act(moment);
    this.#log.push(...user.log.slice(done));
  }

  #interruption(bench: Bench, moment: string): (() => void) | null {
    const { overlap, stop, freeze } = this.#scenario;
    if (this.overlaps < MOST_OVERLAPS && this.#chance.happens(overlap)) {
      return () => {
        this.overlaps++;
        if (freeze > 0 && this.#chance.happens(freeze)) this.#freeze(moment);
        this.#openWindow(bench, moment);
      };
    }
    if (this.stops >= MOST_STOPS || !this.#chance.happens(stop)) return null;
    return () => {
      this.stops++;
      this.#log.push(`Stop pressed at ${moment}`);
      stopBySidebar(bench, { user: this.#chance.oneOf(this.#scenario.users) });
    };
  }

  /** Google lets the execution wait for so long that its lease runs out. */
  #freeze(moment: string): void {
    this.#log.push(`frozen at ${moment}`);
    this.pass(FREEZE_MS);
  }

  /** Another window: a click in the menu, the sidebar's next call, its retry of failed rows, its check; or Google's clock. */
  #openWindow(bench: Bench, moment: string): void {
    const [trigger] = bench.host.triggers();
    const clicks = ['menu', 'menu', 'sidebar', 'sidebar', 'failed', 'check'] as const;
    const clock = trigger === undefined ? [] : (['clock', 'clock', 'clock', 'clock'] as const);
    const kind = this.#chance.oneOf([...clicks, ...clock]);
    const user = this.#chance.oneOf(this.#scenario.users);
    this.#log.push(`another window: ${kind} by ${user} at ${moment}`);
    if (kind === 'failed') {
      this.retries++;
      sendBySidebar(bench, { user }, 'failed');
    } else if (kind === 'clock' && trigger !== undefined) fireAgain(bench.host, trigger);
    else if (kind === 'check') checkBySidebar(bench, { user });
    else if (kind === 'sidebar') advanceBySidebar(bench, { user });
    else sendByMenu(bench, { user });
    this.#log.push('the other window is done');
  }

  /** Decides at its first service call when an execution of the clock dies; one that dies there did not take place. */
  #dies(n: number, execution: Executing): boolean {
    if (n === 1) {
      const at = this.mood === 'restless' ? this.#drawDeath() : 0;
      if (at !== 1) this.triggers++;
      if (at > 0) this.#deaths.set(execution.id, at);
      this.#log.push(at === 1 ? 'the clock does not fire' : 'the clock fires');
    }
    if (this.#deaths.get(execution.id) !== n) return false;
    this.#deaths.delete(execution.id);
    if (n > 1) this.#log.push(`the clock’s execution is killed before call ${n}`);
    if (n === 1) this.missed++;
    else this.kills++;
    execution.kill(`Killed before service call ${n}`);
    return true;
  }

  #drawDeath(): number {
    const { miss, kill } = this.#scenario.clock;
    if (this.#clockChance.happens(miss)) return 1;
    if (!this.#clockChance.happens(kill)) return 0;
    return this.#clockChance.between(2, this.#clockChance.oneOf([LATEST_IDLE_KILL, LATEST_CLOCK_KILL]));
  }
}
