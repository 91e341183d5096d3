// One chaos run from its seed alone: trouble first, then recovery, then perhaps an undo, then the verdict.

import type { Bench } from '../support/bench.ts';
import { judgeUndo } from '../support/oracle/after-undo.ts';
import { Ledger } from '../support/oracle/ledger.ts';
import { type Finding, type Verdict, verdictOf } from '../support/oracle/verdict.ts';
import { chanceOf } from './chance.ts';
import { letPass, liveTriggers } from './clock.ts';
import { checkBySidebar, currentRun, type Driven, sendByMenu, sendBySidebar } from './drive.ts';
import { markerIn } from './input.ts';
import { judgeRun } from './judge.ts';
import { Moments } from './moments.ts';
import { recover } from './recover.ts';
import { type Act, drawScenario, type Scenario } from './scenario.ts';
import { damagedMarkers, markersWithoutStatus, readSheet } from './sheet-reader.ts';
import { saveChoices, setStage } from './stage.ts';
import { undoLastRun } from './undo-phase.ts';
import { UnrulyUser } from './unruly-user.ts';

/** What happened in a run, or in many. */
export interface Tally {
  readonly kills: number;
  readonly faults: number;
  readonly edits: number;
  /** Executions of Google's clock, and those that it left out. */
  readonly triggers: number;
  readonly missed: number;
  readonly overlaps: number;
  readonly stops: number;
  readonly retries: number;
  /** Errors of Google's own services. */
  readonly thrown: number;
  /** Runs that were undone, and the tasks that this deleted. */
  readonly undos: number;
  readonly deleted: number;
}

export interface ChaosResult {
  readonly seed: number;
  readonly tally: Tally;
  readonly verdict: Verdict;
  /** What happened, in order. */
  readonly log: readonly string[];
}

/** Refusals that name no row, so that any row may rightly end as Failed. */
const REFUSING_FAULTS = ['error-500'];
const MINUTE_MS = 60_000;
/** How long an act of the clock lasts, which fires every minute, or every hour in a published add-on. */
const CLOCK_ACT_MS = { bound: 6 * MINUTE_MS, 'add-on': 70 * MINUTE_MS };
/** How long it is waited for in calm. In a bound script too a run that was killed too early has an hourly trigger only. */
const CLOCK_MS = 190 * MINUTE_MS;
/** After this even an hourly trigger that the add-on does not know any more has fired, and was deleted for it. */
const LAST_FIRE_MS = 70 * MINUTE_MS;

class ChaosRun {
  readonly #log: string[] = [];
  readonly #scenario: Scenario;
  readonly #ledger: Ledger;
  readonly #moments: Moments;
  #refusedForNothing = false;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#ledger = new Ledger(scenario.rows, scenario.sendsEqualRows);
    this.#moments = new Moments(scenario, this.#log);
  }

  async play(): Promise<ChaosResult> {
    const { seed, acts, faults, secondsPerCall } = this.#scenario;
    const moments = this.#moments;
    const bench = await setStage({
      ...this.#scenario,
      onServiceCall: (n, execution, call) => moments.before(n, execution, call),
    });
    const user = new UnrulyUser(bench.sheet, chanceOf(seed, 'user'), this.#ledger);
    await bench.setRate(secondsPerCall === null ? null : 1, secondsPerCall ?? undefined);
    moments.attend(bench, user);
    bench.account.configure({ faults });
    for (const act of acts) this.#act(bench, act);
    moments.mood = 'calm';
    this.#refusedForNothing = this.#struck(bench).some((fault) => REFUSING_FAULTS.includes(fault));
    bench.account.configure({ faults: [], latency: [0, 0] });
    await bench.setRate(null);
    await saveChoices(bench, { ...this.#scenario, readBackSeconds: 60 });
    const found = [...this.#recover(bench), ...this.#judge(bench, false)];
    // What is wrong already would only be hidden by an undo.
    const undos = found.length === 0 && this.#scenario.undo !== null ? this.#undo(bench, found) : 0;
    const { kills, overlaps, stops, retries, thrown, triggers, missed } = moments;
    const deleted = bench.account.tasks.filter(({ deletedAt }) => deletedAt !== null).length;
    const struck = this.#struck(bench).length;
    await bench.close();
    const edits = user.log.length;
    const tally = {
      kills,
      faults: struck,
      edits,
      triggers,
      missed,
      overlaps,
      stops,
      retries,
      thrown,
      undos,
      deleted,
    };
    return { seed, tally, verdict: verdictOf(found), log: this.#log };
  }

  #act(bench: Bench, act: Act): void {
    const { driver, kill, closedAfter, pause, user } = act;
    this.#moments.pass(pause);
    const death = kill === null ? 'not killed' : `killed ${kill.when} call ${kill.call}`;
    this.#log.push(`${driver} by ${user}${driver === 'clock' ? '' : `, ${death}`}`);
    if (driver === 'clock') {
      this.#moments.pass(CLOCK_ACT_MS[this.#scenario.installed]);
      return;
    }
    const hooks = { user, ...(kill === null ? {} : { killAt: kill }) };
    const closed = closedAfter === null ? {} : { mostCalls: closedAfter };
    if (driver === 'failed') this.#moments.retries++;
    const drive = {
      menu: () => sendByMenu(bench, hooks),
      check: () => checkBySidebar(bench, hooks),
      sidebar: () => sendBySidebar(bench, { ...hooks, ...closed }, 'new'),
      failed: () => sendBySidebar(bench, { ...hooks, ...closed }, 'failed'),
    };
    const driven: Driven = drive[driver]();
    if (driven.killed) {
      this.#moments.kills++;
      // Whose run such a row was in nobody can tell any more, so it may end in doubt.
      for (const marker of markersWithoutStatus(bench.sheet)) this.#ledger.damage(marker);
    }
    this.#log.push(`ended after ${driven.calls} calls ${driven.complaint}`);
  }

  /** In calm: by the clock alone where the run is to, then by clicks for what is left. */
  #recover(bench: Bench): Finding[] {
    const { users, recovery } = this.#scenario;
    const found: Finding[] = [];
    if (recovery === 'clock') {
      // The clock resumes a run for whoever began it, and anybody may have begun this one.
      const hasTrigger = users.every((user) => liveTriggers(bench.host).some((each) => each.user === user));
      const { id, state } = currentRun(bench);
      this.#log.push(`recovery by the clock: run ${id} ${state}, ${hasTrigger ? 'a' : 'no'} trigger`);
      letPass(bench.host, CLOCK_MS);
      const after = currentRun(bench);
      if (hasTrigger && after.id === id && after.state !== 'ended' && id !== '')
        found.push(['stuck', `run ${id} is ${after.state} although the clock fired all the time`]);
    }
    const cleared = recover(bench, this.#log, 'menu', users);
    this.#log.push(`recovered; ${cleared} rows cleared by hand`);
    letPass(bench.host, LAST_FIRE_MS);
    const left = liveTriggers(bench.host).length;
    if (left > 0) found.push(['stuck', `${left} triggers go on firing although nothing is left to do`]);
    return found;
  }

  #struck(bench: Bench): string[] {
    return bench.account.calls.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  }

  #judge(bench: Bench, undone: boolean): Finding[] {
    for (const marker of damagedMarkers(bench.sheet)) this.#ledger.damage(marker);
    return judgeRun(bench, this.#ledger, { refusedForNothing: this.#refusedForNothing, undone });
  }

  /** @returns how many runs were undone */
  #undo(bench: Bench, found: Finding[]): number {
    const { undo } = this.#scenario;
    const undone = undo && undoLastRun(bench, this.#scenario, undo, this.#moments, this.#log);
    if (undone === null) return 0;
    // Rows that the user added meanwhile are sent; those that were undone are not.
    found.push(...this.#recover(bench), ...this.#judge(bench, true));
    const after = readSheet(bench.sheet);
    found.push(
      ...judgeUndo({ ledger: this.#ledger, ...undone, after, tasks: bench.account.tasks, markerIn }),
    );
    return 1;
  }
}

export function playChaos(seed: number, changes: Partial<Scenario> = {}): Promise<ChaosResult> {
  return new ChaosRun({ ...drawScenario(seed), ...changes }).play();
}
