// What can be done about rows that have no task: retry, ask LeadSquared, look at the first one.
import { useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/notice.tsx';
import { startRun } from '../../state/start-run.ts';
import { strings } from '../../text/strings.ts';
import { SendAgain } from './send-again.tsx';
import { SendMissing } from './send-missing.tsx';
import { UndoRun } from './undo-run.tsx';

interface Props {
  readonly run: RunView;
  /** Ids of the runs that are open. */
  readonly open: readonly string[];
  readonly onRetryFailed: () => void;
  readonly onStarted: (run: RunView) => void;
  readonly onUndone: (run: RunView) => void;
}

export function Repairs({ run, open, onRetryFailed, onStarted, onUndone }: Props) {
  const text = strings.results;
  const asking = useAction();
  const going = useAction();
  // What an undo came to stays to be read.
  const [undone, setUndone] = useState(false);
  const { failed, unknown, accepted, created } = run.counts;
  // Keys of another account can neither look its rows up nor delete its tasks; nor can anybody without its sheet.
  const isForeign = run.owner.access === 'no' || run.isSheetGone;
  const { sheetId, firstFailedCell } = run;

  async function ask() {
    const answer = await asking.perform(() =>
      startRun(call, open, () => call('sidebarAskLeadSquared', { sheetId })),
    );
    if (answer !== null) onStarted(answer.run);
  }
  const took = (news: RunView) => {
    setUndone(true);
    onUndone(news);
  };
  const goTo = (cell: string) => void going.perform(() => call('sidebarGoTo', { sheetId, cell }));
  const showCalls = () => void going.perform(() => call('sidebarShowCalls'));
  const showRuns = () => void going.perform(() => call('sidebarShowRuns'));
  return (
    <>
      {failed > 0 && !run.isSheetGone ? (
        <section>
          <p class="hint">{text.retryHint}</p>
          <div class="row">
            {firstFailedCell === null ? null : (
              <Button onClick={() => goTo(firstFailedCell)}>{text.firstFailed}</Button>
            )}
            <Button onClick={onRetryFailed}>{text.retry}</Button>
          </div>
        </section>
      ) : null}
      {unknown + accepted > 0 && !isForeign ? (
        <section>
          <p class="hint">{text.askHint}</p>
          <Button busy={asking.busy} onClick={ask}>
            {asking.busy ? text.asking : text.ask}
          </Button>
        </section>
      ) : null}
      {unknown + accepted > 0 && !isForeign ? <SendMissing run={run} onStarted={onStarted} /> : null}
      <Failure message={asking.failure} />
      <Failure message={going.failure} />
      <Button kind="link" onClick={showRuns}>
        {text.runs}
      </Button>
      <Button kind="link" onClick={showCalls}>
        {text.calls}
      </Button>
      {(created > 0 || undone) && !isForeign ? <UndoRun run={run} onUndone={took} /> : null}
      <SendAgain run={run} open={open} onStarted={onStarted} />
    </>
  );
}
