// One chaos run from its seed alone: trouble first, then recovery, then perhaps an undo, then the verdict.
import { chanceOf } from './chance.ts';
import { letPass, liveTriggers } from './clock.ts';
import { checkBySidebar, currentRun, type Driven, sendByMenu, sendBySidebar } from './drive.ts';
import { Ledger } from './ledger.ts';
import { Moments } from './moments.ts';
import { judge } from './oracle.ts';
import { judgeUndo } from './oracle-undo.ts';
import { recover } from './recover.ts';
import { type Act, drawScenario, type Scenario } from './scenario.ts';
import { damagedMarkers, readSheet } from './sheet-reader.ts';
import { type Stage, saveRate, saveSettings, setStage } from './stage.ts';
import { undoLastRun } from './undo-phase.ts';
import { UnrulyUser } from './unruly-user.ts';
import { type Finding, type Verdict, verdictOf } from './verdict.ts';

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
    const stage = await setStage({
      ...this.#scenario,
      onServiceCall: (n, execution, call) => moments.before(n, execution, call),
    });
    const user = new UnrulyUser(stage.sheet, chanceOf(seed, 'user'), this.#ledger);
    saveRate(stage, secondsPerCall);
    moments.attend(stage, user);
    stage.account.configure({ faults });
    for (const act of acts) this.#act(stage, act);
    moments.mood = 'calm';
    this.#refusedForNothing = this.#struck(stage).some((fault) => REFUSING_FAULTS.includes(fault));
    stage.account.configure({ faults: [], latency: [0, 0] });
    saveRate(stage, null);
    saveSettings(stage, stage.sheet, { ...this.#scenario, readBackSeconds: 60 });
    const found = [...this.#recover(stage), ...this.#judge(stage, false)];
    // What is wrong already would only be hidden by an undo.
    const undos = found.length === 0 && this.#scenario.undo !== null ? this.#undo(stage, found) : 0;
    const { kills, overlaps, stops, retries, thrown, triggers, missed } = moments;
    const deleted = stage.account.tasks.filter(({ deletedAt }) => deletedAt !== null).length;
    const struck = this.#struck(stage).length;
    await stage.close();
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

  #act(stage: Stage, act: Act): void {
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
      menu: () => sendByMenu(stage, hooks),
      check: () => checkBySidebar(stage, hooks),
      sidebar: () => sendBySidebar(stage, { ...hooks, ...closed }, 'new'),
      failed: () => sendBySidebar(stage, { ...hooks, ...closed }, 'failed'),
    };
    const driven: Driven = drive[driver]();
    if (driven.killed) this.#moments.kills++;
    this.#log.push(`ended after ${driven.calls} calls ${driven.complaint}`);
  }

  /** In calm: by the clock alone where the run is to, then by clicks for what is left. */
  #recover(stage: Stage): Finding[] {
    const { users, recovery } = this.#scenario;
    const found: Finding[] = [];
    if (recovery === 'clock') {
      // Only who began a run is woken for it, and anybody may have begun this one.
      const isAwake = users.every((user) => liveTriggers(stage.host).some((each) => each.user === user));
      const { id, state } = currentRun(stage);
      this.#log.push(`recovery by the clock: run ${id} ${state}, ${isAwake ? 'a' : 'no'} trigger`);
      letPass(stage.host, CLOCK_MS);
      const after = currentRun(stage);
      if (isAwake && after.id === id && after.state !== 'ended' && id !== '')
        found.push(['stuck', `run ${id} is ${after.state} although the clock fired all the time`]);
    }
    const cleared = recover(stage, this.#log);
    this.#log.push(`recovered; ${cleared} rows cleared by hand`);
    letPass(stage.host, LAST_FIRE_MS);
    const left = liveTriggers(stage.host).length;
    if (left > 0) found.push(['stuck', `${left} triggers go on firing although nothing is left to do`]);
    return found;
  }

  #struck(stage: Stage): string[] {
    return stage.account.calls.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  }

  #judge(stage: Stage, undone: boolean): Finding[] {
    for (const marker of damagedMarkers(stage.sheet)) this.#ledger.damage(marker);
    return judge({
      ledger: this.#ledger,
      sheet: readSheet(stage.sheet),
      tasks: stage.account.tasks,
      refusedForNothing: this.#refusedForNothing,
      undone,
    });
  }

  /** @returns how many runs were undone */
  #undo(stage: Stage, found: Finding[]): number {
    const { undo } = this.#scenario;
    const undone = undo && undoLastRun(stage, this.#scenario, undo, this.#moments, this.#log);
    if (undone === null) return 0;
    // Rows that the user added meanwhile are sent; those that were undone are not.
    found.push(...this.#recover(stage), ...this.#judge(stage, true));
    const after = readSheet(stage.sheet);
    found.push(...judgeUndo({ ledger: this.#ledger, ...undone, after, tasks: stage.account.tasks }));
    return 1;
  }
}

export function playChaos(seed: number, changes: Partial<Scenario> = {}): Promise<ChaosResult> {
  return new ChaosRun({ ...drawScenario(seed), ...changes }).play();
}
