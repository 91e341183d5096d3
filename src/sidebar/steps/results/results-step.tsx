// Step 5: what the run came to, and what can be done about the rest.
import type { RunView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { CountBar } from '../../parts/count-bar.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { duration } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';
import { ScheduleCard } from '../schedule/schedule-card.tsx';
import { Repairs } from './repairs.tsx';

const text = strings.results;

interface Props {
  readonly run: RunView | null;
  readonly onRetryFailed: () => void;
  readonly onStarted: (run: RunView) => void;
  readonly onUndone: (run: RunView) => void;
  readonly onMore: () => void;
}

function Outcome({ run }: { readonly run: RunView }) {
  const { created, deleted, unsent } = run.counts;
  const made = created + deleted;
  const words = made === run.total ? text.allCreated(made) : text.someCreated(made, run.total);
  return (
    <>
      <Notice kind={made === run.total ? 'success' : 'warning'} text={run.total === 0 ? text.none : words} />
      {run.stopped === null ? null : <Notice kind="info" text={run.stopped} />}
      <CountBar counts={run.counts} label={text.picture} />
      {deleted > 0 ? <p>{text.undone(deleted)}</p> : null}
      {unsent > 0 ? <p>{text.unsent(unsent)}</p> : null}
      <p class="hint clamp">{text.run(run.id, run.sheetName, duration(run.seconds))}</p>
    </>
  );
}

export function ResultsStep({ run, onRetryFailed, onStarted, onUndone, onMore }: Props) {
  const ended = run !== null && run.state === 'ended' ? run : null;
  return (
    <>
      <Heading>{text.title}</Heading>
      {ended === null ? (
        <Notice kind="info" text={text.empty} />
      ) : (
        <>
          <Outcome run={ended} />
          <Repairs run={ended} onRetryFailed={onRetryFailed} onStarted={onStarted} onUndone={onUndone} />
        </>
      )}
      <ScheduleCard />
      <Footer>
        <Button kind="primary" onClick={onMore}>
          {text.more}
        </Button>
      </Footer>
    </>
  );
}
