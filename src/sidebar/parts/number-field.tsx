// A whole number from 0 to a most; what is none says so at the line, and is not taken.
import { useState } from 'preact/hooks';
import { strings } from '../text/strings.ts';
import { InputField } from './field.tsx';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** The number that a text names; null when it is none, or too large. */
export function wholeUpTo(text: string, most: number): number | null {
  const value = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
  return value !== null && value <= most ? value : null;
}

export function NumberField({ label, hint, value, most, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  // A number that came from elsewhere takes the place of what was typed.
  const isTyped = typed !== null && (wholeUpTo(typed, most) ?? value) === value;
  const shown = isTyped ? typed : String(value);
  const isWrong = wholeUpTo(shown, most) === null;
  return (
    <InputField
      label={label}
      hint={hint}
      error={isWrong ? strings.shared.wholeNumber(most, value) : undefined}
      control={{ type: 'number', min: 0, max: most, value: shown }}
      onInput={(text) => {
        setTyped(text);
        const number = wholeUpTo(text, most);
        if (number !== null) onChange(number);
      }}
    />
  );
}
