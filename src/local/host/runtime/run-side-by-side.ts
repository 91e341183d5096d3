// Runs the bundle in a thread of its own, on a timeline that it shares with others.
import type { Dispatcher } from './dispatcher.ts';
import type { RunningExecution } from './execution.ts';
import type { BundleRun } from './loaded-bundle.ts';
import { inThread } from './threads.ts';
import type { Seat } from './timeline.ts';
import { type CallReply, describeThrown, type Outcome } from './wire.ts';
import type { WorkerMessage } from './worker-messages.ts';

/** @returns how it ended; nobody looks at that when the execution was killed. Time stands still until then, and `seat.rest` must follow */
export async function runSideBySide(
  run: BundleRun,
  execution: RunningExecution,
  dispatcher: Dispatcher,
  seat: Seat,
  script: string,
): Promise<Outcome> {
  const time = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const tellTime = () => {
    new Float64Array(time)[0] = seat.now();
  };
  tellTime();
  const thread = inThread(script, run, { time, seed: seat.number });
  const reply = (message: CallReply) => {
    // A killed execution gets no answer any more, so that nothing of it runs while its thread is ended.
    if (message.kind === 'killed') return;
    seat.work();
    tellTime();
    thread.port.postMessage(message);
    thread.wake();
  };
  let isAtItsEnd = false;
  const ended = new Promise<Outcome>((resolve) => {
    const fail = (thrown: unknown) => resolve({ kind: 'failure', ...describeThrown(thrown) });
    thread.port.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') {
        isAtItsEnd = true;
        return resolve(message.outcome);
      }
      // All who call at one moment are there before the first of them is answered.
      const turn = seat.wait(0);
      seat.rest();
      turn.then(() => dispatcher.call(message.request)).then(reply, fail);
    });
    thread.onGone(fail);
    execution.whenKilled(() => fail(new Error('killed')));
  });
  const outcome = await ended;
  seat.work();
  await thread.giveBack(isAtItsEnd);
  return outcome;
}
