// Keeps the store up to date with what the server tells, through cut connections too.
import { type LiveEvent, messageOf } from '../shared/protocol.ts';
import { liveSource, server } from './server-api.ts';
import type { Store } from './store.ts';

/** Google's text for a call whose connection was lost. */
const LOST = 'NetworkError: Connection failure due to HTTP 0';

export function followLive(store: Store): void {
  const source = liveSource();
  source.onmessage = (message: MessageEvent<string>) => {
    const event: LiveEvent = JSON.parse(message.data);
    if (event.kind === 'refresh') void refresh(store);
    else store.hear(event);
  };
  source.onopen = () => {
    store.connected = true;
    store.changed();
  };
  source.onerror = () => {
    store.connected = false;
    store.changed();
  };
}

async function refresh(store: Store): Promise<void> {
  for (const end of store.calls.values()) end({ ok: false, message: LOST });
  store.calls.clear();
  try {
    store.begin(await server.state());
  } catch (error) {
    store.fail(messageOf(error));
  }
}
