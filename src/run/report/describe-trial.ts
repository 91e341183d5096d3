// Lays the task of one row as LeadSquared has it beside what was meant, field by field.
import { MINUTE_MS, type TimeOfDay } from '../../core/dates/civil.ts';
import { fieldLabel } from '../../core/fields/fields.ts';
import { instantWords } from '../../core/preview/instant-words.ts';
import {
  customLabel,
  type Known,
  knownType,
  leadName,
  ownerWords,
  previewTask,
} from '../../core/preview/preview-task.ts';
import { referenceText } from '../../core/reference.ts';
import { RELATED_ENTITY, type Task } from '../../core/task.ts';
import { DAY_MS, isMovedToDo } from '../../leadsquared/fits.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import { wordsOf } from '../../leadsquared/plain-text.ts';
import { formatApiClock } from '../../leadsquared/task-json.ts';

export interface TrialLine {
  readonly name: string;
  readonly meant: string;
  /** As LeadSquared has it. */
  readonly held: string;
  readonly differs: boolean;
}

/** Of a task whose id is known. */
export const NOT_SHOWN = 'LeadSquared does not show the task yet. Look again in a minute.';
/** Of a to-do that has lost its time. */
export const DAY_ONLY =
  'This account keeps only the day of a to-do. Check the other rows again before you send them, to see which lose their times.';
const NOT_TOLD = 'LeadSquared does not tell';
const NONE = 'None';

/** A field as LeadSquared has it; `same` is null where nothing can be said. */
interface Held {
  readonly name: string;
  readonly held: string;
  readonly same: boolean | null;
}

const sameText = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);
const sameName = (one: string, other: string): boolean => sameText(one.toLowerCase(), other.toLowerCase());

function heldTime(name: string, meant: number | null, held: number | null, known: Known): Held {
  if (held === null) return { name, held: NOT_TOLD, same: null };
  // LeadSquared may drop the seconds.
  const minute = (instant: number) => Math.floor(instant / MINUTE_MS);
  const same = meant === null ? null : minute(meant) === minute(held);
  return { name, held: instantWords(held, known.clocks), same };
}

/** Where an account is known to keep only the day of a to-do, nothing else was meant. */
function heldDue(task: Task, found: FoundTask, known: Known): Held {
  if (found.isDueInDoubt === true) return { name: 'Due', held: NOT_TOLD, same: null };
  const held = heldTime('Due', task.due, found.due, known);
  const isToDo = knownType(task.taskType, known.facts)?.category === 'to-do';
  const isDay = known.facts?.keepsToDoDays === true && isToDo && isMovedToDo(found);
  if (!isDay || task.due === null || found.due === null) return held;
  return { ...held, same: Math.abs(found.due - task.due) < DAY_MS };
}

function heldRelation(task: Task, { relatedEntityId: id }: FoundTask, known: Known): Held {
  const isOpportunity = task.relatedEntity === RELATED_ENTITY.opportunity;
  const name = isOpportunity ? 'Opportunity' : 'Lead';
  if (id === null) return { name, held: NOT_TOLD, same: null };
  const said = isOpportunity ? `Opportunity ID ${id}` : leadName(id, known.lead);
  return { name, held: id === '' ? NONE : said, same: id === task.relatedEntityId };
}

function heldText(name: string, meant: string, held: string | undefined): Held {
  if (held === undefined) return { name, held: NOT_TOLD, same: null };
  return { name, held: held === '' ? NONE : held, same: sameText(meant, held) };
}

function heldReminder(meant: TimeOfDay, { reminderTime }: FoundTask): Held {
  return heldText(fieldLabel('ReminderTime'), formatApiClock(meant), reminderTime);
}

function heldFields(task: Task, found: FoundTask, token: string, known: Known): readonly Held[] {
  const type = knownType(task.taskType, known.facts);
  const { Location: location } = task.asIs;
  return [
    { name: 'Subject', held: found.name, same: sameText(task.name, found.name) },
    { name: 'Task type', held: found.taskType, same: sameName(task.taskType, found.taskType) },
    {
      name: 'Owner',
      held: ownerWords(found.ownerEmail, known.facts) || NOT_TOLD,
      same: found.ownerEmail === '' ? null : sameName(task.ownerEmail, found.ownerEmail),
    },
    heldDue(task, found, known),
    heldTime('End', task.end, found.end, known),
    heldRelation(task, found, known),
    {
      name: 'Description',
      held: found.description === '' ? NONE : found.description,
      same: wordsOf(task.description) === ownWords(found.description, token),
    },
    ...(task.reminderTime === null ? [] : [heldReminder(task.reminderTime, found)]),
    ...(location === undefined ? [] : [heldText('Location', String(location), found.location)]),
    ...Object.entries(task.customFields).map(([field, value]) =>
      heldText(customLabel(field, type), value, found.fields[field]),
    ),
  ];
}

/** What a description says beside its reference. */
function ownWords(description: string, token: string): string {
  const words = wordsOf(description);
  const reference = referenceText(token);
  return words.endsWith(reference) ? words.slice(0, -reference.length).trim() : words;
}

/**
 * Only what LeadSquared tells of a task is compared; of its reminder in minutes and its notice it tells nothing.
 *
 * @param token whose reference the task may carry
 */
export function compareTask(task: Task, found: FoundTask, token: string, known: Known): readonly TrialLine[] {
  const meant = new Map(previewTask(task, known).map(({ name, value }) => [name, value]));
  return heldFields(task, found, token, known).map(({ name, held, same }) => ({
    name,
    meant: meant.get(name) ?? NONE,
    held,
    differs: same === false,
  }));
}

/** A line for each field, for a dialog. */
export function trialText(lines: readonly TrialLine[]): string {
  return lines
    .map(({ name, meant, held, differs }) => `${name}: ${held}${differs ? ` (meant: ${meant})` : ''}`)
    .join('\n');
}

/** One sentence on how the task came out. */
export function trialHead(rowNumber: number, lines: readonly TrialLine[]): string {
  const number = lines.filter(({ differs }) => differs).length;
  if (number === 0) return `Row ${rowNumber} was sent, and LeadSquared has its task as it was meant.`;
  const fields = number === 1 ? '1 field differs' : `${number} fields differ`;
  return `Row ${rowNumber} was sent, and LeadSquared has its task, but ${fields} from what was meant.`;
}
