// Starts a run, and finds it when the answer to the start was lost on the way.
import type { RunView } from '../../rpc/api.ts';
import type { Failure } from '../client/failure.ts';
import type { Call } from '../client/server.ts';
import { isGoingOn, isOwn } from './step.ts';

type Started = { readonly ok: true; readonly run: RunView };
type Refused = { readonly ok: false; readonly code: string; readonly message: string };

/**
 * A lost answer does not tell whether the rows were queued: the server is asked before the user may start again.
 *
 * @param known ids of the runs that were open before
 */
export async function startRun(
  call: Call,
  known: readonly string[],
  begin: () => Promise<Started | Refused | Failure>,
): Promise<Started | Refused> {
  const answer = await begin();
  if (answer.ok || answer.code !== 'lost') return answer;
  const seen = await call('sidebarOverview');
  if (!seen.ok) return answer;
  const run = seen.overview.runs.find((each) => isGoingOn(each) && isOwn(each) && !known.includes(each.id));
  return run === undefined ? answer : { ok: true, run };
}
