// Decides what each column fills: the user's choices first, then headers weighed with their cells, then the cells alone.
import { trimText } from '../checks/plain-text.ts';
import type { Issue } from '../issue.ts';
import type { SheetSettings } from '../settings.ts';
import { candidateOf } from './column-candidates.ts';
import type { Decision } from './describe-column.ts';
import { guessByContent } from './guess-by-content.ts';
import { columnsLikeATask } from './header/check-header.ts';
import { ofOtherDates } from './other-date.ts';
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
  const { isOwn, isGiven, customLabels } = guesses;
  const saved = new Map(Object.entries(columns).map(([text, field]) => [trimText(text), field]));
  const candidates: Candidate[] = [];
  const decisions = sheet.columns.map((view): Decision => {
    if (isOwn(view.column)) return { kind: 'own' };
    const result = candidateOf(view, sheet, { saved, isGiven, customLabels }, found);
    if ('kind' in result) return result;
    candidates.push(result);
    return { kind: 'none' };
  });
  return settleAsked(settleWithoutAsked({ sheet, before: decisions, candidates, guesses }), candidates);
}

/** Leaves out what may belong to another date: another column may be the one that is meant, "Next call time" beside "Call time". */
function settleWithoutAsked(deciding: Deciding): readonly Decision[] {
  const { sheet, before, candidates } = deciding;
  const decisions = settleAll(deciding);
  const asked = ofOtherDates(sheet, decisions);
  if (asked.length === 0) return decisions;
  const next = [...before];
  for (const each of asked) next[each.column] = { kind: 'asked', ...each };
  const others = candidates.filter(({ column }) => next[column]?.kind !== 'asked');
  return settleWithoutAsked({ ...deciding, before: next, candidates: others });
}

/** Says of columns that were to be asked about only that another one is taken, where one that is not in doubt fills their field. */
function settleAsked(decisions: readonly Decision[], candidates: readonly Candidate[]): readonly Decision[] {
  return decisions.map((decision) => {
    if (decision.kind !== 'asked') return decision;
    const isFilled = ({ field, column }: Candidate) =>
      fieldKey(field) === fieldKey(decision.field) && decisions[column]?.kind === 'filled';
    const to = candidates.find(isFilled);
    const candidate = candidates.find(({ column }) => column === decision.column);
    return to === undefined || candidate === undefined ? decision : { kind: 'lost', candidate, to };
  });
}

interface Deciding {
  readonly sheet: SheetView;
  /** What is decided of columns already, `none` for all others. */
  readonly before: readonly Decision[];
  readonly candidates: readonly Candidate[];
  readonly guesses: Guesses;
}

/** Gives each field its column by the headers, and what is left then by the cells. */
function settleAll({ sheet, before, candidates, guesses }: Deciding): readonly Decision[] {
  const { isGiven, knownTaskTypes } = guesses;
  const decisions = [...before];
  const asked = new Set(
    before.flatMap((decision) => (decision.kind === 'asked' ? [fieldKey(decision.field)] : [])),
  );
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
    isFilled: (field) => filled.has(fieldKey(field)) || asked.has(fieldKey(field)) || isGiven(field),
    due: filled.get(fieldKey('DueDate')) ?? null,
    knownTaskTypes,
  });
  for (const { column, ...guess } of guessed)
    decisions[column] = { kind: 'filled', how: 'content', ...guess };
  return decisions;
}
