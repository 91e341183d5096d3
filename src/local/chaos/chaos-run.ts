// One chaos run from its seed alone: trouble first, then recovery, then the verdict.
import { chanceOf } from './chance.ts';
import { advanceBySidebar, currentRun, type Driven, sendByMenu, sendBySidebar } from './drive.ts';
import { Ledger } from './ledger.ts';
import { judge, type Verdict } from './oracle.ts';
import { recover } from './recover.ts';
import { type Act, drawScenario, type Scenario } from './scenario.ts';
import { readSheet } from './sheet-reader.ts';
import { type Stage, saveSettings, setStage } from './stage.ts';
import { UnrulyUser } from './unruly-user.ts';

export interface ChaosResult {
  readonly seed: number;
  readonly kills: number;
  readonly faults: number;
  readonly edits: number;
  readonly overlaps: number;
  readonly verdict: Verdict;
  /** What happened, in order. */
  readonly log: readonly string[];
}

/**
 * The service calls before which the user does something: all at which the add-on waits for something else than the cells,
 * and the long looks at which rows are hidden. Google writes a cell by its position alone, so an edit that falls between
 * the add-on's last look at the cells and its write, a few of Google's own calls, can be neither prevented nor seen.
 */
const MOMENTS =
  /^(UrlFetchApp|Lock|LockService|Properties|PropertiesService|Utilities|Ui|Spreadsheet)\.|^Sheet\.isRowHidden/;

/** Things that the user, and other windows, do in one run at most. */
const MOST_EDITS = 8;
const MOST_OVERLAPS = 3;
/** Longer than a lease, shorter than the life of an execution. */
const FREEZE_MS = 200_000;
/** Refusals that name no row, so that any row may rightly end as Failed. */
const REFUSING_FAULTS = ['error-500'];

class ChaosRun {
  readonly log: string[] = [];
  kills = 0;
  overlaps = 0;
  readonly #scenario: Scenario;
  readonly #ledger: Ledger;
  readonly #chance: ReturnType<typeof chanceOf>;
  #user: UnrulyUser | null = null;
  #stage: Stage | null = null;
  /** Executions inside executions; nothing happens in the second. */
  #depth = 0;
  #isBetween = false;
  #isCalm = false;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#ledger = new Ledger(scenario.rows, scenario.sendsEqualRows);
    this.#chance = chanceOf(scenario.seed, 'moments');
  }

  async play(): Promise<ChaosResult> {
    const { seed, rows, account, sendsEqualRows, readBackSeconds, acts, faults } = this.#scenario;
    const stage = await setStage({
      seed,
      rows,
      account,
      sendsEqualRows,
      readBackSeconds,
      onServiceCall: (n, _execution, call) => this.#moment(n, call),
    });
    const user = new UnrulyUser(stage.sheet, chanceOf(seed, 'user'), this.#ledger);
    this.#user = user;
    this.#stage = stage;
    stage.account.configure({ faults });
    for (const act of acts) await this.#act(stage, act);
    this.#isCalm = true;
    const struck = stage.account.calls.flatMap(({ fault }) => (fault === null ? [] : [fault]));
    stage.account.configure({ faults: [], latency: [0, 0] });
    saveSettings(stage, stage.sheet, { sendsEqualRows, readBackSeconds: 60 });
    const cleared = await recover(stage, this.log);
    this.log.push(`recovered; ${cleared} rows cleared by hand`);
    const verdict = judge({
      ledger: this.#ledger,
      sheet: readSheet(stage.sheet),
      tasks: stage.account.tasks,
      refusedForNothing: struck.some((fault) => REFUSING_FAULTS.includes(fault)),
    });
    await stage.close();
    const { kills, overlaps, log } = this;
    return { seed, kills, overlaps, faults: struck.length, edits: user.log.length, verdict, log };
  }

  async #act(stage: Stage, act: Act): Promise<void> {
    await stage.host.passTime(act.pause);
    this.log.push(
      `${act.driver}, ${act.kill === null ? 'not killed' : `killed ${act.kill.when} call ${act.kill.call}`}`,
    );
    const hooks = act.kill === null ? {} : { killAt: act.kill };
    const driven: Driven = act.driver === 'menu' ? sendByMenu(stage, hooks) : sendBySidebar(stage, hooks);
    if (driven.killed) this.kills++;
    this.log.push(`ended after ${driven.calls} calls ${driven.complaint}`);
  }

  /** Before each service call of every execution. */
  #moment(n: number, call: string): void {
    if (this.#isCalm || this.#user === null || this.#stage === null) return;
    const moment = `${n} ${call}`;
    const { userAct, overlap, anywhere, freeze } = this.#scenario;
    const isFree = anywhere || MOMENTS.test(call);
    if (isFree && !this.#isBetween && this.#user.log.length < MOST_EDITS && this.#chance.happens(userAct)) {
      this.#user.act(moment);
      this.log.push(this.#user.log[this.#user.log.length - 1] ?? '');
    }
    if (this.#depth > 0 || this.overlaps >= MOST_OVERLAPS || !this.#chance.happens(overlap)) return;
    this.#depth++;
    this.overlaps++;
    if (freeze > 0 && this.#chance.happens(freeze)) this.#freeze(this.#stage, moment);
    // While the first window is between a look and a write, the user does nothing in the second one's time either.
    this.#isBetween = !isFree;
    this.#interrupt(this.#stage, moment);
    this.#isBetween = false;
    this.#depth--;
  }

  /** Google lets the execution wait for so long that its lease runs out. */
  #freeze(stage: Stage, moment: string): void {
    this.log.push(`frozen at ${moment}`);
    // Without triggers that are due, time passes at once.
    void stage.host.passTime(FREEZE_MS);
  }

  /** Another window: a second click in the menu, or the sidebar's next call. */
  #interrupt(stage: Stage, moment: string): void {
    const byMenu = this.#chance.happens(0.5);
    this.log.push(`another window: ${byMenu ? 'menu' : 'sidebar'} at ${moment}`);
    if (byMenu) sendByMenu(stage);
    else advanceBySidebar(stage, currentRun(stage).id);
    this.log.push('the other window is done');
  }
}

export function playChaos(seed: number, changes: Partial<Scenario> = {}): Promise<ChaosResult> {
  return new ChaosRun({ ...drawScenario(seed), ...changes }).play();
}
