// One field of a task: the column or the text that fills it, with a sample from the sheet.
import type { FieldView, MatchView } from '../../../rpc/api.ts';
import { Button } from '../../parts/button.tsx';
import { Combobox } from '../../parts/combobox.tsx';
import { SelectField } from '../../parts/field.tsx';
import type { Choices } from '../../state/choices.ts';
import {
  assignColumn,
  assignConstant,
  choosable,
  type MatchDraft,
  type Source,
  sourceOf,
  unassign,
} from '../../state/match-draft.ts';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';
import { Sample } from './sample.tsx';
import { TemplateExample } from './template-example.tsx';

/** Fields whose texts people put together of columns. */
const MADE_OF_COLUMNS: readonly string[] = ['Name', 'Description', 'Location'];
/** Characters of a header in the list of columns; the list is as wide as the sidebar. */
const HEADER_SHOWN = 60;

export interface RowProps {
  readonly view: MatchView;
  readonly draft: MatchDraft;
  readonly onChange: (draft: MatchDraft) => void;
  /** What may be chosen, by the names of fields. */
  readonly choices: Choices;
}

const keyOf = (source: Source): string =>
  source.kind === 'column' ? String(source.column.column) : source.kind;

function assign(draft: MatchDraft, field: string, key: string): MatchDraft {
  if (key === 'none') return unassign(draft, field);
  return key === 'constant' ? assignConstant(draft, field, '') : assignColumn(draft, field, Number(key));
}

export function SourceRow({
  view,
  draft,
  onChange,
  choices,
  field,
}: RowProps & { readonly field: FieldView }) {
  const text = strings.match;
  const source = sourceOf(draft, view, field.name);
  const empty = source.kind === 'none' || (source.kind === 'constant' && source.text.trim() === '');
  const near = choosable(view).find((column) => column.near === field.name);
  const labelOf = (name: string) => view.fields.find((other) => other.name === name)?.label ?? name;
  const usedFor = (column: number) => {
    const name = draft.fieldOf.get(column);
    return name === undefined || name === field.name ? '' : text.usedFor(labelOf(name));
  };
  return (
    <div class="source">
      <SelectField
        label={field.label}
        mark={field.required ? text.requiredMark : undefined}
        hint={source.kind === 'none' ? field.help : undefined}
        error={field.required && empty ? text.missing : undefined}
        value={keyOf(source)}
        choices={[
          ...(source.kind === 'several' ? [['several', text.chooseOne] as const] : []),
          ['none', field.required ? text.choose : text.notSent],
          ['constant', text.constant],
          ...choosable(view).map(
            ({ column, letter, header }) =>
              [
                String(column),
                text.column(letter, truncate(header, HEADER_SHOWN)) + usedFor(column),
              ] as const,
          ),
        ]}
        onChange={(key) => onChange(assign(draft, field.name, key))}
      />
      {source.kind === 'column' ? <Sample column={source.column} field={field.name} /> : null}
      {source.kind === 'constant' ? (
        <>
          <Combobox
            aria-label={text.constantLabel(field.label)}
            value={source.text}
            choices={choices[field.name] ?? []}
            onInput={(typed) => onChange(assignConstant(draft, field.name, typed))}
          />
          {MADE_OF_COLUMNS.includes(field.name) ? (
            <TemplateExample view={view} field={field.name} text={source.text} />
          ) : null}
        </>
      ) : null}
      {near === undefined || !empty ? null : (
        <Button onClick={() => onChange(assignColumn(draft, field.name, near.column))}>
          {text.near(truncate(near.header, HEADER_SHOWN))}
        </Button>
      )}
    </div>
  );
}
