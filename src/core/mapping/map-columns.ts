// Maps the headers of a sheet to the fields of a task.
import { trimText } from '../checks/plain-text.ts';
import { FIELDS, fieldByName } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import type { SheetSettings } from '../settings.ts';
import { looksLikeData } from './looks-like-data.ts';
import type { ColumnMapping, Constant, Mapping, OwnPlaces } from './mapping.ts';
import * as problems from './mapping-problems.ts';
import { matchHeader, targetField } from './match-header.ts';

type Saved = ReadonlyMap<string, string>;

/** A sheet to which the add-on has added nothing yet. */
const NOTHING_OWN: OwnPlaces = { status: null, taskId: null };

function mapColumn(header: string, column: number, saved: Saved, found: Issue[]): ColumnMapping {
  const choice = saved.get(trimText(header));
  if (choice === '') return { column, header, field: null, how: 'ignored' };
  if (choice !== undefined) {
    const field = targetField(choice);
    if (field === null) found.push(problems.savedFieldUnknown(header, choice, column));
    return { column, header, field, how: field === null ? 'none' : 'saved' };
  }
  return { column, header, ...matchHeader(header) };
}

/** Custom fields are one field whatever the case of their schema name. */
const sameField = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A guess gives way to the user's saved choice; two columns that are equally sure are the user's to settle. */
function settleDoubles(columns: readonly ColumnMapping[], found: Issue[]): readonly ColumnMapping[] {
  const chosen = columns.filter((entry) => entry.how === 'saved');
  const settled = columns.map((entry): ColumnMapping => {
    const { field } = entry;
    const taken =
      field !== null && chosen.some((other) => other.field !== null && sameField(other.field, field));
    return taken && entry.how !== 'saved' ? { ...entry, field: null, how: 'none' } : entry;
  });
  const first = new Map<string, ColumnMapping>();
  for (const entry of settled) {
    if (entry.field === null) continue;
    const earlier = first.get(entry.field.toLowerCase());
    if (earlier === undefined) first.set(entry.field.toLowerCase(), entry);
    else found.push(problems.twoColumns(earlier, entry, entry.field));
  }
  return settled;
}

function dropCallFields(columns: readonly ColumnMapping[], found: Issue[]): readonly ColumnMapping[] {
  return columns.map((entry): ColumnMapping => {
    if (entry.field === null || fieldByName(entry.field)?.scope !== 'call') return entry;
    found.push(problems.callField(entry.header, entry.column));
    return { ...entry, field: null, how: 'ignored' };
  });
}

function takeConstants(
  constants: SheetSettings['constants'],
  columns: readonly ColumnMapping[],
  found: Issue[],
): readonly Constant[] {
  return Object.entries(constants).flatMap(([name, text]) => {
    const field = targetField(name);
    if (field === null || fieldByName(field)?.scope === 'call') {
      found.push(problems.constantUnknown(name));
      return [];
    }
    const hasColumn = columns.some((entry) => entry.field !== null && sameField(entry.field, field));
    return hasColumn || trimText(text) === '' ? [] : [{ field, text }];
  });
}

function checkHeader(header: readonly string[], columns: readonly ColumnMapping[]): Issue | null {
  if (header.every((text) => trimText(text) === '')) return problems.noHeader();
  if (columns.some((entry) => entry.field !== null)) return null;
  const column = header.findIndex(looksLikeData);
  return column === -1 ? null : problems.headerIsData(header[column] ?? '', column);
}

/**
 * Headers → fields: the saved mapping first, then the API's name, the label and the aliases, ignoring case, spaces and
 * punctuation. What cannot be settled is in `problems`.
 *
 * @param header the texts of the header row as the user reads them, by column from 0
 * @param own the add-on's own columns, which nobody can tell by their headers
 */
export function mapColumns(
  header: readonly string[],
  settings: Pick<SheetSettings, 'columns' | 'constants'>,
  own: OwnPlaces = NOTHING_OWN,
): Mapping {
  const found: Issue[] = [];
  const saved = new Map(Object.entries(settings.columns).map(([text, field]) => [trimText(text), field]));
  const mapped = header.map((text, column): ColumnMapping => {
    if (column === own.status || column === own.taskId) {
      return { column, header: text, field: null, how: 'ignored' };
    }
    return mapColumn(text, column, saved, found);
  });
  const columns = settleDoubles(dropCallFields(mapped, found), found);
  const constants = takeConstants(settings.constants, columns, found);

  const headerProblem = checkHeader(header, columns);
  const present = new Set([...columns, ...constants].map((entry) => entry.field));
  // A row that is no header would only repeat itself in four more messages.
  const missing =
    headerProblem !== null ? [] : FIELDS.filter((field) => field.required && !present.has(field.name));
  const headers = new Set(header.map(trimText));
  const gone = [...saved].filter(([text, field]) => field !== '' && !headers.has(text));
  return {
    columns,
    constants,
    statusColumn: own.status,
    taskIdColumn: own.taskId,
    problems: [
      ...(headerProblem === null ? [] : [headerProblem]),
      ...found,
      ...missing.map(problems.missingRequired),
      ...gone.map(([text, field]) => problems.savedHeaderGone(text, field)),
    ],
  };
}
