// The thread of one execution in real mode: runs the bundle, and stands still during each service call.
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { awaitReply } from './runtime/await-reply.ts';
import type { Determinism } from './runtime/bare-context.ts';
import { freshRealm } from './runtime/fresh-realm.ts';
import { runBundle } from './runtime/loaded-bundle.ts';
import { seededRandom } from './runtime/random.ts';
import type { CallReply, CallRequest } from './runtime/wire.ts';
import type { WorkerMessage, WorkerTask } from './runtime/worker-messages.ts';

const task: WorkerTask = workerData;
const signal = new Int32Array(task.signal);

function send(message: WorkerMessage): void {
  task.port.postMessage(message);
}

function determinism(): Determinism | undefined {
  if (task.virtual === null) return undefined;
  const time = new Float64Array(task.virtual.time);
  return { now: () => time[0] ?? 0, random: seededRandom(task.virtual.seed) };
}

const call = (request: CallRequest): CallReply => {
  send({ kind: 'call', request });
  return awaitReply<CallReply>(signal, () => receiveMessageOnPort(task.port));
};
const outcome = runBundle(task.run, call, freshRealm(task.run.folder, determinism()));
send({ kind: 'done', outcome });
// The host ends the thread once it has the outcome; ending by itself, it could be gone before the message is.
for (;;) Atomics.wait(signal, 0, 0);
