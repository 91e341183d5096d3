// Step 3: looks at the rows and sends nothing, until the user does.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountView, RunView, TargetView } from '../../../rpc/api.ts';
import { useCheck } from '../../hooks/use-check.ts';
import type { MatchControl } from '../../hooks/use-match.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Loading } from '../../parts/loading.tsx';
import { describeSpans } from '../../state/rows.ts';
import type { LateAnswer } from '../../state/start-run.ts';
import type { Step } from '../../state/step.ts';
import type { TrialRun } from '../../state/trial.ts';
import { strings } from '../../text/strings.ts';
import { ScheduleCard } from '../schedule/schedule-card.tsx';
import { CheckNews } from './check-news.tsx';
import { CheckResult } from './check-result.tsx';
import { TargetChoice } from './target-choice.tsx';

interface Props {
  readonly account: AccountView | null;
  /** The run that is driven. */
  readonly run: RunView | null;
  /** The run that ended last, and how often runs have ended or been undone so far. */
  readonly ended: RunView | null;
  readonly changes: number;
  /** Ids of the runs that are open. */
  readonly open: readonly string[];
  readonly match: MatchControl;
  readonly target: TargetView;
  readonly onTarget: (target: TargetView) => void;
  readonly onOpen: (step: Step) => void;
  readonly onStarted: (run: RunView, trial?: TrialRun | null, rest?: Promise<LateAnswer>) => void;
}

export function CheckStep({ account, run, ended, changes, open, match, target, ...does }: Props) {
  const { onTarget, onOpen, onStarted } = does;
  const text = strings.check;
  const control = useCheck(target, JSON.stringify(account));
  const { checked, busy, lookingUp, failure, fresh } = control;
  useEffect(() => {
    if (match.state === null) void match.load();
  }, []);

  // Whoever has selected nothing means the whole sheet; whoever takes a new selection means that one.
  const isFirst = useRef(true);
  const [widened, setWidened] = useState<string | null>(null);
  useEffect(() => {
    if (checked === null || !isFirst.current) return;
    isFirst.current = false;
    const { filled, inDoubt, sheet } = checked.check;
    if (target === 'new' || filled + inDoubt > 0 || sheet.problem !== null) return;
    setWidened(target === 'failed' ? text.widenedFailed : text.widened);
    onTarget('new');
  }, [checked]);

  // The run's rows are being written, and what is new in the sheet is not: one run after the other.
  const blocker =
    run !== null && run.sheetId === checked?.check.sheet.id
      ? { text: text.running, label: text.showRun, onClick: () => onOpen('send') }
      : account === null
        ? { text: text.connectFirst, label: strings.steps.connect, onClick: () => onOpen('connect') }
        : null;
  const spans = checked === null ? '' : describeSpans(checked.check.spans);
  return (
    <>
      <Heading>{text.title}</Heading>
      <p class="hint">{text.intro}</p>
      <TargetChoice target={target} onChange={onTarget} />
      {target === 'selected' && checked !== null ? (
        <p class="selection">
          {spans === '' ? null : <>{text.spans(spans)} </>}
          <Button kind="link" busy={busy} onClick={fresh}>
            {text.useSelection}
          </Button>
        </p>
      ) : null}
      {widened !== null && target === 'new' ? <p class="hint">{widened}</p> : null}
      {lookingUp !== null ? (
        <Loading text={text.leads.lookingUp(lookingUp.done, lookingUp.total, lookingUp.opportunities)} />
      ) : busy && checked === null ? (
        <Loading text={text.loading} />
      ) : null}
      {failure === null ? null : (
        <Failed message={failure.message} onRetry={fresh}>
          <Button onClick={() => onOpen('match')}>{text.openMatch}</Button>
        </Failed>
      )}
      {checked === null ? null : (
        <>
          <CheckNews
            check={checked.check}
            match={match.state?.other ?? match.state?.view ?? null}
            ended={ended}
            changes={changes}
            onCheck={fresh}
            onAgain={control.again}
            onMatch={() => onOpen('match')}
          />
          <CheckResult
            control={control}
            checked={checked}
            target={target}
            onTarget={onTarget}
            onMatch={() => onOpen('match')}
            blocker={blocker}
            open={open}
            onStarted={onStarted}
          />
        </>
      )}
      {target === 'new' && (checked !== null || failure !== null) ? (
        <ScheduleCard sheetId={checked?.check.sheet.id ?? null} />
      ) : null}
    </>
  );
}
