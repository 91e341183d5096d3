// Runs the bundle in this thread, on the virtual clock.
import type { VirtualClock } from './clock.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type RunningExecution, TIME_OVER } from './execution.ts';
import { inRealm } from './kept-realm.ts';
import { type BundleRun, runBundle } from './loaded-bundle.ts';
import type { CallReply, CallRequest, Outcome } from './wire.ts';

/** @returns how it ended; nobody looks at that when the execution was killed */
export function runSimulated(
  run: BundleRun,
  execution: RunningExecution,
  dispatcher: Dispatcher,
  clock: VirtualClock,
  random: () => number,
): Outcome {
  const call = (request: CallRequest): CallReply => {
    const reply = dispatcher.call(request);
    if (!(reply instanceof Promise)) return reply;
    execution.kill(`Simulated mode cannot wait for a promise, and ${request.method} answered with one.`);
    return { kind: 'killed' };
  };
  const determinism = { now: () => clock.look(), random };
  const outcome = inRealm(run, determinism, (realm) => {
    const ended = runBundle(run, call, realm);
    if (ended.kind === 'failure' || execution.killedBecause !== undefined) realm.forget();
    return ended;
  });
  if (clock.now() > execution.deadline) execution.kill(TIME_OVER);
  return outcome;
}
