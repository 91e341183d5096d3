// A row as it will be in LeadSquared, or what keeps it from being sent, before anything is.
import type { AccountFacts } from '../../core/account/account-facts.ts';
import { cellName } from '../../core/cell-name.ts';
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { describeIssue } from '../../core/checks/describe-issue.ts';
import type { IssueLevel } from '../../core/issue.ts';
import type { Clocks } from '../../core/preview/instant-words.ts';
import { customLabel, knownType, type PreviewLine, previewTask } from '../../core/preview/preview-task.ts';
import { IN_DESCRIPTION, type ReferencePlace, referenceRule } from '../../core/reference.ts';

export interface RowPreview {
  /** The sheet's own row number, from 1. */
  readonly rowNumber: number;
  /** What the row's status cell says; '' for nothing. */
  readonly status: string;
  /** The task field by field; empty when the row cannot be sent. */
  readonly lines: readonly PreviewLine[];
  /** What keeps it from being sent, a sentence for each cell. */
  readonly missing: readonly string[];
  /** What is worth a look although it is sent. */
  readonly warnings: readonly string[];
}

export interface Around {
  readonly clocks: Clocks;
  readonly facts: AccountFacts | undefined;
  readonly reference: ReferencePlace;
  /** Whether the task carries a reference; null when that is decided as it is sent, by the rows beside it. */
  readonly carries: boolean | null;
}

function issuesOf({ rowNumber, issues }: CheckedRow, wanted: IssueLevel): string[] {
  return issues
    .filter(({ level }) => level === wanted)
    .map((issue) => {
      const where = issue.column === null ? '' : `${cellName(rowNumber, issue.column)}, `;
      return `${where}${describeIssue(issue)}`;
    });
}

/** Where the task carries its reference; nothing when it carries none. */
function referenceLine(taskType: string, { reference, carries, facts }: Around): PreviewLine[] {
  const { when, where } = referenceRule(reference);
  if (when === 'never' || carries === false) return [];
  const place =
    where === IN_DESCRIPTION
      ? 'at the end of the description'
      : `in ${customLabel(where, knownType(taskType, facts))}`;
  const isOpen = when === 'needed' && carries === null;
  const value = `A text such as Ref BCDFGHJK-12 ${place}${isOpen ? ', if another task looks like this one' : ''}`;
  return [{ name: 'Reference', value }];
}

/** @param status what the row's status cell says */
export function describePreview(row: CheckedRow, status: string, around: Around): RowPreview {
  const { rowNumber, task, lead = null, asked = [], isWithoutLead = false } = row;
  const { clocks, facts } = around;
  const known = { clocks, facts, lead, asked, isWithoutLead };
  return {
    rowNumber,
    status,
    lines: task === null ? [] : [...previewTask(task, known), ...referenceLine(task.taskType, around)],
    missing: issuesOf(row, 'error'),
    warnings: issuesOf(row, 'warning'),
  };
}

/** The preview as lines of a dialog. @param after what follows the words that it is one */
export function previewText(
  { rowNumber, status, lines, missing, warnings }: RowPreview,
  after = '. Nothing was sent.',
): string {
  const head =
    lines.length > 0
      ? [`Row ${rowNumber} as it will be in LeadSquared${after}`]
      : [`Row ${rowNumber} cannot be sent yet:`, ...missing.map((line) => `• ${line}`)];
  // A row with errors says the same in its status.
  const said = status === '' || lines.length === 0 ? [] : [`Its status is “${status}”.`];
  return [
    [...head, ...said].join('\n'),
    ...(lines.length === 0 ? [] : [lines.map(({ name, value }) => `${name}: ${value}`).join('\n')]),
    ...(warnings.length === 0 ? [] : [warnings.map((line) => `• Warning, ${line}`).join('\n')]),
  ].join('\n\n');
}
