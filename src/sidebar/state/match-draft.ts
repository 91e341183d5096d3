// The match as the user is changing it: which column fills which field, until it is saved.
import type { ColumnView, MatchChoice, MatchView } from '../../rpc/api.ts';
import { proposedValues, usedValues } from './match-values.ts';

/** What one field gets: a column, one text for all rows, nothing, or two columns that the user must decide between. */
export type Source =
  | { readonly kind: 'column'; readonly column: ColumnView }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

export type Options = Pick<
  MatchView,
  | 'dateOrder'
  | 'defaultTime'
  | 'blankDue'
  | 'blankDueTime'
  | 'phoneCountry'
  | 'ownerFromLead'
  | 'sendHiddenRows'
  | 'sendDuplicates'
  | 'readBackSeconds'
  | 'preciseRows'
  | 'webhookUrl'
  | 'reference'
>;

export interface MatchDraft {
  /** Index of a column → its field, for columns that are sent. */
  readonly fieldOf: ReadonlyMap<number, string>;
  readonly constants: Readonly<Record<string, string>>;
  readonly values: MatchView['values'];
  readonly options: Options;
}

const optionsOf = (view: Options): Options => ({
  dateOrder: view.dateOrder,
  defaultTime: view.defaultTime,
  blankDue: view.blankDue,
  blankDueTime: view.blankDueTime,
  phoneCountry: view.phoneCountry,
  ownerFromLead: view.ownerFromLead,
  sendHiddenRows: view.sendHiddenRows,
  sendDuplicates: view.sendDuplicates,
  readBackSeconds: view.readBackSeconds,
  preciseRows: view.preciseRows,
  webhookUrl: view.webhookUrl,
  reference: view.reference,
});

/** The match as the add-on would use it now. */
function savedDraft(view: MatchView): MatchDraft {
  const sent = view.columns.flatMap((column): [number, string][] =>
    column.field === null ? [] : [[column.column, column.field]],
  );
  const { constants, values } = view;
  return { fieldOf: new Map(sent), constants, values, options: optionsOf(view) };
}

/** The match before the user has changed anything: what is saved, with what is offered for the fields that nothing fills. */
export function draftOf(view: MatchView): MatchDraft {
  const saved = savedDraft(view);
  const offered = view.fields.flatMap(({ name, required }) =>
    required && sourceOf(saved, view, name).kind === 'none' ? [[name, view.suggestions[name] ?? '']] : [],
  );
  return {
    ...saved,
    constants: { ...saved.constants, ...Object.fromEntries(offered) },
    values: proposedValues(view),
  };
}

/** A column without a header cannot be told from the next one, and the add-on's own are not the user's to give. */
export const choosable = (view: MatchView): readonly ColumnView[] =>
  view.columns.filter((column) => !column.own && column.header.trim() !== '');

export function sourceOf(draft: MatchDraft, view: MatchView, field: string): Source {
  const columns = view.columns.filter((column) => draft.fieldOf.get(column.column) === field);
  const [first, second] = columns;
  if (second !== undefined) return { kind: 'several' };
  if (first !== undefined) return { kind: 'column', column: first };
  const text = draft.constants[field];
  return text === undefined ? { kind: 'none' } : { kind: 'constant', text };
}

function without(constants: MatchDraft['constants'], field: string): Record<string, string> {
  return Object.fromEntries(Object.entries(constants).filter(([name]) => name !== field));
}

const freed = (draft: MatchDraft, field: string) =>
  new Map([...draft.fieldOf].filter(([, name]) => name !== field));

/** Takes the column for the field, away from whatever field had it. */
export function assignColumn(draft: MatchDraft, field: string, column: number): MatchDraft {
  return {
    ...draft,
    fieldOf: freed(draft, field).set(column, field),
    constants: without(draft.constants, field),
  };
}

export function assignConstant(draft: MatchDraft, field: string, text: string): MatchDraft {
  return { ...draft, fieldOf: freed(draft, field), constants: { ...draft.constants, [field]: text } };
}

export function unassign(draft: MatchDraft, field: string): MatchDraft {
  return { ...draft, fieldOf: freed(draft, field), constants: without(draft.constants, field) };
}

/** Names of custom fields that a column or a text fills, in the order of the columns. */
export function customFields(draft: MatchDraft, view: MatchView): readonly string[] {
  const known = new Set(view.fields.map((field) => field.name));
  const names = [...draft.fieldOf].sort(([a], [b]) => a - b).map(([, field]) => field);
  return [...new Set([...names, ...Object.keys(draft.constants)])].filter((name) => !known.has(name));
}

/** Required fields that nothing fills, by name. */
export function missingFields(draft: MatchDraft, view: MatchView): readonly string[] {
  return view.fields
    .filter((field) => {
      if (!field.required || (field.name === 'OwnerEmailAddress' && draft.options.ownerFromLead))
        return false;
      const source = sourceOf(draft, view, field.name);
      return source.kind === 'none' || (source.kind === 'constant' && source.text.trim() === '');
    })
    .map((field) => field.name);
}

/** Headers of sent columns that another column has too: a saved choice could not tell which one is meant. */
export function doubleHeaders(draft: MatchDraft, view: MatchView): readonly string[] {
  const headers = choosable(view).map(({ header }) => header.trim());
  const sent = choosable(view).filter(({ column }) => draft.fieldOf.has(column));
  const doubled = sent
    .map(({ header }) => header.trim())
    .filter((header) => headers.indexOf(header) !== headers.lastIndexOf(header));
  return [...new Set(doubled)];
}

/** What the user sees is what is saved: every column with a header is named, also those that are not sent. */
export function choiceOf(draft: MatchDraft, view: MatchView): MatchChoice {
  const columns = choosable(view).map(({ column, header }) => [header, draft.fieldOf.get(column) ?? '']);
  const constants = Object.entries(draft.constants).filter(([, text]) => text.trim() !== '');
  return {
    sheetId: view.sheet.id,
    columns: Object.fromEntries(columns),
    constants: Object.fromEntries(constants),
    values: usedValues(draft.values),
    ...draft.options,
  };
}

const isSame = (a: MatchDraft, b: MatchDraft, view: MatchView): boolean =>
  JSON.stringify(choiceOf(a, view)) === JSON.stringify(choiceOf(b, view));

/** Whether the user has changed anything. */
export const isChanged = (draft: MatchDraft, view: MatchView): boolean => !isSame(draft, draftOf(view), view);

/** Whether the sheet would be matched otherwise than the page shows; so also when something is offered. */
export const isUnsaved = (draft: MatchDraft, view: MatchView): boolean =>
  !isSame(draft, savedDraft(view), view);

/** The user's choices on headers that changed: kept where the header is still there, guessed for the others. */
export function carryOver(draft: MatchDraft, before: MatchView, after: MatchView): MatchDraft {
  const chosen = new Map(Object.entries(choiceOf(draft, before).columns));
  const kept = new Map<number, string>();
  const taken = new Set(chosen.values());
  for (const { column, header, field } of after.columns) {
    const choice = chosen.get(header);
    if (choice === undefined) {
      if (field !== null && !taken.has(field) && draft.constants[field] === undefined)
        kept.set(column, field);
    } else if (choice !== '') kept.set(column, choice);
  }
  return { ...draft, fieldOf: kept };
}
