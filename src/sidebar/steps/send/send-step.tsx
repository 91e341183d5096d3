// Step 4: the run as it goes.
import { useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import type { RunControl } from '../../hooks/use-run.ts';
import { Button } from '../../parts/button.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { scheduleStrings } from '../../text/schedule-strings.ts';
import { strings } from '../../text/strings.ts';
import { Elapsed } from './elapsed.tsx';
import { LinkNotice } from './link-notice.tsx';
import { ProgressBar } from './progress-bar.tsx';

const text = strings.send;

function titleOf(run: RunView): string {
  if (run.stopping) return text.titleStopping;
  return run.state === 'checking' ? text.titleChecking : text.title;
}

function paceOf(run: RunView): string {
  const left = run.secondsLeft === null ? text.leftUnknown : text.left(run.secondsLeft);
  return [...(run.rowsPerSecond > 0 ? [text.rate(run.rowsPerSecond)] : []), text.calls(run.calls), left].join(
    ' · ',
  );
}

function Running({ run, control }: { readonly run: RunView; readonly control: RunControl }) {
  const stopping = useAction();
  const [said, setSaid] = useState<string>(text.stopping);
  async function stop() {
    const answer = await stopping.perform(() => call('sidebarStop', { runId: run.id }));
    if (answer === null || answer.run === null) return;
    setSaid(answer.message);
    control.update(answer.run);
    // A run that waits ends at once.
    control.resume();
  }
  return (
    <>
      <Heading>{titleOf(run)}</Heading>
      <p class="hint clamp">{text.run(run.id, run.sheetName)}</p>
      <ProgressBar run={run} />
      <p class="pace">{paceOf(run)}</p>
      <Elapsed run={run} />
      <LinkNotice link={control.link} waiting={run.waiting} onResume={control.resume} />
      {run.stopping ? <Notice kind="info" text={said} /> : null}
      {run.state === 'checking' && !run.stopping ? <Notice kind="info" text={text.checking} /> : null}
      {stopping.failure === null ? null : <Notice kind="error" text={text.stopFailed(stopping.failure)} />}
      <p class="hint">{scheduleStrings.close[run.goesOn]}</p>
      <Footer>
        {run.stopping ? null : (
          <Button busy={stopping.busy} onClick={stop}>
            {text.stop}
          </Button>
        )}
      </Footer>
    </>
  );
}

export function SendStep({
  control,
  onCheck,
}: {
  readonly control: RunControl;
  readonly onCheck: () => void;
}) {
  const { run } = control;
  if (run !== null && run.state !== 'ended') return <Running run={run} control={control} />;
  return (
    <>
      <Heading>{text.title}</Heading>
      <Notice kind="info" text={text.empty}>
        <Button onClick={onCheck}>{text.toCheck}</Button>
      </Notice>
    </>
  );
}
