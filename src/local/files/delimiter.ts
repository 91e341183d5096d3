// Finds the character that divides the cells of a CSV file.

const CANDIDATES = [',', ';', '\t'];

/** The candidate found most often, outside quotes, in the first line that has any; a comma when none has. */
export function findDelimiter(text: string): string {
  let counts = new Map<string, number>();
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && CANDIDATES.includes(character))
      counts.set(character, (counts.get(character) ?? 0) + 1);
    else if (!quoted && (character === '\n' || character === '\r') && counts.size > 0) break;
  }
  if (quoted) counts = countAll(text);
  return CANDIDATES.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}

/** A lone quote makes quotes useless as a guide; the first line alone is then counted. */
function countAll(text: string): Map<string, number> {
  const line = text.split(/\r\n?|\n/, 1)[0] ?? '';
  return new Map(CANDIDATES.map((each) => [each, line.split(each).length - 1]));
}
