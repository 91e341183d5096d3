// What the host and the thread of an execution say to each other.
import type { MessagePort } from 'node:worker_threads';
import type { BundleRun } from './loaded-bundle.ts';
import type { CallRequest, Outcome } from './wire.ts';

/** Given to the thread for each execution. */
export interface WorkerTask {
  readonly run: BundleRun;
  /** One 32-bit number: 1 when a reply is there. */
  readonly signal: SharedArrayBuffer;
  readonly port: MessagePort;
  /** Virtual time, one 64-bit number in milliseconds since 1970 UTC, and where its chance begins; null when both are real. */
  readonly virtual: { readonly time: SharedArrayBuffer; readonly seed: number } | null;
}

export type WorkerMessage =
  | { readonly kind: 'call'; readonly request: CallRequest }
  | { readonly kind: 'done'; readonly outcome: Outcome };
