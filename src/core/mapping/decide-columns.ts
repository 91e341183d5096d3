// Decides what each column fills: the user's choices first, then headers weighed with their cells, then the cells alone.
import { trimText } from '../checks/plain-text.ts';
import type { Issue } from '../issue.ts';
import type { SheetSettings } from '../settings.ts';
import { candidateOf } from './column-candidates.ts';
import type { Decision } from './describe-column.ts';
import { guessByContent } from './guess-by-content.ts';
import { columnsLikeATask } from './header/check-header.ts';
import { fieldKey, settle } from './settle.ts';
import type { SheetView } from './sheet-view.ts';
import type { Candidate } from './weigh-cells.ts';

export interface Guesses {
  readonly isOwn: (column: number) => boolean;
  readonly isGiven: (field: string) => boolean;
  readonly knownTaskTypes: readonly string[];
  /** `headerKey` of the name of a custom field → its schema name. */
  readonly customLabels: ReadonlyMap<string, string>;
}

/** What becomes of each column. */
export function decide(
  sheet: SheetView,
  columns: SheetSettings['columns'],
  guesses: Guesses,
  found: Issue[],
): readonly Decision[] {
  const { isOwn, isGiven, knownTaskTypes, customLabels } = guesses;
  const saved = new Map(Object.entries(columns).map(([text, field]) => [trimText(text), field]));
  const candidates: Candidate[] = [];
  const decisions = sheet.columns.map((view): Decision => {
    if (isOwn(view.column)) return { kind: 'own' };
    const result = candidateOf(view, sheet, { saved, isGiven, customLabels }, found);
    if ('kind' in result) return result;
    candidates.push(result);
    return { kind: 'none' };
  });
  const { assigned, lost } = settle(candidates);
  for (const [column, candidate] of assigned) decisions[column] = { kind: 'filled', ...candidate };
  for (const [column, pair] of lost) decisions[column] = { kind: 'lost', ...pair };
  const filled = new Map(
    [...assigned.values()].map(({ field, column }) => [fieldKey(field), sheet.columns[column]]),
  );
  const isTask = columnsLikeATask(sheet, assigned.size).length > 0;
  const guessed = guessByContent({
    sheet,
    // A row that is no header names no column, so nothing may be kept by what it says.
    free: isTask ? [] : sheet.columns.filter(({ column }) => decisions[column]?.kind === 'none'),
    isFilled: (field) => filled.has(fieldKey(field)) || isGiven(field),
    due: filled.get(fieldKey('DueDate')) ?? null,
    knownTaskTypes,
  });
  for (const { column, ...guess } of guessed)
    decisions[column] = { kind: 'filled', how: 'content', ...guess };
  return decisions;
}
