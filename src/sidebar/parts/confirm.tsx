// A button that asks once more before it does what cannot be taken back.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../text/strings.ts';
import { Button } from './button.tsx';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

export function Confirm({ label, question, busy, onConfirm }: Props) {
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
          <legend>{question}</legend>
          <div class="row">
            <Button onClick={() => setAsking(false)}>{strings.shared.cancel}</Button>
            <Button onClick={confirm}>{label}</Button>
          </div>
        </fieldset>
      ) : (
        <Button kind="link" busy={busy} onClick={() => setAsking(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
