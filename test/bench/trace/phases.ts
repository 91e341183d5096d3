// Says to which phase of a run a piece of time belongs, by the functions that spent it.
import type { Frame } from './frames.ts';

/** Plans under the lease, for the sheet as it is by then; whoever was asked before has seen a plan already. */
const STABLE_PLAN = 'run/plan/stable-plan.ts';

/** Files, or beginnings of their paths, and what their functions do; the innermost function that is named here decides. */
const PHASES: readonly (readonly [path: string, phase: string])[] = [
  ['run/throttle/', 'limiter'],
  ['run/wait/', 'wait'],
  ['run/send/claim-rows.ts', 'claim'],
  ['run/send/send-calls.ts', 'call'],
  ['run/status/task-ids.ts', 'ids'],
  ['run/status/misplaced-ids.ts', 'ids'],
  ['run/send/apply-outcomes.ts', 'apply'],
  ['run/verify/', 'look-up'],
  [STABLE_PLAN, 'plan under the lease'],
  ['run/queue/', 'queue'],
  ['run/plan/', 'plan'],
  ['run/schedule/', 'triggers'],
  ['sheets/triggers.ts', 'triggers'],
  ['run/session/lease.ts', 'lease'],
  ['run/session/progress.ts', 'record'],
  ['run/session/log-calls.ts', 'record'],
  ['run/record/', 'record'],
  ['sheets/history', 'history'],
  ['sheets/own-sheets.ts', 'history'],
  ['run/session/last-writer.ts', 'record'],
  ['run/send/', 'send'],
];

/** What all phases use; it decides only where nothing else does. */
const SHARED: readonly (readonly [path: string, phase: string])[] = [
  ['run/session/', 'open the sheet'],
  ['run/sheet/', 'open the sheet'],
];

function named(frames: readonly Frame[], rules: typeof PHASES): string | undefined {
  return frames
    .map(({ file }) => rules.find(([path]) => file.startsWith(path))?.[1])
    .find((phase) => phase !== undefined);
}

const SLEEPS: Readonly<Record<string, string>> = {
  limiter: 'wait for the limiter',
  'look-up': 'wait for tasks to appear',
};

/** @param place class and method of the service call */
export function phaseOf(frames: readonly Frame[], place: string): string {
  const isLeased = frames.some(({ file }) => file === STABLE_PLAN);
  const found = named(frames, PHASES) ?? named(frames, SHARED) ?? 'before and after';
  const phase = found === 'plan' && isLeased ? 'plan under the lease' : found;
  return place === 'Utilities.sleep' ? (SLEEPS[phase] ?? 'wait for something else') : phase;
}

/** Rooms whose functions only carry a wish on to Google. */
const CARRIERS = /^(?:sheets\/(?!actions)|main\.ts|run\/ports\.ts)/;
const SHOWN_CALLERS = 4;

/** Who spent it, the innermost first: `sizeOf (run/sheet/table.ts) < makePlan (run/plan/plan.ts) < …`. */
export function callersOf(frames: readonly Frame[]): string {
  const own = frames.filter(({ file, name }) => !CARRIERS.test(file) && name !== 'anonymous');
  const shown = own.length > 0 ? own : frames;
  return shown
    .slice(0, SHOWN_CALLERS)
    .map(({ name, file }) => `${name} (${file.replace(/^run\//, '')})`)
    .join(' < ');
}
