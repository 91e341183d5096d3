// Sends the rows once more whose tasks an undo has deleted.
import type { RunView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/notice.tsx';
import { startRun } from '../../state/start-run.ts';
import { runsStrings as text } from '../../text/runs-strings.ts';

export interface SendAgainProps {
  /** The run whose rows are meant. */
  readonly run: RunView;
  /** Ids of the runs that are open. */
  readonly open: readonly string[];
  readonly onStarted: (run: RunView) => void;
}

export function SendAgain({ run, open, onStarted }: SendAgainProps) {
  const sending = useAction();
  const { toSendAgain } = run;
  if (toSendAgain === 0 || run.state !== 'ended' || run.owner.access === 'no') return null;
  async function send() {
    const answer = await sending.perform(() =>
      startRun(call, open, () => call('sidebarSendAgain', { runId: run.id })),
    );
    if (answer !== null) onStarted(answer.run);
  }
  return (
    <section>
      <p class="hint">{text.sendAgainHint(toSendAgain)}</p>
      <Button label={text.sendAgainOf(run.id)} busy={sending.busy} onClick={() => void send()}>
        {text.sendAgain}
      </Button>
      <Failure message={sending.failure} />
    </section>
  );
}
