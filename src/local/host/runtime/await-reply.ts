// Lets the thread of an execution stand still until the host's reply to its call is there.

/** Stands still while the number is 0, or until somebody wakes the thread. */
export type Sleep = (signal: Int32Array<SharedArrayBuffer>) => unknown;

/**
 * The reply to the one call that is open. Being woken is no reply: the host wakes the thread after it has set the signal,
 * and a fast thread sees the signal, takes the reply and waits for its next one before that. Taken for an answer, such a
 * late call would give each later call the reply of the one before.
 *
 * @param signal one number, 1 when a reply is there
 * @param receive takes the reply, if one is there
 */
export function awaitReply<T>(
  signal: Int32Array<SharedArrayBuffer>,
  receive: () => { message: T } | undefined,
  sleep: Sleep = (on) => Atomics.wait(on, 0, 0),
): T {
  for (;;) {
    if (Atomics.exchange(signal, 0, 0) === 1) {
      const received = receive();
      if (received !== undefined) return received.message;
    }
    sleep(signal);
  }
}
