// Step 4: the run as it goes.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import type { RunControl } from '../../hooks/use-run.ts';
import { Button } from '../../parts/button.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Link } from '../../state/run-driver.ts';
import { isOwn } from '../../state/step.ts';
import { runsStrings } from '../../text/runs-strings.ts';
import { scheduleStrings } from '../../text/schedule-strings.ts';
import { strings } from '../../text/strings.ts';
import { OpenRunsCard } from '../runs/open-runs-card.tsx';
import { Elapsed } from './elapsed.tsx';
import { type LinkActions, LinkNotice } from './link-notice.tsx';
import { ProgressBar } from './progress-bar.tsx';

const text = strings.send;

/** Whether only the user goes on from here. Somebody else's run need not stand still. */
const standsStill = (run: RunView, link: Link): boolean => link.kind === 'halted' && isOwn(run);

function titleOf(run: RunView, isStill: boolean): string {
  if (isStill) return text.titleStill;
  if (run.stopping) return text.titleStopping;
  const { queued, sending } = run.counts;
  if (run.looksFirst && queued + sending === 0) return text.titleLooking;
  return run.state === 'checking' ? text.titleChecking : text.title;
}

function paceOf(run: RunView, isStill: boolean): string {
  const { state, waiting, counts, secondsLeft, rowsPerSecond } = run;
  // While nothing flows, the rate is that of a time before; what a run waits for, and until when, is told by a notice.
  const isFlowing = isOwn(run) && state === 'sending' && waiting === null && !run.looksFirst && !run.stopping;
  if (!isFlowing || isStill) return text.calls(run.calls);
  const rate = rowsPerSecond > 0 ? [text.rate(rowsPerSecond)] : [];
  const unknown = counts.queued > 0 ? [text.leftUnknown] : [];
  const left = secondsLeft === null ? unknown : [text.left(secondsLeft)];
  return [...rate, text.calls(run.calls), ...left].join(' · ');
}

interface RunningProps extends Omit<LinkActions, 'onResume'> {
  readonly run: RunView;
  readonly control: RunControl;
  /** What else is open. */
  readonly children: ComponentChildren;
}

function Running({ run, control, children, ...does }: RunningProps) {
  const stopping = useAction();
  const [said, setSaid] = useState<string>(text.stopping);
  const isOut = run.state === 'sending' || run.counts.sending > 0;
  async function stop() {
    const answer = await stopping.perform(() => call('sidebarStop', { runId: run.id }));
    if (answer === null || answer.run === null) return;
    setSaid(answer.message);
    control.update(answer.run);
    // A run that waits ends at once.
    control.resume();
  }
  const isStill = standsStill(run, control.link);
  const notice = <LinkNotice link={control.link} run={run} onResume={control.resume} {...does} />;
  return (
    <>
      <Heading>{titleOf(run, isStill)}</Heading>
      <p class="hint clamp">{text.run(run.id, run.sheetName)}</p>
      {isStill ? notice : null}
      <ProgressBar run={run} />
      <p class="pace">{paceOf(run, isStill)}</p>
      {isStill ? null : (
        <>
          {run.limit === null || !isOwn(run) || run.stopping ? null : <p class="hint">{run.limit}</p>}
          <Elapsed run={run} />
          {notice}
          {run.stopping ? <Notice kind="info" text={isOut ? said : text.stoppingLooking} /> : null}
          {run.state === 'checking' && !run.stopping ? <Notice kind="info" text={text.checking} /> : null}
        </>
      )}
      {stopping.failure === null ? null : <Notice kind="error" text={text.stopFailed(stopping.failure)} />}
      {isOwn(run) && !isStill && !run.stopping ? (
        <p class="hint">{scheduleStrings.close[run.goesOn]}</p>
      ) : null}
      {children}
      <Footer>
        {run.stopping || !isOwn(run) ? null : (
          <Button busy={stopping.busy} onClick={stop}>
            {text.stop}
          </Button>
        )}
      </Footer>
    </>
  );
}

interface Props extends Omit<LinkActions, 'onResume' | 'onTaken'> {
  readonly control: RunControl;
  /** The open runs other than the one that is driven. */
  readonly others: readonly RunView[];
  readonly onCheck: () => void;
  /** The user wants this run driven. */
  readonly onGoOn: (run: RunView) => void;
}

export function SendStep({ control, others, onCheck, onGoOn, ...does }: Props) {
  const run = control.run !== null && control.run.state !== 'ended' ? control.run : null;
  const card = (
    <OpenRunsCard
      runs={others}
      title={run === null ? runsStrings.title : runsStrings.titleOthers}
      onGoOn={onGoOn}
      onEnded={does.onEnded}
    />
  );
  if (run !== null) {
    return (
      <Running key={run.id} run={run} control={control} onTaken={onGoOn} {...does}>
        {card}
      </Running>
    );
  }
  return (
    <>
      <Heading>{text.title}</Heading>
      <Notice kind="info" text={others.length === 0 ? text.empty : runsStrings.noneDriven}>
        <Button onClick={onCheck}>{text.toCheck}</Button>
      </Notice>
      {card}
    </>
  );
}
