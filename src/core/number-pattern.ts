// Writes a set of whole numbers as parts of a regular expression, so that hundreds of row numbers stay a short text.

function digitClass(from: number, to: number): string {
  return from === to ? String(from) : `[${from}-${to}]`;
}

/** The largest number from `first` on up to which one row of digit classes can reach without passing `last`. */
function reach(first: number, last: number): { readonly end: number; readonly free: number } {
  let free = 0;
  let end = first;
  // A block of ten, hundred … numbers must begin at its own first number.
  for (let size = 10; first % size === 0 && first + size - 1 <= last; size *= 10) {
    free++;
    end = first + size - 1;
  }
  const size = 10 ** free;
  const digit = Math.floor(first / size) % 10;
  const steps = Math.min(9 - digit, Math.floor((last - end) / size));
  return { end: end + steps * size, free };
}

function spanPatterns(first: number, last: number): string[] {
  const patterns: string[] = [];
  for (let from = first; from <= last; ) {
    const { end, free } = reach(from, last);
    const size = 10 ** free;
    const lead = Math.floor(from / size / 10);
    const digits = digitClass(Math.floor(from / size) % 10, Math.floor(end / size) % 10);
    patterns.push(`${lead === 0 ? '' : lead}${digits}${'[0-9]'.repeat(free)}`);
    from = end + 1;
  }
  return patterns;
}

/**
 * Patterns that together stand for exactly these numbers in decimal digits, each number for one of them: `[1-9]`, `[1-4][0-9]` and `50`
 * for 1 to 50. They use nothing but classes of digits, which every kind of regular expression knows.
 *
 * @param numbers whole numbers from 1
 */
export function numberPatterns(numbers: readonly number[]): string[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const patterns: string[] = [];
  for (let place = 0; place < sorted.length; ) {
    const first = sorted[place] ?? 0;
    let length = 1;
    while (sorted[place + length] === first + length) length++;
    patterns.push(...spanPatterns(first, first + length - 1));
    place += length;
  }
  return patterns;
}
