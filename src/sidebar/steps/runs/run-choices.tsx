// What can be done about a run that is not the user's own: take a colleague's over, or end one of another account.
import { useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { runsStrings as text } from '../../text/runs-strings.ts';

interface Props {
  readonly run: RunView;
  /** The run is the user's own now. */
  readonly onTaken: (run: RunView) => void;
  /** The run has ended, or was asked to. */
  readonly onEnded: (run: RunView) => void;
}

export function RunChoices({ run, onTaken, onEnded }: Props) {
  const acting = useAction();
  const [asked, setAsked] = useState(false);
  const { id, owner, counts, looksFirst, atWork } = run;
  const input = { runId: id };

  async function takeOver() {
    const answer = await acting.perform(() => call('sidebarTakeOver', input));
    if (answer !== null) onTaken(answer.run);
  }
  async function end() {
    const answer = await acting.perform(() => call('sidebarStop', input));
    if (answer === null || answer.run === null) return;
    setAsked(answer.run.state !== 'ended');
    onEnded(answer.run);
  }
  if (atWork) return <p class="hint">{text.atWork(owner.access === 'ask')}</p>;
  return (
    <>
      {owner.access === 'ask' ? (
        <Confirm
          label={text.takeOver}
          askLabel={text.takeOverAsk}
          askName={text.takeOverOf(id)}
          question={text.takeOverQuestion(id, counts.queued, looksFirst)}
          lines={owner.terms}
          busy={acting.busy}
          onConfirm={() => void takeOver()}
        />
      ) : (
        <Confirm
          label={text.end}
          askLabel={text.endAsk}
          askName={text.endOf(id)}
          question={text.endQuestion(id, counts)}
          busy={acting.busy}
          onConfirm={() => void end()}
        />
      )}
      {asked ? <Notice kind="info" text={text.stillBusy(id)} /> : null}
      <Failure message={acting.failure} />
    </>
  );
}
