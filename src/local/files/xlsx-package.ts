// The parts of a workbook's archive, unpacked one by one, each measured before memory is spent on it.

import { type Unzipped, unzipSync } from 'fflate';
import { FileError } from './file-error.ts';
import { withoutMarks } from './xml-tags.ts';

/** Bytes of all parts that are read: 50,000 tasks in 40 columns take about half of it. */
const UNPACKED_BYTES = 192 * 1024 * 1024;
/** Parts of an archive; a workbook has some for each sheet and picture. */
const MOST_PARTS = 10_000;
/** Sheets pack to a tenth or a fiftieth; an archive made to fill the memory packs to a thousandth. */
const MOST_PACKED = 250;
/** Characters at the end of a part in which its last tag ends. */
const TAIL_CHARACTERS = 100;
/** Below this size a part may be packed as it likes. */
const SMALL_BYTES = 4 * 1024 * 1024;

export interface Package {
  /**
   * The XML of a part such as `xl/workbook.xml`, each byte as one character, so that it can be put back as it was; null
   * when there is none. Throws FileError `sheet-too-large`.
   */
  text(path: string): string | null;
}

/** Throws FileError `sheet-too-large`, or another Error on anything that is no zip archive. `name` is the file's. */
export function openPackage(archive: Uint8Array, name: string): Package {
  const paths = new Map<string, string>();
  unzipSync(archive, {
    filter: (entry) => {
      paths.set(pathOf(entry.name), entry.name);
      if (paths.size > MOST_PARTS) throw tooLarge(name);
      return false;
    },
  });
  let left = UNPACKED_BYTES;
  const text = (path: string): string | null => {
    const wanted = paths.get(pathOf(path));
    if (wanted === undefined) return null;
    const found: Unzipped = unzipSync(archive, {
      filter: ({ name: entry, size, originalSize }) => {
        if (entry !== wanted) return false;
        left -= Math.max(size, originalSize);
        const isBomb = originalSize > SMALL_BYTES && originalSize > size * MOST_PACKED;
        if (left < 0 || isBomb) throw tooLarge(name);
        return true;
      },
    });
    const bytes = found[wanted];
    if (bytes === undefined) return null;
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    // What the archive says of a part's size decides how much of it is unpacked.
    if (!/>\s*$/.test(xml.slice(-TAIL_CHARACTERS))) throw new Error('A part of the workbook was cut off.');
    return withoutMarks(xml);
  };
  return { text };
}

/** Writers differ in capitals and in a slash in front. */
function pathOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

function tooLarge(name: string): FileError {
  return new FileError(
    'sheet-too-large',
    `"${name}" unpacks to more than any list of tasks needs. Copy the rows to send into a new workbook, save it and try again.`,
  );
}
