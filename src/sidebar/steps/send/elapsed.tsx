// How long the run has taken so far: it moves each second, also while LeadSquared is waited for.
import { useEffect, useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { serverClock } from '../../state/server-clock.ts';
import { strings } from '../../text/strings.ts';

const SECOND_MS = 1000;

export function Elapsed({ run }: { readonly run: RunView }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  // Each answer tells a little more of the server's clock.
  useEffect(() => serverClock.seen(run, Date.now()), [run.id, run.seconds]);
  // A timer is not read out at each tick.
  return (
    <p class="pace" role="timer">
      {strings.send.soFar(serverClock.secondsSince(run, now))}
    </p>
  );
}
