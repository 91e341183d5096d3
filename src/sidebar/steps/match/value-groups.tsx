// What a column says that LeadSquared would not understand, and what is read in its place.
import { useState } from 'preact/hooks';
import { type Proposal, proposeByPattern } from '../../../core/mapping/values/propose-address.ts';
import type { ValueGroupView } from '../../../rpc/api.ts';
import { Combobox } from '../../parts/combobox.tsx';
import { Field } from '../../parts/field.tsx';
import { givenFor, openTexts, withValue } from '../../state/match-values.ts';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';
import type { RowProps } from './source-row.tsx';

const TEXT_SHOWN = 60;
/** Values shown at first; a column of 200 names would push everything else away. */
const VALUES_SHOWN = 12;

/** The name of the field that takes the focus now; null for none. */
function nextName({ relatedTarget }: FocusEvent): string | null {
  return relatedTarget instanceof HTMLElement ? (relatedTarget.dataset.name ?? null) : null;
}

function Group({
  group,
  draft,
  onChange,
  choices,
}: { readonly group: ValueGroupView } & Omit<RowProps, 'view'>) {
  const text = strings.match;
  const { field, header, label, values } = group;
  /** What was proposed while the user wrote, by name; a name that the user has written or emptied gets no proposal. */
  const [made, setMade] = useState<ReadonlyMap<string, Proposal>>(new Map());
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());

  function give(name: string, value: string) {
    setWritten(new Set([...written, name]));
    onChange({ ...draft, values: withValue(draft.values, field, name, value) });
  }
  /** They are shown, and saved only with the rest. @param busy the name that the user is about to write for */
  function proposeOthers(busy: string | null) {
    // Names of people make addresses in one way; names of task types make nothing.
    if (field !== 'OwnerEmailAddress') return;
    const given = values
      .map(({ text: name }) => ({ text: name, address: givenFor(draft.values, field, name) }))
      .filter(({ text: name, address }) => address.trim() !== '' && !made.has(name));
    const open = openTexts(group, draft.values).filter((name) => name !== busy && !written.has(name));
    const found = proposeByPattern(given, open).filter(({ proposal }) => proposal !== null);
    if (found.length === 0) return;
    setMade(new Map([...made, ...found.map((each) => [each.text, each] as const)]));
    const all = found.reduce(
      (sum, { text: name, proposal }) => withValue(sum, field, name, proposal ?? ''),
      draft.values,
    );
    onChange({ ...draft, values: all });
  }
  function hintOf({ text: name, proposal, why }: Proposal): string | undefined {
    const value = givenFor(draft.values, field, name);
    if (value.trim() === '') return proposal === null && why !== '' ? text.valueOpenWhy(why) : text.valueOpen;
    const own = made.get(name);
    if (own !== undefined && own.proposal === value) return text.valueProposed(own.why);
    return proposal !== null && value === proposal ? text.valueProposed(why) : undefined;
  }
  const row = (each: ValueGroupView['values'][number]) => (
    <Field
      key={each.text}
      label={text.valueLabel(truncate(each.text, TEXT_SHOWN), each.count)}
      hint={hintOf(each)}
    >
      {(props) => (
        <Combobox
          {...props}
          data-name={each.text}
          value={givenFor(draft.values, field, each.text)}
          choices={choices[field] ?? []}
          onBlur={(event) => proposeOthers(nextName(event))}
          onInput={(typed) => give(each.text, typed)}
        />
      )}
    </Field>
  );
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

export function ValueGroups({ view, draft, onChange, choices }: RowProps) {
  return (
    <>
      {view.valueGroups.map((group) => (
        <Group key={group.field} group={group} draft={draft} onChange={onChange} choices={choices} />
      ))}
    </>
  );
}
