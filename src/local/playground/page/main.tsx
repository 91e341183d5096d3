// Starts the page: loads the file's state, follows what the server tells, and draws.
import { render } from 'preact';
import { type LiveEvent, messageOf } from '../shared/protocol.ts';
import { Actions } from './actions.ts';
import { App } from './app.tsx';
import { PageContext } from './context.ts';
import { liveSource, server } from './server-api.ts';
import { followShortcuts } from './shortcuts.ts';
import { Store } from './store.ts';
import './styles/page.css';
import './styles/grid.css';
import './styles/dialogs.css';
import './styles/chrome.css';
import './styles/notices.css';
import './styles/sandbox.css';

/** Google's text for a call whose connection was lost. */
const LOST = 'NetworkError: Connection failure due to HTTP 0';

const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place to draw in.');
try {
  const store = new Store(await server.state());
  const actions = new Actions(store);
  followLive(store);
  followShortcuts({ store, actions });
  render(
    <PageContext.Provider value={{ store, actions }}>
      <App />
    </PageContext.Provider>,
    place,
  );
} catch (error) {
  place.textContent = messageOf(error);
}

/** Keeps the store up to date, through cut connections too. */
function followLive(store: Store): void {
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
