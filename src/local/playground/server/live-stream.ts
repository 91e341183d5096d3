// The stream of events to one window (text/event-stream), with a heartbeat so that a dead connection is noticed.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Hub } from './hub.ts';

const HEARTBEAT_MS = 15_000;
/** How long the browser waits before it connects again. */
const RETRY_MS = 1000;

export function liveStream(context: Context, hub: Hub): Response {
  const after = Number(context.req.header('last-event-id') ?? Number.NaN);
  const window = context.req.query('window') ?? '';
  return streamSSE(context, async (stream) => {
    await stream.write(`retry: ${RETRY_MS}\n\n`);
    const disconnect = hub.connect(window, Number.isInteger(after) ? after : null, ({ number, event }) => {
      void stream.writeSSE({ id: String(number), data: JSON.stringify(event) });
    });
    const heartbeat = setInterval(() => void stream.write(':\n\n'), HEARTBEAT_MS);
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    clearInterval(heartbeat);
    disconnect();
  });
}
