// Takes a header apart: the words that name the column, and the hints about how its cells are written.
import { cleanToken } from '../checks/plain-text.ts';
import { remembered } from '../remembered.ts';
import { type HeaderHints, joinHints, NO_HINTS, readHint } from './header-hints.ts';
import { headerKey } from './header-key.ts';

/** Longest part of a header that is looked at. */
const MAX_HEADER_LENGTH = 200;

export interface HeaderParts extends HeaderHints {
  /** The words of the name in lower case, `DurationInMinutes` as three; hints that were understood are no part of it. */
  readonly words: readonly string[];
  /** Keys to look the header up by, the closest to the header as written first. */
  readonly keys: readonly string[];
  /** The first text in brackets that is no hint, and so a part of the name; null when there is none. */
  readonly unread: string | null;
}

const BRACKETS = /[([{<]([^()[\]{}<>]{0,60})[)\]}>]/g;
/** `Task Title <TASK hs_task_subject>`, as HubSpot's import files name the properties of a task. */
const OF_TASK = /<TASK [a-z0-9_]{1,60}>/g;
/** A hint at the end of a header that has no brackets around it. */
interface Trailing {
  readonly pattern: RegExp;
  /** Whether it is one, and no part of the name. */
  readonly isHint: (hint: HeaderHints, text: string) => boolean;
}

const namesZone = ({ zoneHint }: HeaderHints): boolean => zoneHint !== null;
/** A single letter, and words such as "day" and "time" of "Due day", are more likely part of the name. */
const CLEAR_HINT = /[/-]|^(?:IST|UTC|GMT|[A-Z]{2,4}|min|hr|hour|minute|required|mandatory|optional)/;
/** `Due date - America/New_York`, `Due date, New York time`, `Due date Eastern`, `due_date_utc`, `DueDateUTC` */
const TRAILING_ZONES: readonly Trailing[] = [
  { pattern: /[\s,:|-]{1,3}((?:in )?[A-Z][A-Za-z]{1,9}\/[A-Za-z_/]{2,30}(?: time)?)$/, isHint: namesZone },
  { pattern: /[\s,:|-]{1,3}([A-Za-z]{2,12} [A-Za-z]{2,12} time)$/i, isHint: namesZone },
  { pattern: /[\s,:|-]{1,3}([A-Za-z]{2,12} time)$/i, isHint: namesZone },
  { pattern: /[\s,:|-]{1,3}((?:US )?(?:Eastern|Pacific)|US (?:Central|Mountain))$/, isHint: namesZone },
  { pattern: /[\s_-]{1,3}(utc|gmt|ist|Z)$/, isHint: namesZone },
  { pattern: /(?<=[a-z]_?)(UTC|GMT|IST)$/, isHint: namesZone },
];
/** `Due date - IST`, `Duration in hrs`, `Due date dd/mm/yyyy` */
const TRAILING_WORDS: readonly Trailing[] = [
  {
    pattern: /(?: in |[\s,:|/_-]{1,3})([A-Za-z+][A-Za-z/:.+-]{0,18}(?: ?hh:mm(?: ?am\/pm)?)?)$/,
    isHint: (_, text) => CLEAR_HINT.test(text),
  },
  // `Due date e.g. 12/31/2027`
  {
    pattern:
      /[\s,:|-]{1,3}((?:e\.?g\.?|ex|example|like|such as)[:.,]? ?\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?: \S{1,8}){0,2})$/i,
    isHint: () => true,
  },
];
/** `UTC due date`: abbreviations that stand for nothing else there. */
const LEADING_ZONE = /^(UTC|GMT|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|SGT|JST)[\s:|-]{1,3}(?=\p{L})/u;
const LEADING_NUMBER = /^\s*\(?(?:\d{1,2}|[a-hA-H])[.)]\s+/;

/** `WhoId` → `Who Id`, so that the API names of other tools are words too. */
const splitCamel = (text: string): string =>
  text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');

const wordsOf = (text: string): string[] =>
  splitCamel(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .filter((word) => word !== '');

interface Named {
  readonly hints: HeaderHints;
  /** What stands before the hints. */
  readonly name: string;
}

/** The first of the hints that stands at the end of a name; the name itself when none does. */
function withoutTrailing({ hints, name }: Named, some: readonly Trailing[]): Named {
  for (const { pattern, isHint } of some) {
    const found = pattern.exec(name);
    const text = found?.[1] ?? '';
    const hint = found === null || found.index === 0 ? null : readHint(text);
    if (found !== null && hint !== null && isHint(hint, text))
      return { hints: joinHints(hints, hint), name: name.slice(0, found.index) };
  }
  return { hints, name };
}

function takeApart(header: string): HeaderParts {
  let hints = NO_HINTS;
  let unread: string | null = null;
  const whole = cleanToken(header.slice(0, MAX_HEADER_LENGTH), MAX_HEADER_LENGTH).normalize('NFKC');
  const full = whole
    .replace(OF_TASK, ' ')
    .replace(BRACKETS, (_, inside: string) => {
      const hint = readHint(inside);
      if (hint !== null) hints = joinHints(hints, hint);
      else unread ??= inside.trim();
      return hint === null ? ` ${inside} ` : ' ';
    })
    .replace(LEADING_NUMBER, '')
    .replace(/['’]s(?=\s|$)/g, '')
    .replace(/[\s*#:.]+$/, '');
  const leading = LEADING_ZONE.exec(full);
  const zone = leading === null ? null : readHint(leading[1] ?? '');
  const start =
    leading === null || zone === null
      ? { hints, name: full }
      : { hints: joinHints(hints, zone), name: full.slice(leading[0].length) };
  const named = withoutTrailing(start, TRAILING_ZONES);
  const bare = withoutTrailing(named, TRAILING_WORDS);
  const keys = [...new Set([headerKey(header), headerKey(named.name), headerKey(bare.name)])];
  return { ...bare.hints, unread, words: wordsOf(bare.name), keys: keys.filter((key) => key !== '') };
}

/** The words of a header and its hints. */
export const readHeader = remembered(takeApart);
