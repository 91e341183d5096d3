// What differs between two states of a sheet's settings, in the three parts that a person answers for who sends with them.
import type { SheetSettings } from './settings.ts';

/** Where results are reported to, the values for all rows, and which cell means what. */
export const SETTINGS_PARTS = ['webhook', 'constants', 'match'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** What belongs to the match besides its columns. */
export const MATCH_SETTINGS = [
  'headerRow',
  'dateOrder',
  'defaultTime',
  'dateAnswers',
  'blankDue',
  'blankDueTime',
  'values',
  'textLimit',
  'phoneCountry',
  'withoutLead',
  'ownerFromLead',
  'sendHiddenRows',
  'sendDuplicates',
  'reference',
] as const satisfies readonly (keyof SheetSettings)[];
export type MatchSetting = (typeof MATCH_SETTINGS)[number];

export interface SettingsChange {
  readonly parts: readonly SettingsPart[];
  /** Headers of the columns that mean something else now. */
  readonly columns: readonly string[];
  readonly others: readonly MatchSetting[];
}

/** Settings that are changed by themselves, with the rest of the match out of sight. */
const BY_THEMSELVES: ReadonlySet<MatchSetting> = new Set(['dateAnswers', 'headerRow']);

/** The parts that whoever made a change has had before their eyes. */
export function partsSeen({ parts, columns, others }: SettingsChange): readonly SettingsPart[] {
  const isByItself =
    columns.length === 0 && others.length > 0 && others.every((name) => BY_THEMSELVES.has(name));
  return isByItself ? parts.filter((part) => part !== 'match') : parts;
}

/** The same text for the same value, in whatever order its names were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const differ = (a: unknown, b: unknown): boolean => canonical(a) !== canonical(b);

/** Null when nothing differs that decides what is sent, or where to. */
export function settingsChange(before: SheetSettings, after: SheetSettings): SettingsChange | null {
  const was = new Map(Object.entries(before.columns));
  const is = new Map(Object.entries(after.columns));
  const columns = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => was.get(name) !== is.get(name),
  );
  const others = MATCH_SETTINGS.filter((name) => differ(before[name], after[name]));
  const changed: Readonly<Record<SettingsPart, boolean>> = {
    webhook: before.webhookUrl !== after.webhookUrl,
    constants: differ(before.constants, after.constants),
    match: columns.length + others.length > 0,
  };
  const parts = SETTINGS_PARTS.filter((part) => changed[part]);
  return parts.length === 0 ? null : { parts, columns, others };
}
