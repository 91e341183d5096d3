// The open runs beside the one that is driven, whosesoever.
import { useRef, useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { Notice } from '../../parts/notice.tsx';
import { runsStrings as text } from '../../text/runs-strings.ts';
import { OpenRun } from './open-run.tsx';

interface Props {
  readonly runs: readonly RunView[];
  readonly title: string;
  readonly onGoOn: (run: RunView) => void;
  /** A run has ended, or was asked to. */
  readonly onEnded: (run: RunView) => void;
}

export function OpenRunsCard({ runs, title, onGoOn, onEnded }: Props) {
  const [done, setDone] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  if (runs.length === 0 && done === null) return null;

  const ended = (run: RunView) => {
    if (run.state === 'ended') {
      setDone(text.ended(run.id, run.counts.unsent));
      // The button that had the focus goes with its run.
      heading.current?.focus();
    }
    onEnded(run);
  };
  return (
    <section class="card" aria-labelledby="open-runs">
      <h2 id="open-runs" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {done === null ? null : <Notice kind="success" text={done} />}
      <ul class="runs">
        {runs.map((run) => (
          <OpenRun key={run.id} run={run} onGoOn={onGoOn} onEnded={ended} />
        ))}
      </ul>
    </section>
  );
}
