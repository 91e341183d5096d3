// Which tasks carry a text of their own, and where.
import { useState } from 'preact/hooks';
import { InputField, SelectField } from '../../parts/field.tsx';
import { readSchemaName } from '../../state/schema-name.ts';
import { strings } from '../../text/strings.ts';
import type { OptionsProps } from './date-options.tsx';

/** Before a schema name: only tasks that need a reference carry one. */
const NEEDED = 'auto:';
/** The choices that go on with a schema name, and what stands before it in the setting. */
const PREFIXES = { 'auto-custom': NEEDED, custom: '' } as const;
type Custom = keyof typeof PREFIXES;
const PLACES = ['auto', 'auto-custom', 'none', 'description', 'custom'] as const;

function isCustom(choice: string): choice is Custom {
  return choice in PREFIXES;
}

/** The schema name in a setting; '' when it has none. */
function nameIn(place: string): string {
  return readSchemaName(place.startsWith(NEEDED) ? place.slice(NEEDED.length) : place) ?? '';
}

function choiceOf(place: string): string {
  if (nameIn(place) === '') return place;
  return place.startsWith(NEEDED) ? 'auto-custom' : 'custom';
}

export function ReferenceOption({ options, onChange }: OptionsProps) {
  const text = strings.match;
  const { place } = options.reference;
  const [typed, setTyped] = useState(nameIn(place));
  const [asking, setAsking] = useState<Custom | null>(null);
  const choice = asking ?? choiceOf(place);
  const showsName = isCustom(choice);
  const put = (next: string) => onChange({ ...options, reference: { place: next } });

  function choose(value: string) {
    setAsking(isCustom(value) ? value : null);
    if (!isCustom(value)) put(value);
    else if (readSchemaName(typed) !== null) put(PREFIXES[value] + nameIn(typed));
  }
  function type(value: string) {
    setTyped(value);
    const name = readSchemaName(value);
    if (name !== null && isCustom(choice)) put(PREFIXES[choice] + name);
  }
  const isWrong = showsName && typed.trim() !== '' && readSchemaName(typed) === null;
  return (
    <>
      <SelectField
        label={text.reference}
        hint={text.referenceHint}
        value={choice}
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
