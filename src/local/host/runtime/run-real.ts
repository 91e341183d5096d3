// Runs the bundle in a thread of its own and answers its service calls from this one.
import type { Dispatcher } from './dispatcher.ts';
import { type RunningExecution, TIME_OVER } from './execution.ts';
import type { BundleRun } from './loaded-bundle.ts';
import { inThread } from './threads.ts';
import { type CallReply, describeThrown, type Outcome } from './wire.ts';
import type { WorkerMessage } from './worker-messages.ts';

/** @returns how it ended; nobody looks at that when the execution was killed */
export function runReal(
  run: BundleRun,
  execution: RunningExecution,
  dispatcher: Dispatcher,
  script: string,
): Promise<Outcome> {
  const thread = inThread(script, run, null);
  const timer = setTimeout(() => execution.kill(TIME_OVER), execution.deadline - execution.now());
  const reply = (message: CallReply) => {
    // A killed execution gets no answer any more, so that nothing of it runs while its thread is ended.
    if (message.kind === 'killed') return;
    thread.port.postMessage(message);
    thread.wake();
  };
  let isAtItsEnd = false;
  const ended = new Promise<Outcome>((resolve) => {
    thread.port.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') {
        isAtItsEnd = true;
        return resolve(message.outcome);
      }
      const answer = dispatcher.call(message.request);
      if (answer instanceof Promise) answer.then(reply);
      else reply(answer);
    });
    const fail = (thrown: unknown) => resolve({ kind: 'failure', ...describeThrown(thrown) });
    thread.onGone(fail);
    execution.whenKilled(() => fail(new Error('killed')));
  });
  return ended.finally(async () => {
    clearTimeout(timer);
    await thread.giveBack(isAtItsEnd);
  });
}
