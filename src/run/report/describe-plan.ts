// The sentences shown after a check and before sending.

import { cellName } from '../../core/cell-name.ts';
import { describeIssue, groupIssues } from '../../core/checks/describe-issue.ts';
import { orderAdvice } from '../../core/checks/order-advice.ts';
import { shorten } from '../../core/checks/plain-text.ts';
import { countOf } from '../../core/count-of.ts';
import type { Estimate } from '../../core/estimate.ts';
import { roughly } from '../../core/roughly.ts';
import { describeFormulaSource } from '../plan/formula-source.ts';
import type { LeftAlone, Plan } from '../plan/plan.ts';
import { describePutBack } from '../plan/put-back.ts';
import { OTHERS_ROWS } from '../plan/row-eligibility.ts';
import { describeUnlooked, describeWaiting, describeWithout } from './describe-leads.ts';
import { describeCarriers } from './describe-references.ts';

/** Kinds of problem listed in a dialog; the status column has all of them. */
const GROUPS_SHOWN = 8;

export function nothingToSend(plan: Plan): boolean {
  return plan.ready.length === 0 && plan.inDoubt.length === 0;
}

/** A sentence about rows of which it is found out only later whether they are hidden; '' when there are none. */
export function describeUnseen({ knownHidden, hidden }: Pick<Plan, 'knownHidden' | 'hidden'>): string {
  const later = knownHidden?.later ?? 0;
  if (later === 0) return '';
  const rows = hidden.length === 0 ? countOf(later, 'row') : countOf(later, 'more row', 'more rows');
  return `Hidden rows are left out; for ${rows} that is found out right before they are sent.`;
}

/** The question that comes before everything else when rows are hidden. */
export function askAboutHidden(plan: Plan): string {
  const isAll = (plan.knownHidden?.later ?? 0) === 0;
  const hidden = countOf(plan.hidden.length, 'row is', 'rows are');
  return `${isAll ? '' : 'At least '}${hidden} hidden or filtered out. Send them too?\n\nYes sends them with the others, No leaves them as they are.`;
}

function leftWords(why: LeftAlone, number: number, foreignIdHeader: string): string {
  if (why === 'Other') {
    return `${countOf(number, 'row has', 'rows have')} other text in the status column; clear it to send them.`;
  }
  if (why === 'IdOnly') {
    return `${countOf(number, 'row has', 'rows have')} a Task ID but no status, so they may have a task and are not sent. Checking or sending rows gives them a status again; clear that to send one once more.`;
  }
  if (why === 'ForeignId') {
    const where = `${countOf(number, 'row has', 'rows have')} an ID in the column “${shorten(foreignIdHeader)}”`;
    const so = number === 1 ? 'it may have a task already and is' : 'they may have a task already and are';
    return `${where}, so ${so} not sent. If the column is yours, rename it, for instance to “My task ID”; to send a row as a new task, clear its ID.`;
  }
  return `${countOf(number, 'row is', 'rows are')} ${why} already.`;
}

/** Rows that are not touched, and why, and rows of other places: one sentence for each kind. */
export function describeLeftAlone({ leftAlone, places, foreignIdHeader = '' }: Plan): string[] {
  const own = [...leftAlone].filter(([why]) => !OTHERS_ROWS.some((kind) => kind === why));
  return [
    ...own.map(([why, number]) => leftWords(why, number, foreignIdHeader)),
    ...places.map(({ text }) => text),
  ];
}

/** Rows that hold no task. */
export function describeAside({ aside = 0 }: Pick<Plan, 'aside'>): string[] {
  const one = 'row holds no task but totals, a remark, hints or the header again and is';
  const many = 'rows hold no task but totals, remarks, hints or the header again and are';
  return aside === 0 ? [] : [`${countOf(aside, one, many)} left out.`];
}

function left(plan: Plan): string[] {
  const waiting = describeWaiting(plan);
  const unseen = describeUnseen(plan);
  return [
    ...(waiting === '' ? [] : [waiting]),
    ...(plan.duplicates.length === 0
      ? []
      : [
          `${countOf(plan.duplicates.length, 'row repeats', 'rows repeat')} another row and will be skipped.`,
        ]),
    ...(plan.hidden.length === 0
      ? []
      : [`${countOf(plan.hidden.length, 'hidden row is', 'hidden rows are')} left out.`]),
    ...(unseen === '' ? [] : [unseen]),
    ...describeAside(plan),
    ...describeLeftAlone(plan),
  ];
}

function problems(plan: Plan): string[] {
  const groups = groupIssues([...plan.invalid, ...plan.ready]);
  const more = groups.length - GROUPS_SHOWN;
  return [
    ...groups.slice(0, GROUPS_SHOWN).map((group) => {
      const where = group.firstCell === null ? '' : ` First: cell ${group.firstCell}.`;
      const level = group.level === 'warning' ? 'Warning, ' : '';
      return `• ${level}${group.summary}${where}`;
    }),
    ...(more > 0 ? [`• … and ${countOf(more, 'more kind')} of problem.`] : []),
  ];
}

/** What the user has to decide before these rows are sent: they may be sent twice. Whole sentences. */
export function describeCautions({ formulaSource, putBack }: Plan): string[] {
  const source = formulaSource === null ? [] : [describeFormulaSource(formulaSource)];
  return [...source, ...putBack.map(describePutBack)];
}

function caution(plan: Plan): string[] {
  const references = describeCarriers(plan.carriers);
  const ofLeads = [describeWithout(plan), describeUnlooked(plan)];
  return [
    ...describeCautions(plan),
    ...ofLeads.filter((line) => line !== ''),
    ...plan.notices,
    ...plan.byCells,
    ...(references === null ? [] : [references]),
  ];
}

/** The question that comes before all new rows are sent when some of them seem to have their tasks; '' when none does. */
export function askToLookFirst({ putBack, ready }: Plan): string {
  if (putBack.length === 0) return '';
  const rows = countOf(ready.length, 'row is', 'rows are');
  return paragraphs(putBack.map(describePutBack), [
    `Look them up in LeadSquared first?`,
    `Yes looks up: ${rows} waiting. Those with a task become Created, the others Unknown; nothing is sent.`,
    'No leaves everything as it is. To send rows as new tasks all the same, select them and choose “Send selected rows”.',
  ]);
}

function paragraphs(...parts: readonly (readonly string[])[]): string {
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

/** What *Check selected rows* found. */
export function describeCheck(plan: Plan): string {
  if (plan.filled === 0) return NOTHING_MEANT;
  const bad = plan.invalid.length;
  const head =
    bad === 0
      ? `${countOf(plan.ready.length, 'row is', 'rows are')} ready to be sent. Nothing was sent yet.`
      : `${countOf(plan.ready.length, 'row is', 'rows are')} ready, ${countOf(bad, 'row needs', 'rows need')} a correction. Nothing was sent. The status column and a note on each cell at fault say what to write.`;
  return paragraphs([head], caution(plan), problems(plan), left(plan));
}

const NOTHING_MEANT =
  'There is no filled row here. Select the rows to send, below the header, and try again.';

/**
 * The question before sending, or, when nothing can be sent, why.
 *
 * @param foreseen how long it takes
 */
export function describeBeforeSending(plan: Plan, { calls, sentSeconds }: Estimate): string {
  if (plan.filled === 0) return NOTHING_MEANT;
  if (nothingToSend(plan)) return paragraphs(['There is no row to send.'], problems(plan), left(plan));
  const bad = plan.invalid.length;
  return paragraphs(
    plan.ready.length === 0
      ? []
      : [
          `Send ${countOf(plan.ready.length, 'row')} to LeadSquared? (${countOf(calls, 'call')}, about ${roughly(sentSeconds)})`,
        ],
    plan.inDoubt.length === 0
      ? []
      : [`${countOf(plan.inDoubt.length, 'row')} from before will be looked up in LeadSquared.`],
    bad === 0 ? [] : [`${countOf(bad, 'row needs', 'rows need')} a correction and will be marked, not sent.`],
    caution(plan),
    problems(plan),
    left(plan),
  );
}

/** What can be said once for a whole column, where every row has the same trouble; whole sentences. */
export function describeColumns(plan: Plan): string[] {
  const rows = [...plan.invalid, ...plan.ready];
  return groupIssues(rows).flatMap(({ code, column, header }) => {
    const advice = code === 'date-order' && column !== null ? orderAdvice(rows, column) : null;
    return advice === null ? [] : [`${header}: ${advice}`];
  });
}

/** Every issue of the plan as a line that names its cell, in sheet order. */
export function listIssues(plan: Plan): string[] {
  const lines = [...plan.invalid, ...plan.ready].flatMap((row) =>
    row.issues.map((issue) => {
      const where = issue.column === null ? `Row ${row.rowNumber}` : cellName(row.rowNumber, issue.column);
      const level = issue.level === 'warning' ? ' (warning)' : '';
      return { row: row.rowNumber, text: `${where}${level}: ${describeIssue(issue)}` };
    }),
  );
  const repeats = plan.duplicates.map((row) => ({
    row: row.rowNumber,
    text: `Row ${row.rowNumber}: repeats row ${row.duplicateOf} in every field and would be skipped.`,
  }));
  return [...lines, ...repeats].sort((a, b) => a.row - b.row).map(({ text }) => text);
}
