// The same run again and again, killed at every one of its service calls in turn, and taken up again each time.
import { advanceToEnd, currentRun, sendByMenu, sendBySidebar } from './drive.ts';
import { optimiseLess } from './engine.ts';
import type { InputRow } from './input.ts';
import { Ledger } from './ledger.ts';
import { judge } from './oracle.ts';
import { CALM_MS, recover } from './recover.ts';
import type { Kill } from './scenario.ts';
import { readSheet } from './sheet-reader.ts';
import { type Stage, type StageOptions, setStage } from './stage.ts';

export type Driver = 'menu' | 'sidebar';

export interface SweepOptions {
  readonly stage: StageOptions;
  readonly when: Kill['when'];
  /** Who starts the run that is killed, and who takes it up again. */
  readonly starts: Driver;
  readonly resumes: Driver;
  /** 1 kills at every call, 7 at every seventh one, beginning with the first. */
  readonly every: number;
}

export interface Sweep {
  /** Service calls of the run, each of which was a place to be killed. */
  readonly points: number;
  /** Points after which rows were in doubt that were never sent: the user had to look and clear them. */
  readonly clearedByHand: number;
  /** What was wrong, each with its point; empty when nothing was. */
  readonly wrong: readonly string[];
}

const send = { menu: sendByMenu, sidebar: sendBySidebar };

/** Goes on with the killed run where it was, before anything new is begun. */
async function resume(stage: Stage, by: Driver): Promise<void> {
  await stage.host.passTime(CALM_MS);
  const run = currentRun(stage);
  if (by === 'menu') sendByMenu(stage);
  else if (run.id !== '' && run.state !== 'ended') advanceToEnd(stage, run.id);
}

/** Valid rows that are not Created, each with the one task it has a right to. */
function unfinished(stage: Stage, rows: readonly InputRow[]): string[] {
  const created = readSheet(stage.sheet).rows.filter(({ word }) => word === 'Created').length;
  const tasks = stage.account.tasks.length;
  return created === rows.length && tasks === rows.length ? [] : [`${created} rows Created, ${tasks} tasks`];
}

async function killOnce(options: SweepOptions, kill: Kill): Promise<{ cleared: number; wrong: string[] }> {
  const { rows } = options.stage;
  const stage = await setStage(options.stage);
  const { killed } = send[options.starts](stage, { killAt: kill });
  await resume(stage, options.resumes);
  const cleared = await recover(stage, [], options.resumes);
  const { what } = judge({
    ledger: new Ledger(rows, false),
    sheet: readSheet(stage.sheet),
    tasks: stage.account.tasks,
    refusedForNothing: false,
  });
  const wrong = [...(killed ? [] : ['was not killed']), ...what, ...unfinished(stage, rows)];
  await stage.close();
  return { cleared, wrong };
}

/** @param options.stage its rows must all be valid and different, so that each ends as Created */
export async function sweep(options: SweepOptions): Promise<Sweep> {
  optimiseLess();
  const whole = await setStage(options.stage);
  const { calls: points } = send[options.starts](whole);
  await whole.close();
  const wrong: string[] = [];
  let clearedByHand = 0;
  for (let call = 1; call <= points; call += options.every) {
    const ended = await killOnce(options, { call, when: options.when });
    if (ended.cleared > 0) clearedByHand++;
    wrong.push(...ended.wrong.map((what) => `killed ${options.when} call ${call}: ${what}`));
  }
  return { points, clearedByHand, wrong };
}
