// What a column says that LeadSquared would not understand, and what is read in its place.
import { proposeByPattern } from '../../../core/mapping/propose-address.ts';
import type { ValueGroupView } from '../../../rpc/api.ts';
import { InputField } from '../../parts/field.tsx';
import { givenFor, openTexts, withValue } from '../../state/match-values.ts';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';
import type { RowProps } from './source-row.tsx';

const TEXT_SHOWN = 60;
/** Values shown at first; a column of 200 names would push everything else away. */
const VALUES_SHOWN = 12;

function Group({ group, draft, onChange }: { readonly group: ValueGroupView } & Omit<RowProps, 'view'>) {
  const text = strings.match;
  const { field, header, label, values } = group;

  /** Texts without a value get one by the pattern of those that have one; they are shown, and saved only with the rest. */
  function give(name: string, value: string) {
    onChange({ ...draft, values: withValue(draft.values, field, name, value) });
  }
  function proposeOthers() {
    const known = values.map(({ text: name }) => ({
      text: name,
      address: givenFor(draft.values, field, name),
    }));
    const given = known.filter(({ address }) => address.trim() !== '');
    let all = draft.values;
    for (const { text: name, proposal } of proposeByPattern(given, openTexts(group, all))) {
      if (proposal !== null) all = withValue(all, field, name, proposal);
    }
    if (all !== draft.values) onChange({ ...draft, values: all });
  }
  const row = ({ text: name, count, proposal, why }: ValueGroupView['values'][number]) => {
    const value = givenFor(draft.values, field, name);
    const isProposed = proposal !== null && value === proposal;
    return (
      <InputField
        key={name}
        label={text.valueLabel(truncate(name, TEXT_SHOWN), count)}
        hint={isProposed ? text.valueProposed(why) : value.trim() === '' ? text.valueOpen : undefined}
        control={{ type: 'text', value, onChange: proposeOthers }}
        onInput={(typed) => give(name, typed)}
      />
    );
  };
  const rest = values.slice(VALUES_SHOWN);
  return (
    <section>
      <h2>{text.values(truncate(header, TEXT_SHOWN))}</h2>
      <p class="hint">{text.valuesIntro(label)}</p>
      {values.slice(0, VALUES_SHOWN).map(row)}
      {rest.length === 0 ? null : (
        <details>
          <summary>{text.moreValues(rest.length)}</summary>
          {rest.map(row)}
        </details>
      )}
    </section>
  );
}

export function ValueGroups({ view, draft, onChange }: RowProps) {
  return (
    <>
      {view.valueGroups.map((group) => (
        <Group key={group.field} group={group} draft={draft} onChange={onChange} />
      ))}
    </>
  );
}
