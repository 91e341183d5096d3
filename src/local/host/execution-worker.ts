// The thread of executions that are not simulated: runs the bundle for one after the other, and stands still during each service call.
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { awaitReply } from './runtime/await-reply.ts';
import type { Determinism } from './runtime/bare-context.ts';
import { freshRealm } from './runtime/fresh-realm.ts';
import { runBundle } from './runtime/loaded-bundle.ts';
import { seededRandom } from './runtime/random.ts';
import type { CallReply, CallRequest } from './runtime/wire.ts';
import type { WorkerMessage, WorkerTask } from './runtime/worker-messages.ts';

function determinism({ virtual }: WorkerTask): Determinism | undefined {
  if (virtual === null) return undefined;
  const time = new Float64Array(virtual.time);
  return { now: () => time[0] ?? 0, random: seededRandom(virtual.seed) };
}

function execute(task: WorkerTask): void {
  const signal = new Int32Array(task.signal);
  let isOver = false;
  const send = (message: WorkerMessage) => task.port.postMessage(message);
  const call = (request: CallRequest): CallReply => {
    // What it left behind, such as a promise, finds no service any more.
    if (isOver) return { kind: 'killed' };
    send({ kind: 'call', request });
    return awaitReply<CallReply>(signal, () => receiveMessageOnPort(task.port));
  };
  const outcome = runBundle(task.run, call, freshRealm(task.run.folder, determinism(task)));
  isOver = true;
  send({ kind: 'done', outcome });
}

// Only promises that an execution left behind are ever late with an error; nobody looks at what becomes of them.
process.on('unhandledRejection', () => {});

parentPort?.on('message', (task: WorkerTask) => {
  execute(task);
  // Only then has all run out that the execution may have left behind.
  setImmediate(() => parentPort?.postMessage('free'));
});
