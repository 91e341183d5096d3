// Runs the bundle in a thread of its own, on a timeline that it shares with others.
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Dispatcher } from './dispatcher.ts';
import type { RunningExecution } from './execution.ts';
import type { BundleRun } from './loaded-bundle.ts';
import type { Seat } from './timeline.ts';
import { type CallReply, describeThrown, type Outcome } from './wire.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

/** @returns how it ended; nobody looks at that when the execution was killed. Time stands still until then, and `seat.rest` must follow */
export async function runSideBySide(
  run: BundleRun,
  execution: RunningExecution,
  dispatcher: Dispatcher,
  seat: Seat,
  script: string,
): Promise<Outcome> {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const time = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const tellTime = () => {
    new Float64Array(time)[0] = seat.now();
  };
  tellTime();
  const task: WorkerTask = { run, signal, port: port2, virtual: { time, seed: seat.number } };
  const worker = new Worker(script, { workerData: task, transferList: [port2], execArgv: [] });
  const reply = (message: CallReply) => {
    // A killed execution gets no answer any more, so that nothing of it runs while its thread is ended.
    if (message.kind === 'killed') return;
    seat.work();
    tellTime();
    port.postMessage(message);
    const flag = new Int32Array(signal);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
  const ended = new Promise<Outcome>((resolve) => {
    const fail = (thrown: unknown) => resolve({ kind: 'failure', ...describeThrown(thrown) });
    port.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') return resolve(message.outcome);
      // All who call at one moment are there before the first of them is answered.
      const turn = seat.wait(0);
      seat.rest();
      turn.then(() => dispatcher.call(message.request)).then(reply, fail);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`The thread of the execution ended by itself (${code}).`)));
    execution.whenKilled(() => fail(new Error('killed')));
  });
  const outcome = await ended;
  seat.work();
  port.close();
  await worker.terminate();
  return outcome;
}
