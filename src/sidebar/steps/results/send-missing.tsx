// Settling all rows in doubt at once: they are looked up, and those that LeadSquared does not have are sent again.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RunView } from '../../../rpc/api.ts';
import type { MissingAskedView } from '../../../rpc/missing-api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly run: RunView;
  readonly onStarted: (run: RunView) => void;
}

interface Question {
  readonly text: string;
  readonly asked: MissingAskedView;
}

export function SendMissing({ run, onStarted }: Props) {
  const text = strings.results;
  const [question, setQuestion] = useState<Question | null>(null);
  const sending = useAction();
  const place = useRef<HTMLFieldSetElement>(null);
  const rows = run.counts.unknown + run.counts.accepted;
  // The button that had the focus is gone, so its successor takes it.
  useLayoutEffect(() => {
    if (question === null) return;
    place.current?.querySelector('button')?.focus();
    place.current?.scrollIntoView({ block: 'center' });
  }, [question]);

  /** @param asked what the user has said yes to; null asks first */
  async function send(asked: MissingAskedView | null) {
    const answer = await sending.perform(() =>
      call('sidebarSendMissing', { sheetId: run.sheetId, confirmed: asked !== null, asked }),
    );
    const isAsked = answer !== null && answer.question !== null && answer.asked !== null;
    setQuestion(isAsked ? { text: answer.question, asked: answer.asked } : null);
    if (answer !== null && answer.run !== null) onStarted(answer.run);
  }
  // Nothing is left to settle from here, so there is nothing to press.
  if (sending.code === 'nothing-selected' && sending.failure !== null)
    return <Notice kind="info" text={sending.failure} />;
  return (
    <section class="confirm">
      {question === null ? (
        <>
          <p class="hint">{text.missingHint}</p>
          <Button busy={sending.busy} onClick={() => send(null)}>
            {sending.busy ? text.asking : text.missing(rows)}
          </Button>
        </>
      ) : (
        <fieldset ref={place}>
          <legend>
            {question.text.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </legend>
          <div class="row">
            <Button disabled={sending.busy} onClick={() => setQuestion(null)}>
              {strings.shared.cancel}
            </Button>
            <Button busy={sending.busy} onClick={() => send(question.asked)}>
              {sending.busy ? text.asking : text.missingNow(question.asked.rows)}
            </Button>
          </div>
        </fieldset>
      )}
      <Failure message={sending.failure} />
    </section>
  );
}
