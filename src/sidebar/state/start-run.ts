// Starts a run, and finds it before the answer when its first calls take long, or when the answer was lost on the way.
import type { OthersView, RunView } from '../../rpc/api.ts';
import type { Failure } from '../client/failure.ts';
import type { Call } from '../client/server.ts';
import { type ServerClock, serverClock } from './server-clock.ts';
import { isGoingOn, isOwn } from './step.ts';

interface Started extends OthersView {
  readonly ok: true;
  readonly run: RunView;
  /** Ends when the start itself is over, where its run was found before that. */
  readonly rest?: Promise<LateAnswer>;
}
type Refused = { readonly ok: false; readonly code: string; readonly message: string };
/** What a start answers whose run was found before. */
export type LateAnswer = Started | Refused | Failure;

/** A start lets the first calls out before it answers. One that takes longer than this is looked for, so that it can be watched and stopped. */
export const LOOK_AFTER_MS = 6000;
const LOOK_EVERY_MS = 4000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The user's own run that was not open before; null when there is none, or nobody can say. */
async function newRun(call: Call, known: readonly string[]): Promise<RunView | null> {
  const seen = await call('sidebarOverview');
  if (!seen.ok) return null;
  return (
    seen.overview.runs.find((each) => isGoingOn(each) && isOwn(each) && !known.includes(each.id)) ?? null
  );
}

/**
 * A lost answer does not tell whether the rows were queued: the server is asked before the user may start again.
 *
 * @param known ids of the runs that were open before
 * @param wait resolves after so many milliseconds
 * @param clock learns when the run has begun
 */
export async function startRun(
  call: Call,
  known: readonly string[],
  begin: () => Promise<Started | Refused | Failure>,
  wait: (ms: number) => Promise<void> = pause,
  clock: ServerClock = serverClock,
): Promise<Started | Refused> {
  const asked = Date.now();
  const answer = await answerOf(call, known, begin, wait);
  if (answer.ok && !known.includes(answer.run.id)) clock.begun(answer.run, asked, Date.now());
  return answer;
}

async function answerOf(
  call: Call,
  known: readonly string[],
  begin: () => Promise<Started | Refused | Failure>,
  wait: (ms: number) => Promise<void>,
): Promise<Started | Refused> {
  let isAnswered = false;
  const answered = begin().then((answer) => {
    isAnswered = true;
    return answer;
  });
  const lookedFor = async () => {
    await wait(LOOK_AFTER_MS);
    while (!isAnswered) {
      const run = await newRun(call, known);
      if (run !== null) return { ok: true, run, rest: answered } as const;
      await wait(LOOK_EVERY_MS);
    }
    return answered;
  };
  const answer = await Promise.race([answered, lookedFor()]);
  if (answer.ok || answer.code !== 'lost') return answer;
  const run = await newRun(call, known);
  return run === null ? answer : { ok: true, run };
}
