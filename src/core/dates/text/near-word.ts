// Tells whether two words differ by one slip of the finger.

/** Whether one letter is missing, too many or wrong, or two neighbours have changed places; false for equal words. */
export function isOneSlip(word: string, meant: string): boolean {
  const [a, b] = [[...word], [...meant]];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  const [restA, restB] = [a.length - start - end, b.length - start - end];
  if (restA === 2 && restB === 2) return a[start] === b[start + 1] && a[start + 1] === b[start];
  return Math.max(restA, restB) === 1;
}
