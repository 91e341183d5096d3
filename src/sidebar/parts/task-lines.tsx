// A task field by field.
import { truncate } from '../text/plural.ts';

/** Characters of a field's name, which the account's people choose. */
const NAME_SHOWN = 60;
/** Characters of a value: most descriptions can be read to their end. */
const VALUE_SHOWN = 600;

interface Props {
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}

export function TaskLines({ lines }: Props) {
  return (
    <dl class="facts words task">
      {lines.map(({ name, value }) => (
        <div key={name}>
          <dt>{truncate(name, NAME_SHOWN)}</dt>
          <dd>{truncate(value, VALUE_SHOWN)}</dd>
        </div>
      ))}
    </dl>
  );
}
