// What a schedule has to tell a person, and when a mail about it is due: at most one a day, unless something new came up.
import { groupIssues } from '../../core/checks/describe-issue.ts';
import { DAY_MS } from '../../core/dates/civil.ts';
import { shorten } from '../../core/shorten.ts';
import type { Status } from '../../core/status.ts';
import type { PlaceNote } from '../plan/describe-places.ts';
import type { Plan } from '../plan/plan.ts';
import type { RunRecord } from '../record/run-record.ts';
import { countOf } from '../report/run-report.ts';
import { MOST_PROBLEMS, MOST_TOLD, PROBLEM_LENGTH, type Problem, type Schedule } from './schedule.ts';

function problem(kind: string, count: number, text: string, cell: string | null = null): Problem {
  return { kind: shorten(kind, 80), count, cell, text: shorten(text, PROBLEM_LENGTH) };
}

/** Rows that a schedule leaves alone, since nobody is there to be asked about them. */
function problemOfPlace({ kind, rows }: PlaceNote): Problem[] {
  const left = `${countOf(rows, 'row')} left alone`;
  if (kind === 'waiting') {
    const text = `${left}: whether LeadSquared has a task is not known. Choose “Send all new rows” to have that looked up.`;
    return [problem('place:waiting', rows, text)];
  }
  if (kind !== 'OtherAccount') return [];
  return [problem('place:account', rows, `${left}, since they were sent to another LeadSquared account.`)];
}

/** Problems that a check found, by kind and column. */
export function problemsOfPlan(plan: Pick<Plan, 'invalid' | 'duplicates' | 'places'>): Problem[] {
  const errors = groupIssues(plan.invalid).filter(({ level }) => level === 'error');
  const repeats = plan.duplicates.length;
  return [
    ...errors.map(({ code, header, count, summary, firstCell }) =>
      problem(`${code}:${header}`, count, summary, firstCell),
    ),
    ...(repeats === 0
      ? []
      : [problem('repeat', repeats, `${countOf(repeats, 'row repeats', 'rows repeat')} another row.`)]),
    ...plan.places.flatMap(problemOfPlace),
  ];
}

/** Problems of a run: rows that LeadSquared refused or that are in doubt, and what stopped it. */
export function problemsOfRun({ id, stop, counts }: RunRecord, firstCell: (word: Status) => string | null) {
  const of = (kind: 'failed' | 'unknown' | 'accepted', word: Status, then: string): Problem[] => {
    const count = counts[kind];
    if (count === 0) return [];
    return [problem(`${kind}:${id}`, count, `${countOf(count, 'row')} ${then}`, firstCell(word))];
  };
  return [
    ...(stop === null || stop.code === 'user' ? [] : [problem(`stop:${stop.code}`, 0, stop.message)]),
    ...of('failed', 'Failed', 'refused by LeadSquared; the status gives its reason.'),
    ...of('unknown', 'Unknown', 'in doubt; look in LeadSquared before sending again.'),
    ...of('accepted', 'Accepted', 'accepted by LeadSquared, but not seen there yet.'),
  ];
}

const nameOf = ({ kind, count, cell }: Problem): string => `${kind}|${count}|${cell ?? ''}`;
const kindIn = (name: string): string => name.replace(/\|.*$/s, '');
/** A refusal is new with every run, but of the same kind as the one before. */
const kindOf = (kind: string): string => (OF_RUNS.test(kind) ? kind.replace(/:.*/s, '') : kind);
/** Problems of these kinds stay until they are told; the others are found again by every check. */
const OF_RUNS = /^(?:stop|failed|unknown|accepted|wait)\b/;

/** Takes in what a check of the rows found: problems that it no longer finds have been corrected. */
export function afterCheck({ unsaid, said }: Schedule, found: readonly Problem[]): Partial<Schedule> {
  const kinds = new Set(found.map(({ kind }) => kind));
  const told = (said?.problems ?? []).filter((name) => OF_RUNS.test(name) || kinds.has(kindIn(name)));
  const fresh = found.filter((one) => !told.includes(nameOf(one)));
  return {
    unsaid: [...unsaid.filter(({ kind }) => OF_RUNS.test(kind)), ...fresh].slice(-MOST_PROBLEMS),
    said: said === null ? null : { ...said, problems: told },
  };
}

/** Takes in what a run left behind. */
export function afterRun({ unsaid }: Schedule, found: readonly Problem[]): Partial<Schedule> {
  return { unsaid: [...unsaid, ...found].slice(-MOST_PROBLEMS) };
}

/** Whether a mail is due: something is untold, and it is of a new kind or the last mail was a day ago. */
export function isMailDue({ unsaid, said }: Pick<Schedule, 'unsaid' | 'said'>, now: number): boolean {
  if (unsaid.length === 0) return false;
  if (said === null || now - said.at >= DAY_MS) return true;
  const kinds = new Set(said.problems.map((name) => kindOf(kindIn(name))));
  return unsaid.some(({ kind }) => !kinds.has(kindOf(kind)));
}

/** What is left to tell after a mail at this moment: nothing. */
export function afterMail({ unsaid, said }: Schedule, now: number): Partial<Schedule> {
  const problems = [...new Set([...(said?.problems ?? []), ...unsaid.map(nameOf)])];
  return { unsaid: [], said: { at: now, problems: problems.slice(-MOST_TOLD) } };
}

const lineOf = ({ text, cell }: Problem): string =>
  `• ${text}${cell === null ? '' : ` First: cell ${cell}.`}`;

/** Subject and text of the mail. */
export function describeDigest(schedule: Schedule, url: string): { subject: string; body: string } {
  const { sheetName, unsaid } = schedule;
  return {
    subject: `Bulk Tasks: rows in “${sheetName}” need you`,
    body: [
      `New rows of the sheet “${sheetName}” are sent to LeadSquared by a schedule of yours. Some need a person:`,
      '',
      ...unsaid.map(lineOf),
      '',
      'The status column says for each row what to do. Invalid rows that you correct are sent the next time; refused ones when you choose “Retry failed rows” in the sidebar.',
      url,
    ].join('\n'),
  };
}

/** Subject and text of the mail that says why a schedule stands still, and what else it had to tell by then. */
export function describePause(schedule: Schedule, reason: string, url: string) {
  // What stopped the run may be why the schedule is paused.
  const others = schedule.unsaid.filter(({ text }) => text !== shorten(reason, PROBLEM_LENGTH));
  return {
    subject: `Bulk Tasks: the schedule of “${schedule.sheetName}” is paused`,
    body: [
      `The schedule that sends new rows of the sheet “${schedule.sheetName}” to LeadSquared is paused, and nothing is sent until you turn it on again.`,
      '',
      reason,
      '',
      ...(others.length === 0 ? [] : ['Rows that need a person, too:', '', ...others.map(lineOf), '']),
      'When that is done, open the sidebar of Bulk Tasks and save the schedule again.',
      url,
    ].join('\n'),
  };
}
