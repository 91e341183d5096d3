// Writes a file whole or not at all: beside it first, then in its place, so that a kill or a full disk leaves what was there.
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { realPlace } from './real-place.ts';

/** The ending of a file that is being written; one that a killed process left is written over by the next. */
const UNFINISHED = '.part';

/**
 * Writes the file and has the disk keep it, also when the power fails. A link goes on leading to the file, which keeps its
 * permissions.
 *
 * @throws the system's error, for instance with code ENOSPC; what was there before is there still
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const isThere = existsSync(path);
  const target = realPlace(path);
  const unfinished = `${target}${UNFINISHED}`;
  try {
    const file = openSync(unfinished, 'w');
    try {
      if (isThere) fchmodSync(file, statSync(target).mode);
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  keepNames(dirname(target));
}

/** Has the disk keep the names in a folder. Windows lets no folder be opened for that, and keeps them by itself. */
function keepNames(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
