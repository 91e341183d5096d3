// One trial: a list is sent to a sandbox account, its processes are killed at random moments, and it is sent again until done.
import { type FSWatcher, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, start } from '../support/command-process.ts';
import { isDoubtful, judgeEnded, judgeKilled, readTold, type Told, type Verdict } from './judge.ts';
import { type SandboxProcess, startSandbox } from './sandbox-process.ts';
import { type Kill, listOf, type Scenario } from './scenario.ts';

/** Commands after the last kill before a sending counts as stuck. */
const MOST_RERUNS = 6;

export interface Tools {
  readonly cli: string;
  readonly sandbox: string;
}

export interface TrialResult {
  readonly seed: number;
  /** Processes that were killed while they ran. */
  readonly kills: number;
  /** Of these, how many left rows that say Sending. */
  readonly inACall: number;
  readonly reruns: number;
  /** Rows of which the command said in the end that LeadSquared does not have them; their cells were cleared, as it says. */
  readonly cleared: number;
  readonly verdict: Verdict;
  /** What else was wrong: untrue rows right after a kill, a sending that never ended, an exit that no page tells of. */
  readonly wrong: readonly string[];
}

/** The small file beside the result, which is written first. */
const WRITTEN = 'list-results.csv.state.json';

/** Does something at a kill's moment. @returns gives it up */
function atMoment(folder: string, { writings, later }: Kill, strike: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  if (writings === 0) timer = setTimeout(strike, later);
  else {
    let seen = 0;
    watcher = watch(folder, (_event, name) => {
      if (name === WRITTEN && ++seen === writings) timer = setTimeout(strike, later);
    });
  }
  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
}

class Trial {
  readonly #scenario: Scenario;
  readonly #tools: Tools;
  readonly #sandbox: SandboxProcess;
  readonly #folder: string;
  readonly #list: string;
  readonly #result: string;
  readonly #wrong: string[] = [];
  #kills = 0;
  #inACall = 0;
  #reruns = 0;
  #cleared = 0;

  constructor(scenario: Scenario, tools: Tools, sandbox: SandboxProcess, folder: string) {
    this.#scenario = scenario;
    this.#tools = tools;
    this.#sandbox = sandbox;
    this.#folder = folder;
    this.#list = join(folder, 'list.csv');
    this.#result = join(folder, 'list-results.csv');
    writeFileSync(this.#list, listOf(scenario));
  }

  async play(): Promise<TrialResult> {
    for (const kill of this.#scenario.kills) await this.#killAfter(kill);
    await this.#sendUntilDone();
    const verdict = judgeEnded(this.#scenario.rows, readTold(this.#result), await this.#sandbox.tasks());
    return {
      seed: this.#scenario.seed,
      kills: this.#kills,
      inACall: this.#inACall,
      reruns: this.#reruns,
      cleared: this.#cleared,
      verdict,
      wrong: this.#wrong,
    };
  }

  #start() {
    const { words } = this.#scenario;
    return start(this.#tools.cli, ['send', this.#list, '--crm', this.#sandbox.url, ...words]);
  }

  async #killAfter(kill: Kill): Promise<void> {
    const running = this.#start();
    const stopWatching = atMoment(this.#folder, kill, () => running.process.kill('SIGKILL'));
    const ended = await running.ended;
    stopWatching();
    if (ended.code !== null) return this.#check(ended);
    this.#kills++;
    const told = readTold(this.#result);
    if ([...(told?.values() ?? [])].some(({ status }) => status.startsWith('Sending'))) this.#inACall++;
    const wrong = judgeKilled(told, await this.#sandbox.tasks());
    this.#wrong.push(...wrong.map((line) => `After kill ${this.#kills}: ${line}`));
  }

  /** What ended by itself ended as its page says. */
  #check({ code, stderr }: Ended): void {
    if (code !== 0 && code !== 2) this.#wrong.push(`A command ended with ${code}: ${stderr.trim()}`);
  }

  async #sendUntilDone(): Promise<void> {
    for (; this.#reruns < MOST_RERUNS; this.#reruns++) {
      this.#check(await this.#start().ended);
      if (await this.#isDone()) return;
    }
    this.#wrong.push('The sending did not come to its end.');
  }

  /** Does what the command says of rows in doubt: looks in LeadSquared, and clears the cells of those that are not there. */
  async #isDone(): Promise<boolean> {
    const told = [...(readTold(this.#result) ?? [])];
    const isOpen = ([, { status }]: readonly [string, Told]) =>
      /^(?:$|Queued|Sending|Accepted|Unknown)/.test(status);
    const open = told.filter(isOpen);
    const mustEnd = open.filter(([name, { status }]) => !this.#isRefused(name) || !isDoubtful(status));
    if (told.length > 0 && mustEnd.length === 0) return true;
    const held = new Set((await this.#sandbox.tasks()).map(({ name }) => name));
    const missing = new Set(
      open.flatMap(([name, { status }]) => (status.startsWith('Unknown') && !held.has(name) ? [name] : [])),
    );
    if (missing.size > 0) this.#clear(missing);
    return false;
  }

  #isRefused(name: string): boolean {
    return this.#scenario.rows.some((row) => row.name === name && !row.isGood);
  }

  #clear(names: ReadonlySet<string>): void {
    const lines = readFileSync(this.#result, 'utf8').split('\r\n');
    const cleared = lines.map((line) => {
      const [name = ''] = line.split(',');
      return names.has(name) ? line.replace(/,"?Unknown.*$/, ',,') : line;
    });
    this.#cleared += names.size;
    writeFileSync(this.#result, cleared.join('\r\n'));
  }
}

export async function playTrial(scenario: Scenario, tools: Tools): Promise<TrialResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bulk-tasks-kills-'));
  const sandbox = await startSandbox(tools.sandbox, scenario.sandbox);
  try {
    return await new Trial(scenario, tools, sandbox, folder).play();
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true });
  }
}
