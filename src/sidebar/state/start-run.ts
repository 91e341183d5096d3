// Starts a run, and finds it when the answer to the start was lost on the way.
import type { RunView } from '../../rpc/api.ts';
import type { Failure } from '../client/failure.ts';
import type { Call } from '../client/server.ts';
import { isGoingOn } from './step.ts';

type Started = { readonly ok: true; readonly run: RunView };
type Refused = { readonly ok: false; readonly code: string; readonly message: string };

/** A lost answer does not tell whether the rows were queued: the server is asked before the user may start again. */
export async function startRun(
  call: Call,
  begin: () => Promise<Started | Refused | Failure>,
): Promise<Started | Refused> {
  const answer = await begin();
  if (answer.ok || answer.code !== 'lost') return answer;
  const seen = await call('sidebarProgress');
  return seen.ok && seen.run !== null && isGoingOn(seen.run) ? { ok: true, run: seen.run } : answer;
}
