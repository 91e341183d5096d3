// Whether each task carries a text of its own, and where.
import { useState } from 'preact/hooks';
import { InputField, SelectField } from '../../parts/field.tsx';
import { readSchemaName } from '../../state/schema-name.ts';
import { strings } from '../../text/strings.ts';
import type { OptionsProps } from './date-options.tsx';

const CUSTOM = 'custom';
const PLACES = ['none', 'description', CUSTOM] as const;

export function ReferenceOption({ options, onChange }: OptionsProps) {
  const text = strings.match;
  const { place } = options.reference;
  const isCustom = readSchemaName(place) !== null;
  const [typed, setTyped] = useState(isCustom ? place : '');
  const [asking, setAsking] = useState(false);
  const showsName = isCustom || asking;
  const put = (next: string) => onChange({ ...options, reference: { place: next } });

  function choose(value: string) {
    setAsking(value === CUSTOM);
    if (value !== CUSTOM) put(value);
  }
  function type(value: string) {
    setTyped(value);
    const name = readSchemaName(value);
    if (name !== null) put(name);
  }
  const isWrong = showsName && typed.trim() !== '' && readSchemaName(typed) === null;
  return (
    <>
      <SelectField
        label={text.reference}
        hint={text.referenceHint}
        value={showsName ? CUSTOM : place}
        choices={PLACES.map((one) => [one, text.referencePlaces[one]] as const)}
        onChange={choose}
      />
      {showsName ? (
        <InputField
          label={text.referenceField}
          hint={text.referenceFieldHint}
          error={isWrong ? text.schemaWrong : undefined}
          control={{ type: 'text', value: typed }}
          onInput={type}
        />
      ) : null}
    </>
  );
}
