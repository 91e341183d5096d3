// Puts issues into sentences, alone and in groups.
import { cellName } from '../cell-name.ts';
import type { Issue, IssueLevel } from '../issue.ts';
import type { DateQuestion } from '../settings.ts';
import type { CheckedRow } from './check-rows.ts';
import { issueTitle } from './issue-codes.ts';
import { orderAdvice } from './order-advice.ts';

/** `Due date: "31/02/2026" is not a real date. Write the day that is meant, perhaps 2026-02-28.` */
export function describeIssue(issue: Pick<Issue, 'header' | 'message'>): string {
  return issue.header === '' ? issue.message : `${issue.header}: ${issue.message}`;
}

/** Rows with the same kind of problem in the same column. */
export interface IssueGroup {
  readonly level: IssueLevel;
  readonly code: string;
  readonly header: string;
  /** Index from 0; null when no single column is at fault. */
  readonly column: number | null;
  /** How many rows. */
  readonly count: number;
  readonly firstRow: number;
  /** `C5`, the first cell at fault; null when `column` is. */
  readonly firstCell: string | null;
  /** One sentence for the whole group: `37 rows: Due date is in the past.` */
  readonly summary: string;
  /** The message of the first row, as an example. */
  readonly message: string;
  /** What only the user can say about the column; null when nothing is asked. */
  readonly question: DateQuestion | null;
}

type Tally = { first: Issue; row: number; count: number };

const LEVELS: readonly IssueLevel[] = ['error', 'warning'];

function toGroup({ first, row, count }: Tally): IssueGroup {
  const { level, code, header, column, message, question = null } = first;
  const summary = `${count} ${count === 1 ? 'row' : 'rows'}: ${header} ${issueTitle(code)}.`;
  const firstCell = column === null ? null : cellName(row, column);
  return { level, code, header, column, count, firstRow: row, firstCell, summary, message, question };
}

function withAdvice(group: IssueGroup, checked: readonly Pick<CheckedRow, 'issues'>[]): IssueGroup {
  // A single row is told by its own message.
  if (group.code !== 'date-order' || group.column === null || group.count < 2) return group;
  const advice = orderAdvice(checked, group.column);
  return advice === null ? group : { ...group, summary: `${group.summary} ${advice}` };
}

/**
 * What is told of a row: of one that is not sent as it is its errors alone, since what it is sent as is not known yet. A question about its
 * column is asked all the same.
 */
function toldOf({ issues }: Pick<CheckedRow, 'issues'>): readonly Issue[] {
  if (issues.every(({ level }) => level !== 'error')) return issues;
  return issues.filter(({ level, question }) => level === 'error' || question !== undefined);
}

/** Groups the issues of all rows by kind and column: errors before warnings, the most frequent first. */
export function groupIssues(checked: readonly Pick<CheckedRow, 'rowNumber' | 'issues'>[]): IssueGroup[] {
  const tallies = new Map<string, Tally>();
  for (const row of checked) {
    const { rowNumber } = row;
    for (const issue of toldOf(row)) {
      const key = JSON.stringify([issue.level, issue.code, issue.column, issue.header]);
      const tally = tallies.get(key);
      if (tally === undefined) tallies.set(key, { first: issue, row: rowNumber, count: 1 });
      else tally.count++;
    }
  }
  return [...tallies.values()]
    .map((tally) => withAdvice(toGroup(tally), checked))
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count || a.firstRow - b.firstRow,
    );
}
