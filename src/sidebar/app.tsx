// Asks the add-on where things stand, then shows the sidebar.
import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../rpc/api.ts';
import { call } from './client/server.ts';
import { Announcer } from './parts/announcer.tsx';
import { Failed } from './parts/failed.tsx';
import { Loading } from './parts/loading.tsx';
import { Shell } from './shell.tsx';
import { strings } from './text/strings.ts';

export function App() {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function load() {
    setFailure(null);
    const answer = await call('sidebarOverview');
    if (answer.ok) setOverview(answer.overview);
    else setFailure(answer.message);
  }
  useEffect(() => {
    void load();
  }, []);
  return (
    <Announcer>
      {overview !== null ? (
        <Shell first={overview} />
      ) : (
        <main>
          {failure === null ? (
            <Loading text={strings.shared.loading} />
          ) : (
            <>
              <h1>{strings.failure.overview}</h1>
              <Failed message={failure} onRetry={load} />
            </>
          )}
        </main>
      )}
    </Announcer>
  );
}
