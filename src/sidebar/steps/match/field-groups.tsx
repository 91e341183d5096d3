// The fields in groups: required ones, those the sheet has, custom ones, and the rest folded away.
import { useMemo } from 'preact/hooks';
import type { FieldView } from '../../../rpc/api.ts';
import { customFields, draftOf, sourceOf } from '../../state/match-draft.ts';
import { strings } from '../../text/strings.ts';
import { type RowProps, SourceRow } from './source-row.tsx';

function Group({
  title,
  fields,
  ...row
}: RowProps & { readonly title: string; readonly fields: readonly FieldView[] }) {
  if (fields.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {fields.map((field) => (
        <SourceRow key={field.name} field={field} {...row} />
      ))}
    </section>
  );
}

/** @param added custom fields that the user named and nothing fills yet */
export function FieldGroups({ added, ...row }: RowProps & { readonly added: readonly string[] }) {
  const { view, draft } = row;
  const text = strings.match;
  // A field must not jump to another group under the user's hands, so the saved state decides.
  const filled = useMemo(() => {
    const start = draftOf(view);
    return new Set(
      view.fields
        .filter((field) => sourceOf(start, view, field.name).kind !== 'none')
        .map((field) => field.name),
    );
  }, [view]);
  const required = view.fields.filter((field) => field.required);
  const found = view.fields.filter((field) => !field.required && filled.has(field.name));
  const others = view.fields.filter((field) => !field.required && !filled.has(field.name));
  const custom = [...new Set([...customFields(draftOf(view), view), ...customFields(draft, view), ...added])];
  return (
    <>
      <Group title={text.required} fields={required} {...row} />
      <Group title={text.found} fields={found} {...row} />
      <Group
        title={text.custom}
        fields={custom.map((name) => ({ name, label: name, help: '', required: false }))}
        {...row}
      />
      {others.length === 0 ? null : (
        <details>
          <summary>{text.others(others.length)}</summary>
          {others.map((field) => (
            <SourceRow key={field.name} field={field} {...row} />
          ))}
        </details>
      )}
    </>
  );
}
