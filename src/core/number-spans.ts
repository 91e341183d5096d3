// A set of whole numbers as a short text of spans: `1-25,30`.

/** @param numbers whole numbers from 0, in any order */
export function spansText(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const spans: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const last = spans[spans.length - 1];
    if (last !== undefined && last.last === number - 1) last.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** Reads what `spansText` writes. @param most numbers read at most, whatever the text says */
export function spansIn(text: string, most: number): number[] {
  const numbers: number[] = [];
  for (const [, first = '', last = first] of text.matchAll(/(\d{1,7})(?:-(\d{1,7}))?/g)) {
    for (let number = Number(first); number <= Number(last) && numbers.length < most; number++)
      numbers.push(number);
  }
  return numbers;
}
