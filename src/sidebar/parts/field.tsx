// A label, its control, a hint and what is wrong, tied together for everybody.
import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

/** What ties the control to its texts. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

interface FieldProps {
  readonly label: string;
  /** Shown after the label, for instance "required". */
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export function Field({
  label,
  mark,
  hint,
  error,
  children,
}: FieldProps & { readonly children: (props: ControlProps) => ComponentChildren }) {
  const id = useId();
  const texts = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat();
  const props: ControlProps = {
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
      {children(props)}
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

/** A field whose control is a list. */
export function SelectField<T extends string>({
  value,
  choices,
  onChange,
  ...field
}: FieldProps & {
  readonly value: T;
  readonly choices: readonly (readonly [value: T, text: string])[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <Field {...field}>
      {(props) => (
        <select
          {...props}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = choices.find(([each]) => each === currentTarget.value);
            if (chosen !== undefined) onChange(chosen[0]);
          }}
        >
          {choices.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A field whose control is one line to type in. */
export function InputField({
  control,
  onInput,
  ...field
}: FieldProps & {
  readonly control: InputHTMLAttributes<HTMLInputElement> & { readonly 'data-name'?: string };
  readonly onInput: (value: string) => void;
}) {
  return (
    <Field {...field}>
      {(props) => (
        <input
          autocomplete="off"
          spellcheck={false}
          {...props}
          {...control}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
