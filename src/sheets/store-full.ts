// Tells what takes the room when Google does not keep a property because a value or the whole store is too large.

/** Bytes of one value, and of all keys and values of one store (page quotas). */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

/** Kinds of properties by how their keys begin, in words for the user, with what makes room. */
const KINDS = [
  ['run.', 'runs and their call logs', 'wait until open runs have ended, or stop them in the sidebar'],
  ['sheet.', 'the matches of sheets', 'reset the match of sheets that you no longer send from'],
  ['schedule.', 'schedules', 'turn off schedules that you no longer need'],
] as const;

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/** The kind of properties that takes the most room. */
function largestKind(properties: Readonly<Record<string, string>>) {
  const sizes = KINDS.map((kind) => {
    const own = Object.entries(properties).filter(([key]) => key.startsWith(kind[0]));
    return { kind, bytes: own.reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0) };
  });
  return sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a));
}

/**
 * @param properties what the store holds
 * @param added what could not be kept
 * @returns whole sentences; null when neither limit is the reason
 */
export function describeFull(
  properties: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
): string | null {
  const longest = Object.entries(added).reduce((most, [, value]) => Math.max(most, bytesOf(value)), 0);
  if (longest > VALUE_BYTES) {
    return `What the add-on wanted to note is too long: ${kilobytes(longest)} KB, and Google keeps at most 9 KB in one piece. Shorten the values for all rows or match fewer values, then try again. The rows keep the status they have, and nothing is lost.`;
  }
  const all = Object.entries({ ...properties, ...added });
  const total = all.reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0);
  if (total <= STORE_BYTES) return null;
  const { kind, bytes } = largestKind({ ...properties, ...added });
  return `The notes that the add-on keeps with this spreadsheet are full: Google allows ${STORE_BYTES / 1024} KB. Most of it, ${kilobytes(bytes)} KB, are ${kind[1]}: ${kind[2]}, then try again. The rows keep the status they have, and nothing is lost.`;
}
