// Step 5: what the run came to, and what can be done about the rest.
import type { RunView, SheetView, TargetView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { CountBar } from '../../parts/count-bar.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { isOwn } from '../../state/step.ts';
import type { TrialRun } from '../../state/trial.ts';
import { duration } from '../../text/plural.ts';
import { runsStrings } from '../../text/runs-strings.ts';
import { strings } from '../../text/strings.ts';
import { ScheduleCard } from '../schedule/schedule-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { Repairs } from './repairs.tsx';
import { TaskLinks } from './task-links.tsx';
import { TaskProgress } from './task-progress.tsx';
import { TrialCard } from './trial-card.tsx';

const text = strings.results;

interface Props {
  /** The run that has ended. */
  readonly run: RunView | null;
  /** The sheet that is open. */
  readonly sheet: SheetView;
  /** Changes when the earlier runs are to be read anew. */
  readonly news: string;
  /** The run of one row that is looked at before the others go; null when there is none. */
  readonly trial: TrialRun | null;
  /** Ids of the runs that are open. */
  readonly open: readonly string[];
  readonly onRetryFailed: () => void;
  readonly onStarted: (run: RunView) => void;
  readonly onUndone: (run: RunView) => void;
  readonly onMore: () => void;
  /** Checks rows like those of the trial once more. */
  readonly onCheck: (target: TargetView) => void;
}

function Outcome({ run }: { readonly run: RunView }) {
  const { accepted, created, deleted, gone, unknown, unsent } = run.counts;
  const made = created + deleted;
  const seen = run.wasAnswered ? text.noneSeen : text.untold;
  const none = unknown > 0 ? seen(accepted + unknown) : text.accepted(accepted);
  // Of rows that were left unsent none was looked up.
  const hasOnlyLooked = !run.hasSent && made > 0 && unsent === 0;
  const [all, part] = hasOnlyLooked ? [text.allFound, text.someFound] : [text.allCreated, text.someCreated];
  const some = made === 0 && accepted + unknown > 0 ? none : part(made, run.total);
  const words = made === run.total ? all(made) : some;
  const isUndone = created === 0 && deleted > 0 && accepted + unknown === 0;
  const head = run.total === 0 ? text.none : isUndone ? text.undone(deleted) : words;
  const kind = run.total === 0 || isUndone ? 'info' : made === run.total ? 'success' : 'warning';
  return (
    <>
      <Notice kind={kind} text={head} />
      {run.stopped === null ? null : <Notice kind="info" text={run.stopped} />}
      <CountBar counts={run.counts} label={text.picture} />
      {accepted > 0 && words !== text.accepted(accepted) ? <p>{text.accepted(accepted)}</p> : null}
      {unknown > 0 ? <p>{text.inDoubt(unknown)}</p> : null}
      {deleted > 0 && !isUndone ? <p>{text.undone(deleted)}</p> : null}
      {gone > 0 ? <p>{text.gone(gone)}</p> : null}
      {unsent > 0 ? <p>{text.unsent(unsent)}</p> : null}
      {run.hidden > 0 ? <p>{text.hidden(run.hidden)}</p> : null}
      <p class="hint clamp">{text.run(run.id, run.sheetName, duration(run.seconds))}</p>
      {run.owner.access === 'no' && run.owner.words !== null ? (
        <Notice kind="info" text={run.owner.words} />
      ) : null}
    </>
  );
}

/** Whose run it is and where, unless both go without saying. */
function Which({ run, sheet }: { readonly run: RunView; readonly sheet: SheetView }) {
  const isElsewhere = run.sheetId !== sheet.id;
  if (!isElsewhere && isOwn(run)) return null;
  const words = runsStrings.ofWhich(isElsewhere ? run.sheetName : null, isOwn(run) ? null : run.owner.name);
  return (
    <p class="clamp">
      <strong>{words}</strong>
    </p>
  );
}

export function ResultsStep({ run: ended, sheet, news, trial, open, ...does }: Props) {
  const { onRetryFailed, onStarted, onUndone, onMore, onCheck } = does;
  const tried = trial !== null && trial.runId === ended?.id && ended.counts.deleted === 0 ? trial : null;
  return (
    <>
      <Heading>{text.title}</Heading>
      {ended === null ? (
        <Notice kind="info" text={text.empty} />
      ) : (
        <>
          <Which run={ended} sheet={sheet} />
          <Outcome run={ended} />
          {tried === null ? null : (
            <TrialCard
              trial={tried}
              open={open}
              onStarted={onStarted}
              onCheck={() => onCheck(tried.rows.target)}
            />
          )}
          <Repairs
            key={ended.id}
            run={ended}
            open={open}
            onRetryFailed={onRetryFailed}
            onStarted={onStarted}
            onUndone={onUndone}
          />
        </>
      )}
      <TaskProgress key={`progress ${ended?.sheetId}`} sheetId={ended?.sheetId ?? null} />
      <TaskLinks key={`links ${ended?.sheetId}`} sheetId={ended?.sheetId ?? null} />
      <HistoryCard shown={ended} news={news} open={open} onStarted={onStarted} />
      <ScheduleCard sheetId={ended?.sheetId ?? null} />
      <Footer>
        <Button kind={tried === null ? 'primary' : 'plain'} onClick={onMore}>
          {text.more}
        </Button>
      </Footer>
    </>
  );
}
