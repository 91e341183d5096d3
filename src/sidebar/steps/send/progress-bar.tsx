// How far the run is: a bar, the numbers, and now and then a word for screen readers.
import { useEffect } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { CountBar } from '../../parts/count-bar.tsx';
import { doneRows, percentDone, spokenPercent } from '../../state/progress.ts';
import { strings } from '../../text/strings.ts';

export function ProgressBar({ run }: { readonly run: RunView }) {
  const text = strings.send;
  const percent = percentDone(run);
  const done = doneRows(run);
  const spoken = spokenPercent(percent);
  const announce = useAnnounce();
  useEffect(() => announce(text.spoken(percent, done, run.total)), [spoken, run.state]);
  return (
    <>
      <div class="between">
        <span class="figure">{text.percent(percent)}</span>
        <span>{text.of(done, run.total)}</span>
      </div>
      <div
        class="track"
        role="progressbar"
        aria-label={text.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text.spoken(percent, done, run.total)}
      >
        <CountBar counts={run.counts} label={null} />
      </div>
    </>
  );
}
