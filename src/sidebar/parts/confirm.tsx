// A button that asks once more before it does what cannot be taken back.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { truncate } from '../text/plural.ts';
import { strings } from '../text/strings.ts';
import { Button } from './button.tsx';

interface Props {
  readonly label: string;
  /** What the button says that only asks; the label when it is left out. */
  readonly askLabel?: string;
  /** What it is called where several say the same. */
  readonly askName?: string;
  readonly question: string;
  /** More that the user should know before answering, a line for each thing. */
  readonly lines?: readonly string[];
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** Characters of a line, which may quote what somebody else has typed. */
const LINE_SHOWN = 300;

export function Confirm({ label, askLabel = label, askName, question, lines = [], busy, onConfirm }: Props) {
  const [asking, setAsking] = useState<boolean | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone, so its successor takes it.
  useLayoutEffect(() => {
    if (asking === null) return;
    place.current?.querySelector('button')?.focus();
    // The footer covers the end of the page.
    place.current?.scrollIntoView({ block: 'center' });
  }, [asking]);
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <div ref={place} class="confirm">
      {asking === true ? (
        <fieldset>
          <legend>
            <p>{question}</p>
            {lines.map((line) => (
              <p key={line}>{truncate(line, LINE_SHOWN)}</p>
            ))}
          </legend>
          <div class="row">
            <Button onClick={() => setAsking(false)}>{strings.shared.cancel}</Button>
            <Button onClick={confirm}>{label}</Button>
          </div>
        </fieldset>
      ) : (
        <Button kind="link" label={askName} busy={busy} onClick={() => setAsking(true)}>
          {askLabel}
        </Button>
      )}
    </div>
  );
}
