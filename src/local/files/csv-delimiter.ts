// Finds the character that divides the cells of a CSV text: the one by which its first lines agree on their columns.

/** Characters of the text that are looked at, and lines of them. */
const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_LINES = 60;
/** What programs write; of two that fit equally well the one that texts hold less often comes first. */
const USUAL = ['\t', ';', ',', '|'];
/** Never a delimiter: parts of words, numbers, addresses and names. */
const IN_CELLS = /[\p{L}\p{M}\p{N}\s"'’.@()]/u;
/** Share of the lines that must have the same number of cells, for a usual delimiter and for any other. */
const USUAL_AGREEMENT = 0.4;
const OTHER_AGREEMENT = 0.9;
/** Share of all lines that must agree on another delimiter than the one that the file names. */
const MOST_LINES = 0.5;

export interface Division {
  readonly delimiter: string;
  /** Cells of most lines. */
  readonly width: number;
  /** Share of the lines, 0 to 1, that have so many cells. */
  readonly agreement: number;
}

/**
 * The best division; a comma of width 1 when no character divides the lines. Linear in the sample.
 *
 * @param told the delimiter that the file names; it is taken unless the lines do not agree on it, but on another one
 */
export function findDivision(text: string, told: string | null = null): Division {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const lines = countByLine(sample, true, told) ?? countByLine(sample, false, told) ?? [];
  if (told !== null) {
    const asTold = divisionBy(told, lines, lines.filter((line) => line.size > 0).length);
    const other = findDivision(text);
    const fits = asTold.width > 1 && asTold.agreement >= USUAL_AGREEMENT;
    const isOtherBetter = divisionBy(other.delimiter, lines, lines.length).agreement > MOST_LINES;
    return fits || !isOtherBetter ? asTold : other;
  }
  const divided = lines.filter((line) => USUAL.some((each) => line.has(each)));
  const all = new Set(lines.flatMap((line) => [...line.keys()]));
  const usual = best(USUAL.map((each) => divisionBy(each, lines, divided.length)));
  if (usual !== null && usual.agreement >= USUAL_AGREEMENT) return usual;
  const others = [...all].filter((each) => !USUAL.includes(each));
  const sure = others
    .map((each) => divisionBy(each, lines, lines.length))
    .filter((each) => lines.length > 1 && isSure(each, lines[0]));
  const other = best(sure);
  if (other !== null) return other;
  return usual ?? { delimiter: ',', width: 1, agreement: 1 };
}

/** Dates and names hold many signs too, so that the header, which is no date, must be divided in the same way. */
function isSure({ delimiter, width, agreement }: Division, header: Map<string, number> = new Map()): boolean {
  return agreement >= OTHER_AGREEMENT && width > 2 && (header.get(delimiter) ?? 0) + 1 === width;
}

/** @param of number of lines that are to agree; a title above the table has no delimiter at all and is not asked */
function divisionBy(delimiter: string, lines: readonly Map<string, number>[], of: number): Division {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = (line.get(delimiter) ?? 0) + 1;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let [width, most] = [1, 0];
  for (const [each, times] of widths) if (times > most) [width, most] = [each, times];
  return { delimiter, width, agreement: of === 0 ? 0 : most / of };
}

function best(divisions: readonly Division[]): Division | null {
  const dividing = divisions.filter(({ width }) => width > 1);
  return dividing.reduce<Division | null>((found, each) => {
    if (found === null || each.agreement > found.agreement) return each;
    return each.agreement === found.agreement && each.width > found.width ? each : found;
  }, null);
}

/**
 * How often each possible delimiter stands outside quotes, for each line that is not empty; null when a quote is never
 * closed, which makes quotes useless as a guide.
 */
function countByLine(
  sample: string,
  quotes: boolean,
  told: string | null = null,
): Map<string, number>[] | null {
  const isCandidate = (sign: string) => sign === told || isPossible(sign);
  const lines: Map<string, number>[] = [];
  let line = new Map<string, number>();
  let isFilled = false;
  let isQuoted = false;
  let before = '\n';
  for (const character of sample) {
    if (character === '"' && quotes) {
      if (isQuoted) isQuoted = false;
      else if (before === '"' || before === '\n' || before === '\r' || isCandidate(before)) isQuoted = true;
      isFilled = true;
    } else if (!isQuoted && (character === '\n' || character === '\r')) {
      if (isFilled && lines.push(line) === SAMPLE_LINES) return lines;
      line = new Map();
      isFilled = false;
    } else if (!isQuoted) {
      if (isCandidate(character)) line.set(character, (line.get(character) ?? 0) + 1);
      if (character.trim() !== '') isFilled = true;
    }
    // Some programs write a space behind each delimiter, which is no part of the quoted cell that follows.
    if (
      character !== ' ' ||
      !(before === '\n' || before === '\r' || before === told || USUAL.includes(before))
    ) {
      before = character;
    }
  }
  if (isQuoted && sample.length < SAMPLE_CHARACTERS) return null;
  if (isFilled) lines.push(line);
  return lines;
}

function isPossible(character: string): boolean {
  return USUAL.includes(character) || !IN_CELLS.test(character);
}
