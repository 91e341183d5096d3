// Takes the words away by which people say that a date, a time or a length is not meant exactly.

const AFTER_SPACE = [
  'by',
  'before',
  'after',
  'since',
  'from',
  'post',
  'around',
  'about',
  'approx(?:imately)?\\.?',
  'circa',
  'ca\\.?',
  'till?',
  'until',
  'up ?to',
  'within',
  'latest(?: by)?',
  '(?:no|not) later than',
  'at (?:least|most)',
  'max(?:imum|\\.)?',
  'minimum',
  'tentatively',
  'only',
  'week ending',
  'w/e',
];
const BEFORE = new RegExp(`^(?:[~≈><] ?|(?:${AFTER_SPACE.join('|')}) )`, 'i');
const AT_END = [
  'onwards?',
  'ish',
  'or so',
  'approx(?:imately)?\\.?',
  'max(?:imum|\\.)?',
  'minimum',
  'at (?:least|most)',
  'at the latest',
  'latest',
  'tentative(?:ly)?',
  'tb[acd]',
  'if possible',
  'or (?:earlier|later|before|after)',
  'only',
];
const BEHIND = new RegExp(`(?:(?<=\\d)ish|(?<=[\\da-z])\\+| [([]?(?:${AT_END.join('|')})[)\\]]?)$`, 'i');

/** @returns the text without one such word before it and one behind it; null when it has none, or nothing is left */
export function withoutLooseWords(text: string): string | null {
  const line = text.trim().replace(/\s+/g, ' ');
  const rest = line.replace(BEFORE, '').replace(BEHIND, '').trim();
  return rest === line || rest === '' ? null : rest;
}
