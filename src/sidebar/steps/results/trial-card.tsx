// The task of the row that was sent first, as LeadSquared has it, and the button that sends the others.
import { useEffect, useState } from 'preact/hooks';
import type { RunView, TrialView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { TaskLines } from '../../parts/task-lines.tsx';
import { startRun } from '../../state/start-run.ts';
import type { TrialRun } from '../../state/trial.ts';
import { strings } from '../../text/strings.ts';
import { trialStrings as text } from '../../text/trial-strings.ts';

interface Props {
  readonly trial: TrialRun;
  /** Ids of the runs that are open. */
  readonly open: readonly string[];
  readonly onStarted: (run: RunView) => void;
  /** Checks the rows once more. */
  readonly onCheck: () => void;
}

export function TrialCard({ trial, open, onStarted, onCheck }: Props) {
  const { runId, rows, sendHidden, withoutLead, agreed, others } = trial;
  const [seen, setSeen] = useState<TrialView | null>(null);
  const reading = useAction();
  const starting = useAction();
  async function look() {
    const answer = await reading.perform(() => call('sidebarTrial', { runId }));
    if (answer !== null) setSeen(answer.trial);
  }
  useEffect(() => void look(), [runId]);
  async function sendOthers() {
    const answer = await starting.perform(() =>
      startRun(call, open, () =>
        call('sidebarStart', { rows, sendHidden, withoutLead, agreed, atOnce: true }),
      ),
    );
    if (answer !== null) onStarted(answer.run);
  }
  const isSeen = seen !== null && seen.lines.length > 0;
  // A row that cannot be read may not have been sent, and waits with the others then.
  const ofOthers = reading.failure === null ? text.sendOthers(others) : text.sendWaiting;
  const isRight = isSeen && seen.lines.every(({ differs }) => !differs);
  return (
    <section class="card" aria-labelledby="trial">
      <h2 id="trial">{text.title}</h2>
      {reading.busy ? <Loading text={text.reading} /> : null}
      {seen === null ? null : <Notice kind={isRight ? 'success' : 'warning'} text={seen.head} />}
      <Failure message={reading.failure} />
      {isSeen ? (
        <TaskLines
          lines={seen.lines.map(({ name, held, meant, differs }) => ({
            name,
            value: held,
            ...(differs ? { differs: text.differs(meant) } : {}),
          }))}
        />
      ) : null}
      {seen?.link == null ? null : (
        <p>
          <a href={seen.link} target="_blank" rel="noopener noreferrer">
            {text.open}
          </a>
        </p>
      )}
      {isSeen ? <p class="hint">{text.undo}</p> : null}
      <Failure message={starting.failure} />
      <div class="row">
        {isSeen || reading.busy ? null : <Button onClick={look}>{text.again}</Button>}
        {starting.failure === null ? null : <Button onClick={onCheck}>{strings.check.again}</Button>}
        {others === 0 || reading.busy ? null : (
          <Button kind={isRight ? 'primary' : 'plain'} busy={starting.busy} onClick={sendOthers}>
            {starting.busy ? text.starting : ofOthers}
          </Button>
        )}
      </div>
    </section>
  );
}
