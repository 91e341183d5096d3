// Writes what was chosen for one sheet as text, so that it can be taken over to another; and tells whether it fits there.
import { trimText } from './checks/plain-text.ts';
import { sameText } from './mapping/template/resolve-template.ts';
import { templateOf } from './mapping/template/template.ts';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from './settings.ts';

/** The version of the text's form. */
export const MATCH_VERSION = 1;
/** Says what the text is to somebody who finds it. */
export const MATCH_KIND = 'Bulk Tasks for LeadSquared: match of columns';

/** What belongs to one account or one sheet and is not handed on: a webhook's address may hold a secret. */
const KEPT: readonly (keyof SheetSettings)[] = ['webhookUrl'];

/** The settings that differ from the defaults, as JSON that a person can read; without the webhook's address. */
export function exportMatch(settings: SheetSettings): string {
  const defaults = new Map<string, unknown>(Object.entries(DEFAULT_SHEET_SETTINGS));
  const kept: readonly string[] = KEPT;
  const changed = Object.entries(settings).filter(
    ([name, value]) => !kept.includes(name) && JSON.stringify(value) !== JSON.stringify(defaults.get(name)),
  );
  return JSON.stringify(
    { kind: MATCH_KIND, version: MATCH_VERSION, settings: Object.fromEntries(changed) },
    null,
    2,
  );
}

/** Whether the header has every column that the saved match fills fields from, and it fills any. */
export function matchFits(
  saved: Pick<SheetSettings, 'columns' | 'constants'>,
  header: readonly string[],
): boolean {
  const exact = new Set(header.map(trimText));
  const loose = new Set(header.map(sameText));
  const used = Object.entries(saved.columns).flatMap(([text, field]) =>
    field === '' ? [] : [trimText(text)],
  );
  const inTexts = Object.values(saved.constants).flatMap((text) =>
    (templateOf(text) ?? []).flatMap((part) => ('column' in part ? [sameText(part.column)] : [])),
  );
  return used.length > 0 && used.every((text) => exact.has(text)) && inTexts.every((text) => loose.has(text));
}
