// Draws what a trial of the kill sweep is like: the account, the list, and when its processes are killed.
import { type RandomStream, randomStream } from '../../src/local/random.ts';
import { REPLY_FORMS } from '../../src/local/sandbox/options.ts';

export const HEADER = 'Task name,Task type,Owner e-mail,Due date,Description';
/** Kills of one list, so that later ones strike a sending that goes on. */
const MOST_KILLS = 8;
/** A list of 500 rows is written down about so often: before calls that leave side by side, and after them. */
const WRITINGS = 10;
/** From a writing to the next, and a little more. */
const LATER_MS = 500;
/** From a process's start to its first writing, on a busy machine. */
const START_MS = 4000;

/** When a process is killed. On a machine that is busy the clock alone would strike all of them before they send. */
export interface Kill {
  /** Writings of the result since its start; 0 counts from the start itself. */
  readonly writings: number;
  /** Milliseconds after that. */
  readonly later: number;
}

export interface Row {
  readonly name: string;
  /** False for one that LeadSquared refuses, which must never get a task. */
  readonly isGood: boolean;
}

export interface Scenario {
  readonly seed: number;
  readonly rows: readonly Row[];
  /** Options of the sandbox account, as its command takes them. */
  readonly sandbox: readonly string[];
  /** Options of the sending beside its account. */
  readonly words: readonly string[];
  readonly kills: readonly Kill[];
}

function pick<T>(stream: RandomStream, choices: readonly T[]): T {
  const choice = choices[stream.between(0, choices.length - 1)];
  if (choice === undefined) throw new RangeError('There is nothing to choose from.');
  return choice;
}

/** @param most kills that are still wanted */
export function drawScenario(seed: number, rows: number, most: number): Scenario {
  const stream = randomStream(seed, 'kills');
  const bad = pick(stream, [0, 0, 0, 3]);
  const badRows = new Set(Array.from({ length: bad }, () => stream.between(1, rows)));
  const isFixed = stream.next() < 0.5;
  return {
    seed,
    rows: Array.from({ length: rows }, (_, n) => ({ name: `Call ${n + 1}`, isGood: !badRows.has(n + 1) })),
    sandbox: [
      '--seed',
      String(seed),
      '--reply',
      pick(stream, REPLY_FORMS),
      '--bad-rows',
      pick(stream, ['whole-call', 'skip']),
      '--latency',
      pick(stream, ['0', '50-150', '100-400', '300-900']),
      '--store-delay',
      pick(stream, ['0', '0', '200-1500']),
    ],
    words: isFixed ? ['--limit', '25/5'] : [],
    kills: Array.from({ length: Math.min(most, stream.between(1, MOST_KILLS)) }, () => drawKill(stream)),
  };
}

/** Moments around a writing are the likelier ones to go wrong. */
function drawKill(stream: RandomStream): Kill {
  const writings = stream.between(0, WRITINGS);
  if (writings === 0) return { writings, later: stream.between(0, START_MS) };
  return { writings, later: stream.next() < 0.4 ? stream.between(0, 20) : stream.between(0, LATER_MS) };
}

export function listOf({ rows }: Scenario): string {
  const lines = rows.map(
    ({ name, isGood }) =>
      `${name},Meeting,${isGood ? 'kavya.rao' : 'nobody'}@example.com,2029-05-01 10:00,About ${name}`,
  );
  return [HEADER, ...lines, ''].join('\n');
}
