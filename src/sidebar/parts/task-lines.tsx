// A task field by field.
import { truncate } from '../text/plural.ts';

/** Characters of a field's name, which the account's people choose. */
const NAME_SHOWN = 60;
/** Characters of a value: most descriptions can be read to their end. */
const VALUE_SHOWN = 600;

interface Props {
  /** `differs` says what else the value should be; it stands out below the value. */
  readonly lines: readonly { readonly name: string; readonly value: string; readonly differs?: string }[];
}

export function TaskLines({ lines }: Props) {
  return (
    <dl class="facts words task">
      {lines.map(({ name, value, differs }) => (
        <div key={name}>
          <dt>{truncate(name, NAME_SHOWN)}</dt>
          <dd>
            {truncate(value, VALUE_SHOWN)}
            {differs === undefined ? null : <strong class="differs">{truncate(differs, VALUE_SHOWN)}</strong>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
