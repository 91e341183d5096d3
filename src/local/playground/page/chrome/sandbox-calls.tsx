// The calls that the sandbox account answered, and how full its window is.
import { useEffect, useReducer } from 'preact/hooks';
import { type SandboxState, useSandbox } from './sandbox-data.ts';

/** How often the window is drawn anew. */
const TICK_MS = 500;
const OUTCOMES: Readonly<Record<string, string>> = {
  ok: 'done',
  refused: 'refused for good',
  'bad-request': 'not understood',
  'rate-refused': 'refused: too many calls',
  unauthorized: 'refused: wrong keys',
  'not-found': 'no such path',
  broken: 'went wrong',
};

export function SandboxCalls() {
  const { data } = useSandbox<SandboxState>('state');
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => tick(undefined), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (data === null) return null;
  const { calls: most, seconds } = data.options.limit;
  const inWindow = data.calls.filter(
    (call) => call.outcome !== 'rate-refused' && call.at > Date.now() - seconds * 1000,
  ).length;
  return (
    <>
      <p class="window">
        <label>
          Calls in the last {seconds} seconds: {inWindow} of {most}
          <meter min={0} max={most} high={most * 0.9} value={Math.min(most, inWindow)} />
        </label>
      </p>
      <table>
        <caption class="unseen">Calls to the sandbox account, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Time</th>
            <th scope="col">Call</th>
            <th scope="col">Status</th>
            <th scope="col">What became of it</th>
            <th scope="col">Tasks</th>
          </tr>
        </thead>
        <tbody>
          {[...data.calls].reverse().map((call) => (
            <tr key={call.number} class={call.outcome === 'ok' ? '' : 'bad'}>
              <td>{call.number}</td>
              <td>{new Date(call.at).toLocaleTimeString('en-GB')}</td>
              <td>
                <code>
                  {call.method} {call.path.replace('/v2/', '')}
                </code>
              </td>
              <td>{call.status ?? 'cut off'}</td>
              <td>
                {OUTCOMES[call.outcome] ?? call.outcome}
                {call.fault !== null && ` (${call.fault})`}
              </td>
              <td>{call.tasksInCall > 0 && `${call.tasksStored} of ${call.tasksInCall} stored`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
