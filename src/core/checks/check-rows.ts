// Checks all rows of a selection: each on its own, then against each other.
import type { AccountFacts } from '../account/account-facts.ts';
import { lookAt } from '../account/account-look.ts';
import type { SheetRow } from '../cell.ts';
import type { TimeOfDay } from '../dates/civil.ts';
import { readClock } from '../dates/clock-setting.ts';
import { dateOrder, orderOfLocale } from '../dates/date-order.ts';
import type { DateContext } from '../dates/place-wall.ts';
import type { Zone } from '../dates/zone.ts';
import type { Issue } from '../issue.ts';
import { lazily } from '../lazily.ts';
import type { FoundLead, LeadFacts } from '../leads/lead-facts.ts';
import type { LeadKey } from '../leads/lead-key.ts';
import { sheetCountry } from '../leads/phone-country.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { IN_DESCRIPTION, REFERENCE_LENGTH } from '../reference.ts';
import type { SheetSettings } from '../settings.ts';
import type { Task } from '../task.ts';
import { type Aside, mayBeFooter } from './aside-row.ts';
import { type CheckedCells, checkRow, type RowContext } from './check-row.ts';
import { columnDates, columnTexts, customColumnDates } from './column-dates.ts';
import type { ReadContext } from './read-field.ts';
import { type RowField, RowReader } from './row-reader.ts';
import { type RowSources, rowSources } from './row-sources.ts';
import { type TakenLead, takeLead } from './take-lead.ts';
import { taskKey } from './task-key.ts';
import { asidesOf, tellingRows } from './telling-rows.ts';
import { countsHours } from './time-length.ts';

export interface CheckContext {
  readonly mapping: Mapping;
  readonly settings: Pick<
    SheetSettings,
    | 'dateOrder'
    | 'defaultTime'
    | 'dateAnswers'
    | 'blankDue'
    | 'blankDueTime'
    | 'textLimit'
    | 'sendDuplicates'
    | 'reference'
    | 'values'
    | 'phoneCountry'
    | 'withoutLead'
    | 'ownerFromLead'
  >;
  /** The spreadsheet's zone. */
  readonly zone: Zone;
  /** The spreadsheet's locale, such as `en_GB`. */
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What is known of the account; left out when nothing is. */
  readonly facts?: AccountFacts | undefined;
  /** What is known of the leads that rows speak of; left out where nobody may ask. */
  readonly leads?: LeadFacts | undefined;
  /** Set for rows that may have been sent: what does not fit the account any more is taken all the same. */
  readonly wereSent?: boolean;
}

export interface CheckedRow {
  /** The sheet's own row number, from 1. */
  readonly rowNumber: number;
  readonly issues: readonly Issue[];
  /** Null exactly when an issue is an error or the row is blank. */
  readonly task: Task | null;
  /** The first row with the very same task; null when there is none or duplicates are to be sent. */
  readonly duplicateOf: number | null;
  /** No task: nothing is in any column that fills something, or the row is set aside. */
  readonly blank: boolean;
  /** Set when the row is no task although it holds something. */
  readonly aside?: Aside;
  /** What had to be known of leads to check the row; left out for nothing. */
  readonly asked?: readonly LeadKey[];
  /** What the row says of a lead that is looked up; left out for nothing, and where an ID decides. */
  readonly said?: readonly LeadKey[];
  /** The row's lead as LeadSquared tells it; left out when there is none, or it is not known. */
  readonly lead?: FoundLead;
  /** Set when the row names a lead, and its task is made without one. */
  readonly isWithoutLead?: true;
}

/** The settings cannot be used; they are checked where the user enters them, so this is a broken precondition. */
export class SettingsError extends Error {
  readonly code = 'settings';
}

/** The fields whose columns may count in a unit that their header names. */
const LENGTH_FIELDS = ['Duration', 'Reminder'] as const;
/** The fields whose columns hold dates or times of their own order, answers and slips. */
const DATE_FIELDS = ['DueDate', 'DueTime', 'EndDate', 'EndTime', 'ReminderTime'] as const;

function clockSetting(text: string, what: string): TimeOfDay {
  const time = readClock(text);
  if (time === null) throw new SettingsError(`The ${what} "${text}" is not a time such as 09:00.`);
  return time;
}

/** Without keys nobody can be asked. */
const NOBODY_ASKED: LeadFacts = { answer: () => ({ kind: 'unknown', why: 'no-keys' }) };

/** @param rows those from which can be told how their columns are read */
function prepare(rows: readonly SheetRow[], context: CheckContext, sources: RowSources): RowContext {
  const { settings, zone, locale, now, leads = NOBODY_ASKED, facts } = context;
  const { textLimit, withoutLead, ownerFromLead } = settings;
  const country = sheetCountry({ settings, facts, zone, locale });
  const date: DateContext = {
    zone,
    order: dateOrder(settings, context.locale),
    sheetOrder: orderOfLocale(context.locale),
    otherOrderSeen: false,
    answers: {},
    headerZone: null,
    nightHours: context.wereSent === true ? 'taken' : 'told',
    defaultTime: clockSetting(settings.defaultTime, 'default time'),
    now,
  };
  const judges = context.wereSent !== true;
  const account = lookAt(facts, judges);
  const common = { textLimit, unit: null, country, account };
  const contextOf = new Map<RowField, ReadContext>();
  if (settings.reference.place === IN_DESCRIPTION) {
    contextOf.set('Description', { ...common, date, textLimit: Math.max(0, textLimit - REFERENCE_LENGTH) });
  }
  for (const name of DATE_FIELDS) {
    const source = sources.fields.get(name);
    if (source !== undefined)
      contextOf.set(name, { ...common, date: columnDates(rows, context, source, date) });
  }
  for (const name of LENGTH_FIELDS) {
    const column = sources.fields.get(name)?.column ?? null;
    const unit = column === null ? null : (context.mapping.columns[column]?.unit ?? null);
    // A row that was sent is read as it was when it was sent.
    const isBesideHours =
      judges && name === 'Duration' && column !== null && countsHours(columnTexts(rows, column));
    if (unit !== null || isBesideHours) contextOf.set(name, { ...common, unit, isBesideHours, date });
  }
  const customDates = new Map(
    sources.customFields.map(([name, source]) => [
      name,
      lazily(() => customColumnDates(rows, context, source, date)),
    ]),
  );
  const blankDue = {
    rule: settings.blankDue,
    time: clockSetting(settings.blankDueTime, 'time of a blank due date'),
  };
  const ofLeads = { leads: { facts: leads, country, withoutLead, judges }, ownerFromLead };
  return { ...common, sources, date, contextOf, customDates, blankDue, ...ofLeads };
}

/** What is known of a row's lead, as far as there is anything. */
function leadOf({
  asked,
  said,
  lead,
  isWithoutLead,
}: CheckedCells): Pick<CheckedRow, 'asked' | 'said' | 'lead' | 'isWithoutLead'> {
  return {
    ...(asked.length > 0 ? { asked } : {}),
    ...(said.length > 0 ? { said } : {}),
    ...(lead === null ? {} : { lead }),
    ...(isWithoutLead ? { isWithoutLead } : {}),
  };
}

/** Sets aside what programs write below the last task of a list. */
function setFootersAside(rows: readonly SheetRow[], checked: CheckedRow[], mapping: Mapping): void {
  for (let place = rows.length - 1; place >= 0; place--) {
    const [row, result] = [rows[place], checked[place]];
    if (row === undefined || result === undefined) return;
    if (result.blank) continue;
    if (result.task !== null || !mayBeFooter(row, mapping)) return;
    checked[place] = { ...result, issues: [], blank: true, aside: 'footer' };
  }
}

/**
 * Checks the rows; bad data is in `issues`. 50,000 rows of 15 columns take one to two seconds.
 *
 * @returns one entry per row, in the order given
 * @throws SettingsError when a time of the settings is not `HH:MM`
 * @throws ZoneError when the zone's source of offsets gives no number
 */
export function checkRows(rows: readonly SheetRow[], context: CheckContext): CheckedRow[] {
  const sources = rowSources(context.mapping, context.settings.values);
  const asides = asidesOf(rows, sources, context.mapping);
  const rowContext = prepare(tellingRows(rows, asides, context.mapping), context, sources);
  const firstRow = new Map<string, number>();
  const checked = rows.map((row, place): CheckedRow => {
    const { rowNumber } = row;
    const aside = asides[place] ?? null;
    if (aside !== null) {
      const blank: CheckedRow = { rowNumber, issues: [], task: null, duplicateOf: null, blank: true };
      return aside === 'blank' ? blank : { ...blank, aside };
    }
    const cells = checkRow(row, rowContext);
    const { issues, task } = cells;
    let duplicateOf: number | null = null;
    if (task !== null && !context.settings.sendDuplicates) {
      const key = taskKey(task);
      duplicateOf = firstRow.get(key) ?? null;
      if (duplicateOf === null) firstRow.set(key, rowNumber);
    }
    return { rowNumber, issues, task, duplicateOf, blank: false, ...leadOf(cells) };
  });
  setFootersAside(rows, checked, context.mapping);
  return checked;
}

/** What each row says of the lead or opportunity that its task belongs to, whatever its other cells hold. */
export function takeLeads(rows: readonly SheetRow[], context: CheckContext): TakenLead[] {
  const sources = rowSources(context.mapping, context.settings.values);
  const rowContext = prepare(rows, context, sources);
  return rows.map((row) =>
    takeLead(new RowReader(row, sources, rowContext, rowContext.contextOf), rowContext.leads),
  );
}
