// A label, its control, a hint and what is wrong, tied together for everybody.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What the control needs to be tied to its texts. */
export interface Tie {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

interface Props {
  readonly label: string;
  /** Shown after the label, for instance "required". */
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (tie: Tie) => ComponentChildren;
}

export function Field({ label, mark, hint, error, children }: Props) {
  const id = useId();
  const texts = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat();
  const tie: Tie = {
    id,
    'aria-describedby': texts.length === 0 ? undefined : texts.join(' '),
    'aria-invalid': error === undefined ? undefined : 'true',
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {mark === undefined ? null : <span class="mark"> {mark}</span>}
      </label>
      {children(tie)}
      {error === undefined ? null : (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
