// The project's own folder, wherever the running code was bundled to.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Address of the folder that holds package.json and dist, with a slash at the end. */
export function projectFolder(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('appsscript.json', folder)) || !existsSync(new URL('package.json', folder))) {
    const parent = new URL('../', folder);
    if (parent.href === folder.href) return pathToFileURL(`${process.cwd()}/`);
    folder = parent;
  }
  return folder;
}

/** The sample sheet's file. */
export const SAMPLE = fileURLToPath(new URL('samples/tasks.csv', projectFolder()));
