// The same run again and again, killed at every one of its service calls in turn, and resumed each time.

import type { Bench } from '../support/bench.ts';
import { Ledger } from '../support/oracle/ledger.ts';
import { verdictOf } from '../support/oracle/verdict.ts';
import { letPass, liveTriggers } from './clock.ts';
import { advanceToEnd, currentRun, sendByMenu, sendBySidebar } from './drive.ts';
import { optimiseLess } from './engine.ts';
import type { InputRow } from './input.ts';
import { judgeRun } from './judge.ts';
import { CALM_MS, recover } from './recover.ts';
import type { Kill } from './scenario.ts';
import { readSheet } from './sheet-reader.ts';
import { type StageOptions, setStage } from './stage.ts';

export type Driver = 'menu' | 'sidebar';

export interface SweepOptions {
  readonly stage: StageOptions;
  readonly when: Kill['when'];
  /** Who starts the run that is killed, and who resumes it: `clock` is the trigger that the add-on had made by then. */
  readonly starts: Driver;
  readonly resumes: Driver | 'clock';
  /** Which of the calls from 1 on it is killed at. */
  readonly pick: (calls: number) => readonly number[];
}

export interface Sweep {
  /** Service calls of the run, each of which was a place to be killed. */
  readonly points: number;
  /** How many of them it was killed at. */
  readonly picked: number;
  /** Points after which rows were unverified that were never sent: the user had to look and clear them. */
  readonly clearedByHand: number;
  /** What was wrong, each with its point; empty when nothing was. */
  readonly wrong: readonly string[];
}

const send = { menu: sendByMenu, sidebar: sendBySidebar };

/**
 * Longer than the clock needs: once every hour in a published add-on, and also where the run was killed before the add-on had
 * taken note of its trigger, which then deletes itself and leaves an hourly one.
 */
const CLOCK_MS = 130 * 60_000;

/** Whether rows are still on their way; unverified ones have been looked up, and nobody can do more for them. */
function isUnfinished(bench: Bench): boolean {
  return readSheet(bench.sheet).rows.some(({ word }) => ['Queued', 'Sending', 'Accepted'].includes(word));
}

/** Nobody but the clock resumes the killed run. @returns what was wrong */
function resumeByClock(bench: Bench): string[] {
  const hasTrigger = liveTriggers(bench.host).length > 0;
  letPass(bench.host, CLOCK_MS);
  if (!hasTrigger) return [];
  const left = liveTriggers(bench.host).length;
  return [
    ...(isUnfinished(bench) ? ['rows wait although there was a trigger'] : []),
    ...(left > 0 ? [`${left} triggers go on firing`] : []),
  ];
}

/** Resumes the killed run where it was, before anything new is begun. @returns what was wrong */
function resume(bench: Bench, resumes: SweepOptions['resumes']): string[] {
  if (resumes === 'clock') return resumeByClock(bench);
  letPass(bench.host, CALM_MS);
  const run = currentRun(bench);
  if (resumes === 'menu') sendByMenu(bench);
  else if (run.id !== '' && run.state !== 'ended') advanceToEnd(bench, run.id);
  return [];
}

/** Valid rows that are not Created, each with the one task it has a right to. */
function unfinished(bench: Bench, rows: readonly InputRow[]): string[] {
  const created = readSheet(bench.sheet).rows.filter(({ word }) => word === 'Created').length;
  const tasks = bench.account.tasks.length;
  return created === rows.length && tasks === rows.length ? [] : [`${created} rows Created, ${tasks} tasks`];
}

async function killOnce(options: SweepOptions, kill: Kill): Promise<{ cleared: number; wrong: string[] }> {
  const { stage: given, starts, resumes } = options;
  // Left to itself, the clock would have resumed the run before anybody clicks.
  let isClockOut = resumes !== 'clock';
  const bench = await setStage({
    ...given,
    onServiceCall: (_, execution) => {
      if (isClockOut && execution.kind === 'trigger') execution.kill('Google’s clock left it out');
    },
  });
  const { killed } = send[starts](bench, { killAt: kill });
  const atResume = resume(bench, resumes);
  isClockOut = false;
  const cleared = recover(bench, [], resumes === 'sidebar' ? 'sidebar' : 'menu');
  const { what } = verdictOf(judgeRun(bench, new Ledger(given.rows, false)));
  const wrong = [
    ...(killed ? [] : ['was not killed']),
    ...atResume,
    ...what,
    ...unfinished(bench, given.rows),
  ];
  await bench.close();
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
  const picked = options.pick(points);
  for (const call of picked) {
    const ended = await killOnce(options, { call, when: options.when });
    if (ended.cleared > 0) clearedByHand++;
    wrong.push(...ended.wrong.map((what) => `killed ${options.when} call ${call}: ${what}`));
  }
  return { points, picked: picked.length, clearedByHand, wrong };
}
