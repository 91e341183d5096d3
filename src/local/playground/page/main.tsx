// Starts the page: loads the file's state, follows what the server tells, and draws.
import { render } from 'preact';
import { messageOf } from '../shared/protocol.ts';
import { Actions } from './actions.ts';
import { App } from './app.tsx';
import { PageContext } from './context.ts';
import { followLive } from './live.ts';
import { server } from './server-api.ts';
import { followShortcuts } from './shortcuts.ts';
import { Store } from './store.ts';
import './styles/page.css';
import './styles/grid.css';
import './styles/dialogs.css';
import './styles/chrome.css';
import './styles/notices.css';
import './styles/sandbox.css';

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
