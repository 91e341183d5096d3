// The sentences about settings that somebody else has changed, for the one whose keys are used with them.
import { cleanToken } from '../../core/checks/plain-text.ts';
import { fieldLabel } from '../../core/fields/fields.ts';
import { listOf } from '../../core/list-of.ts';
import type { SheetSettings } from '../../core/settings.ts';
import type { MatchSetting } from '../../core/settings-change.ts';
import type { LoggedChange, NewsOfSettings } from '../record/settings-log.ts';
import { countOf } from './run-report.ts';

/** Characters shown of an address, and of a value for all rows; values that are shown. */
const URL_SHOWN = 200;
const VALUE_SHOWN = 60;
const VALUES_SHOWN = 6;

const OTHERS: Readonly<Record<MatchSetting, string>> = {
  headerRow: 'which row is the header',
  dateOrder: 'the order of day and month',
  defaultTime: 'the time of dates without one',
  dateAnswers: 'an answer about a column of dates',
  blankDue: 'what becomes of rows without a due date',
  blankDueTime: 'the time of rows without a due date',
  values: 'which values of the sheet stand for others',
  textLimit: 'how long a text may be',
  phoneCountry: 'the country of phone numbers',
  withoutLead: 'whether rows without a known lead are sent',
  ownerFromLead: 'whether the lead’s owner is taken',
  sendHiddenRows: 'whether hidden rows are sent',
  sendDuplicates: 'whether repeated rows are sent',
  reference: 'where the reference is written',
};

/** A name that somebody else wrote, as one line of plain text. */
const quoted = (text: string, max: number): string => `“${cleanToken(text, max)}”`;

/** `Ravi Kumar (2026-05-03 14:05)`, each person once, with the time of the last change. */
function whoAndWhen(changes: readonly LoggedChange[], format: (instant: number) => string): string {
  const last = new Map(changes.map((change) => [change.by, change]));
  const people = [...last.values()].map(
    ({ name, at }) => `${name === '' ? 'Somebody else' : name} (${format(at)})`,
  );
  return listOf(people);
}

export function describeWebhook(url: string): string {
  return url === ''
    ? 'LeadSquared reports what became of the calls to no address any more.'
    : `LeadSquared reports what became of each call to ${quoted(url, URL_SHOWN)}.`;
}

export function describeConstants(constants: SheetSettings['constants']): string {
  const all = Object.entries(constants);
  if (all.length === 0) return 'No value is set for all rows any more.';
  const shown = all
    .slice(0, VALUES_SHOWN)
    .map(([name, value]) => `${cleanToken(fieldLabel(name), VALUE_SHOWN)} ${quoted(value, VALUE_SHOWN)}`);
  const more = all.length - shown.length;
  return `Set for all rows: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')}.`;
}

function describeMatch(changes: readonly LoggedChange[]): string[] {
  const ofMatch = changes.filter(({ parts }) => parts.includes('match'));
  const named = [...new Set(ofMatch.flatMap(({ columns }) => columns))];
  const more = ofMatch.reduce((sum, change) => sum + change.more, 0);
  const others = [...new Set(ofMatch.flatMap((change) => change.others))].map((name) => OTHERS[name]);
  const names = named.map((header) => `“${header}”`).join(', ');
  return [
    ...(named.length === 0
      ? []
      : [
          more === 0
            ? `${countOf(named.length, 'column is', 'columns are')} matched differently: ${names}.`
            : `Columns are matched differently: ${names} and others.`,
        ]),
    ...(others.length === 0 ? [] : [`Changed too: ${others.join(', ')}.`]),
  ];
}

/**
 * Who changed what, and the values as they are now; a line for each thing.
 *
 * @param format writes a moment as people read it in the spreadsheet's zone
 */
export function describeSettingsNews(
  { changes, parts }: NewsOfSettings,
  { webhookUrl, constants }: Pick<SheetSettings, 'webhookUrl' | 'constants'>,
  format: (instant: number) => string,
): string[] {
  return [
    `${whoAndWhen(changes, format)} changed the settings of this sheet, and your keys are used with them.`,
    ...(parts.includes('webhook') ? [describeWebhook(webhookUrl)] : []),
    ...(parts.includes('constants') ? [describeConstants(constants)] : []),
    ...(parts.includes('match') ? describeMatch(changes) : []),
  ];
}
