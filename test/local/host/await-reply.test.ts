// The wait of an execution's thread for the reply to its service call.
import { expect, it } from 'vitest';
import { awaitReply } from '../../../src/local/host/runtime/await-reply.ts';

function thread() {
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const replies: { message: string }[] = [];
  const answer = (message: string) => {
    replies.push({ message });
    Atomics.store(signal, 0, 1);
  };
  /** What happens, one after the other, while the thread sleeps. */
  const call = (...events: (() => void)[]) =>
    awaitReply(
      signal,
      () => replies.shift(),
      () => {
        const next = events.shift();
        if (next === undefined) throw new Error('The thread sleeps and nobody wakes it.');
        next();
      },
    );
  return { answer, call };
}

it('a reply that is there before the thread sleeps is taken at once', () => {
  const { answer, call } = thread();
  answer('first');
  expect(call()).toBe('first');
});

it('a wake-up that belongs to the call before is no reply, so that no later call gets the answer of another', () => {
  const { answer, call } = thread();
  const wokenLate = () => {};
  answer('lock');
  expect(call()).toBe('lock');
  expect(call(wokenLate, () => answer('range'))).toBe('range');
  expect(call(wokenLate, wokenLate, () => answer('released'))).toBe('released');
});
