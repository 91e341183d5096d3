// Bytes of a text file to text: UTF-8, or UTF-16 when the byte order mark says so.

import { FileError } from './file-error.ts';

/** Bytes in which a text file holds no zero. */
const HEAD = 4096;
const LINE_FEED = 0x0a;
/** What a decoder writes in place of what it cannot read. */
const UNREAD = '\ufffd';
/** Characters on each side of one that cannot be read. */
const SHOWN = 20;

/** The text without its byte order mark. Throws FileError `not-text` or `not-utf8`; `name` is the file's, for the message. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    throw new FileError(
      'not-text',
      `"${name}" is saved as UTF-32, which spreadsheets do not read. Save the sheet as "CSV UTF-8" and try again.`,
    );
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le', name);
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be', name);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    throw new FileError(
      'not-text',
      `"${name}" is an Excel or zip file, not a CSV file. Give it its right ending, such as .xlsx, and try again.`,
    );
  }
  if (bytes.subarray(0, HEAD).includes(0)) {
    throw new FileError(
      'not-text',
      `"${name}" is not a text file. Save the sheet as CSV (comma separated) and try again.`,
    );
  }
  return decode(bytes, 'utf-8', name);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const where = encoding === 'utf-8' ? firstUnread(bytes) : '';
    throw new FileError(
      'not-utf8',
      `"${name}" has characters that cannot be read${where}. Save the sheet as "CSV UTF-8" and try again.`,
      cause,
    );
  }
}

/** The first line with such a character, as far as it can be read: `, the first in line 3: “Ren\ufffd Dubois”`. '' when none is found. */
function firstUnread(bytes: Uint8Array): string {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const next = bytes.indexOf(LINE_FEED, start);
    const end = next < 0 ? bytes.length : next;
    const text = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
    const at = text.indexOf(UNREAD);
    if (at >= 0) return `, the first in line ${line}: “${around(text, at)}”`;
    start = end + 1;
  }
  return '';
}

/** Some characters of a line on both sides of a place. */
function around(text: string, at: number): string {
  const [first, last] = [Math.max(0, at - SHOWN), Math.min(text.length, at + SHOWN)];
  const shown = text.slice(first, last).replace(/\s+/g, ' ').trim();
  return `${first > 0 ? '…' : ''}${shown}${last < text.trimEnd().length ? '…' : ''}`;
}
