// Runs the bundle in a thread of its own and answers its service calls from this one.
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Dispatcher } from './dispatcher.ts';
import { type RunningExecution, TIME_OVER } from './execution.ts';
import type { BundleRun } from './loaded-bundle.ts';
import { type CallReply, describeThrown, type Outcome } from './wire.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

/** @returns how it ended; nobody looks at that when the execution was killed */
export function runReal(
  run: BundleRun,
  execution: RunningExecution,
  dispatcher: Dispatcher,
  script: string,
): Promise<Outcome> {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const task: WorkerTask = { run, signal, port: port2, virtual: null };
  const worker = new Worker(script, { workerData: task, transferList: [port2], execArgv: [] });
  const timer = setTimeout(() => execution.kill(TIME_OVER), execution.deadline - execution.now());
  const reply = (message: CallReply) => {
    // A killed execution gets no answer any more, so that nothing of it runs while its thread is ended.
    if (message.kind === 'killed') return;
    port.postMessage(message);
    const flag = new Int32Array(signal);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
  const ended = new Promise<Outcome>((resolve) => {
    port.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') return resolve(message.outcome);
      const answer = dispatcher.call(message.request);
      if (answer instanceof Promise) answer.then(reply);
      else reply(answer);
    });
    const fail = (thrown: unknown) => resolve({ kind: 'failure', ...describeThrown(thrown) });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`The thread of the execution ended by itself (${code}).`)));
    execution.whenKilled(() => fail(new Error('killed')));
  });
  return ended.finally(async () => {
    clearTimeout(timer);
    port.close();
    await worker.terminate();
  });
}
