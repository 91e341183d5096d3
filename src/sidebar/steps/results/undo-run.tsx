// Deleting the tasks of the run: LeadSquared is asked what there is, then the user is.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RunView, UndoView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { truncate } from '../../text/plural.ts';
import { runsStrings } from '../../text/runs-strings.ts';
import { strings } from '../../text/strings.ts';

/** Characters of one line of the question, which names the sheet. */
const LINE_SHOWN = 600;

interface Props {
  readonly run: RunView;
  /** Whether the run is one of several in a list. */
  readonly isListed?: boolean;
  readonly onUndone: (run: RunView) => void;
}

interface ButtonProps extends Pick<Props, 'run' | 'isListed'> {
  readonly busy: boolean;
  readonly onClick: () => void;
}

function UndoButton({ run, isListed = false, busy, onClick }: ButtonProps) {
  if (busy) {
    return (
      <Button kind="link" busy>
        {strings.results.undoLooking}
      </Button>
    );
  }
  return isListed ? (
    <Button kind="link" label={runsStrings.undoOf(run.id)} onClick={onClick}>
      {runsStrings.undo}
    </Button>
  ) : (
    <Button kind="link" onClick={onClick}>
      {strings.results.undo}
    </Button>
  );
}

export function UndoRun({ run, isListed = false, onUndone }: Props) {
  const text = strings.results;
  const [undo, setUndo] = useState<UndoView | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const looking = useAction();
  const deleting = useAction();
  const place = useRef<HTMLFieldSetElement>(null);
  const input = { runId: run.id };
  // The button that had the focus is gone, so its successor takes it.
  useLayoutEffect(() => {
    if (undo === null) return;
    place.current?.querySelector('button')?.focus();
    // The footer covers the end of the page.
    place.current?.scrollIntoView({ block: 'center' });
  }, [undo]);

  async function look() {
    setDone(null);
    deleting.forget();
    const answer = await looking.perform(() => call('sidebarUndoPreview', input));
    if (answer !== null) setUndo(answer.undo);
  }
  async function remove() {
    const answer = await deleting.perform(() => call('sidebarUndo', input));
    setUndo(null);
    if (answer === null) return;
    setDone(answer.message);
    if (answer.run !== null) onUndone(answer.run);
  }
  // Nothing is left to undo: only what it came to is.
  const isOver = done !== null && run.counts.created === 0;
  const failure = looking.failure ?? deleting.failure;
  return (
    <div class="confirm">
      {undo === null ? (
        isOver ? null : (
          <UndoButton run={run} isListed={isListed} busy={looking.busy} onClick={look} />
        )
      ) : (
        <fieldset ref={place}>
          <legend>
            {undo.question.split('\n').map((line) => (
              <p key={line}>{truncate(line, LINE_SHOWN)}</p>
            ))}
          </legend>
          <div class="row">
            <Button disabled={deleting.busy} onClick={() => setUndo(null)}>
              {undo.possible ? strings.shared.cancel : text.undoClose}
            </Button>
            {undo.possible ? (
              <Button busy={deleting.busy} onClick={remove}>
                {deleting.busy ? text.undoing(undo.open) : text.undoNow(undo.open)}
              </Button>
            ) : null}
          </div>
        </fieldset>
      )}
      <Failure message={failure} />
      {done === null ? null : <Notice kind="info" text={done} />}
    </div>
  );
}
