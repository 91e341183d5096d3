// The runs beside the one whose results are shown: none is hidden by a later one.
import { useEffect, useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { withRun } from '../../state/runs.ts';
import { runsStrings as text } from '../../text/runs-strings.ts';
import { PastRun } from './past-run.tsx';

/** Runs shown before the user asks for more. */
const SHOWN = 5;

interface Props {
  /** The run whose results are shown above. */
  readonly shown: RunView | null;
  /** Changes when they are to be read anew. */
  readonly news: string;
  readonly open: readonly string[];
  readonly onStarted: (run: RunView) => void;
}

export function HistoryCard({ shown, news, open, onStarted }: Props) {
  const [runs, setRuns] = useState<readonly RunView[] | null>(null);
  const [zone, setZone] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);

  async function load() {
    setFailure(null);
    const answer = await call('sidebarHistory');
    if (answer.ok) {
      setZone(answer.zone);
      setRuns(answer.runs);
    } else setFailure(answer.message);
  }
  useEffect(() => {
    void load();
    // Runs that others begin and end are told by those that are open.
  }, [shown?.id, open.join(), news]);
  const earlier = (runs ?? []).filter(({ id }) => id !== shown?.id);
  const isLater = earlier.some(({ startedAt }) => shown !== null && startedAt > shown.startedAt);
  const listed = isWhole ? earlier : earlier.slice(0, SHOWN);
  const more = earlier.length - listed.length;
  const undone = (run: RunView) => setRuns((now) => (now === null ? null : withRun(now, run)));
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{isLater ? text.historyOthers : text.history}</h2>
      {failure === null ? null : <Failed message={failure} onRetry={load} />}
      {runs === null && failure === null ? <Loading text={text.historyLoading} /> : null}
      {runs !== null && earlier.length === 0 ? <p class="hint">{text.historyEmpty}</p> : null}
      <ul class="runs">
        {listed.map((run) => (
          <PastRun key={run.id} run={run} zone={zone} open={open} onStarted={onStarted} onUndone={undone} />
        ))}
      </ul>
      {more > 0 ? (
        <Button kind="link" onClick={() => setIsWhole(true)}>
          {text.more(more)}
        </Button>
      ) : null}
    </section>
  );
}
