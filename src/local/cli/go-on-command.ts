// The exact command that goes on with a sending: the one that was given, since it finds its result by itself.
import { DEFAULT_LOCALE, DEFAULT_ZONE } from '../workbench/options.ts';

/** What a sending has left. */
export interface Left {
  /** Rows that wait, and are in doubt: the same command goes on with them. */
  readonly left: number;
  /** Where nothing but --send-missing settles them: from when on, in milliseconds since 1970 UTC. */
  readonly doubt: { readonly from: number | null } | null;
}

const PLAIN = /^[\w@%+=:,./-]+$/;

const SETTLES = '--send-missing';

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * @param words what the command was called with; they hold no keys, which come from the environment
 * @param settles whether it is to settle rows in doubt, for which nothing else is left to do
 */
export function goOnCommand(words: readonly string[], settles = false): string {
  // The row that was tried is sent by then.
  const rest = words.filter((word) => word !== '--trial');
  const more = settles && !rest.includes(SETTLES) ? [SETTLES] : [];
  return ['npm run -s local --', ...[...rest, ...more].map(shellWord)].join(' ');
}

/** A word that gives this option a value: `--zone X` or `--zone=X`. */
const gives = (words: readonly string[], option: string): boolean =>
  words.some((word) => word === option || word.startsWith(`${option}=`));

/**
 * The words with the zone and the locale of the sending, where these are not what is taken when nothing is said.
 *
 * @param region null values are those of a sending of which nobody knows
 */
export function withRegion(
  words: readonly string[],
  { zone, locale }: { readonly zone: string | null; readonly locale: string | null },
): string[] {
  const more = (option: string, value: string | null, usual: string) =>
    value === null || value === usual || gives(words, option) ? [] : [option, value];
  return [...words, ...more('--zone', zone, DEFAULT_ZONE), ...more('--locale', locale, DEFAULT_LOCALE)];
}

/**
 * From when on rows in doubt can be settled: a line above the command; none when it can be at once, or nobody knows.
 *
 * @param from milliseconds since 1970 UTC, as `now`
 */
function settlesFrom(from: number | null, now: number): string[] {
  if (from === null || from <= now) return [];
  const minute = 60_000;
  const at = new Date(Math.ceil(from / minute) * minute).toTimeString().slice(0, 5);
  return [
    `LeadSquared may show a task ten minutes late, so rows in doubt can be settled from ${at} on. Before that the command waits.`,
  ];
}

/** The command that goes on with what a sending has left, with what is to be known of it; none when nothing is left. */
export function goOnLines({ left, doubt }: Left, words: readonly string[], now: number): string[] {
  if (left === 0) return [];
  return [...settlesFrom(doubt?.from ?? null, now), `To go on: ${goOnCommand(words, doubt !== null)}`];
}
