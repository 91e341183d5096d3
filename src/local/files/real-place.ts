// Where a file is, whatever leads to it: a result, its small file and its lock must agree on that.
import { existsSync, realpathSync } from 'node:fs';

/** The file that a path leads to, through links too; the path itself where nothing is there yet. */
export const realPlace = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
