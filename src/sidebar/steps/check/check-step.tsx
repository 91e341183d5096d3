// Step 3: looks at the rows and sends nothing, until the user does.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview, RunView, TargetView } from '../../../rpc/api.ts';
import { useCheck } from '../../hooks/use-check.ts';
import type { MatchControl } from '../../hooks/use-match.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Loading } from '../../parts/loading.tsx';
import { describeSpans } from '../../state/rows.ts';
import { isGoingOn, type Step } from '../../state/step.ts';
import { strings } from '../../text/strings.ts';
import { ScheduleCard } from '../schedule/schedule-card.tsx';
import { CheckNews } from './check-news.tsx';
import { CheckResult } from './check-result.tsx';
import { TargetChoice } from './target-choice.tsx';

interface Props {
  readonly overview: Overview;
  readonly match: MatchControl;
  readonly target: TargetView;
  readonly onTarget: (target: TargetView) => void;
  readonly onOpen: (step: Step) => void;
  readonly onStarted: (run: RunView) => void;
}

export function CheckStep({ overview, match, target, onTarget, onOpen, onStarted }: Props) {
  const text = strings.check;
  const control = useCheck(target);
  const { checked, busy, failure, fresh } = control;
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

  const blocker = isGoingOn(overview.run)
    ? { text: text.running, label: text.showRun, onClick: () => onOpen('send') }
    : overview.account === null
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
      {busy && checked === null ? <Loading text={text.loading} /> : null}
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
            onCheck={fresh}
            onMatch={() => onOpen('match')}
          />
          <CheckResult
            control={control}
            checked={checked}
            target={target}
            onTarget={onTarget}
            onMatch={() => onOpen('match')}
            blocker={blocker}
            onStarted={onStarted}
          />
        </>
      )}
      {target === 'new' ? <ScheduleCard /> : null}
    </>
  );
}
