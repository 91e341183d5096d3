// The stream of events to one window (text/event-stream), with a heartbeat so that a dead connection is noticed.
import type { Hub } from './hub.ts';

const HEARTBEAT_MS = 15_000;
/** How long the browser waits before it connects again. */
const RETRY_MS = 1000;

export function liveStream(hub: Hub, window: string, after: number | null, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      write(`retry: ${RETRY_MS}\n\n`);
      const disconnect = hub.connect(window, after, ({ number, event }) =>
        write(`id: ${number}\ndata: ${JSON.stringify(event)}\n\n`),
      );
      const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
      stop = () => {
        clearInterval(heartbeat);
        disconnect();
      };
      signal.addEventListener('abort', stop);
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
