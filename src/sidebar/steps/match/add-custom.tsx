// Adds a custom field to the list by its schema name.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { readSchemaName } from '../../state/schema-name.ts';
import { strings } from '../../text/strings.ts';

interface Props {
  /** Fields in the list already. */
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}

export function AddCustom({ names, onAdd }: Props) {
  const text = strings.match;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();

  function add(event: Event) {
    event.preventDefault();
    const name = readSchemaName(typed);
    const twice = names.some((other) => other.toLowerCase() === name?.toLowerCase());
    setError(name === null ? text.schemaWrong : twice ? text.schemaTwice : undefined);
    if (name === null || twice) return;
    onAdd(name);
    setTyped('');
  }
  return (
    <details>
      <summary>{text.addCustom}</summary>
      <form onSubmit={add} noValidate>
        <Field label={text.schemaName} hint={text.schemaHint} error={error}>
          {(props) => (
            <div class="with-button">
              <input
                {...props}
                type="text"
                value={typed}
                autocomplete="off"
                spellcheck={false}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <Button type="submit">{text.add}</Button>
            </div>
          )}
        </Field>
      </form>
    </details>
  );
}
