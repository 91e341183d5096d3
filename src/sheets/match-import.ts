// Reads a match of columns that was written as text, by hand or by another sheet, and trusts none of it.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import { MATCH_KIND, MATCH_VERSION } from '../core/match-text.ts';
import type { SheetSettings } from '../core/settings.ts';
import { SavedSettings, settingsSchema } from './settings-store.ts';

/** Settings longer than this could not be kept anyway; see `saveSettings`. */
const MAX_LENGTH = 20_000;

const MatchText = lateSchema(() =>
  v.object({
    kind: v.literal(MATCH_KIND),
    version: v.number(),
    settings: v.partial(v.strictObject(v.omit(settingsSchema(), ['webhookUrl']).entries)),
  }),
);

export type ImportedMatch =
  | { readonly ok: true; readonly settings: SheetSettings }
  /** One sentence for the user. */
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): ImportedMatch => ({ ok: false, problem });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON at all: no object either, which the caller says in words.
    return null;
  }
}

/**
 * The settings in a text of `exportMatch`: what it does not name takes its default, and the webhook's address stays as it is.
 *
 * @param current the settings of the sheet that the match is taken over to
 */
export function importMatch(text: string, current: Pick<SheetSettings, 'webhookUrl'>): ImportedMatch {
  if (text.length > MAX_LENGTH) {
    return refuse(
      `The text has more than ${MAX_LENGTH} characters, so it is no match of columns that could be kept.`,
    );
  }
  const value = parse(text.trim());
  if (!v.is(v.looseObject({ kind: v.literal(MATCH_KIND) }), value)) {
    return refuse('This is not an exported match. Paste the whole text from { to }, as it was copied.');
  }
  const read = v.safeParse(MatchText, value);
  if (!read.success) {
    const place = read.issues.map((issue) => v.getDotPath(issue)).find((path) => path !== null) ?? 'settings';
    return refuse(
      `The match cannot be used, because its part “${place.slice(0, 100)}” is not as exported. Export it again.`,
    );
  }
  if (read.output.version > MATCH_VERSION) {
    return refuse('The match was exported by a newer version of this add-on. Update the add-on here first.');
  }
  const settings = v.parse(SavedSettings, { ...read.output.settings, webhookUrl: current.webhookUrl });
  return { ok: true, settings };
}
