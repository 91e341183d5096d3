// A field for a key: hidden while it is typed unless the user asks to see it.
import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../parts/field.tsx';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}

export function KeyField({ label, value, error, onInput }: Props) {
  const [shown, setShown] = useState(false);
  const text = strings.connect;
  const typing = {
    value,
    autocomplete: 'off',
    spellcheck: false,
    onInput: (event: TargetedEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <Field label={label} error={error}>
      {(props) => (
        <div class="with-button">
          {shown ? (
            <input type="text" {...props} {...typing} />
          ) : (
            <input type="password" {...props} {...typing} />
          )}
          <button
            type="button"
            class="button plain"
            aria-label={shown ? text.hideKey(label) : text.showKey(label)}
            onClick={() => setShown(!shown)}
          >
            {shown ? text.hide : text.show}
          </button>
        </div>
      )}
    </Field>
  );
}
