// Reads what the host needs to know from the bundle's appsscript.json (page manifest).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from './host-options.ts';
import { isRecord } from './services/arguments.ts';

/** Google's zone for a script whose manifest names none. */
const DEFAULT_TIME_ZONE = 'Etc/GMT';

/** @throws HostError `bundle-missing` when the folder holds no Code.js, `bad-manifest` when the manifest is no JSON object */
export function readManifest(folder: string): { timeZone: string } {
  if (!existsSync(join(folder, 'Code.js'))) {
    throw new HostError('bundle-missing', `There is no Code.js in ${folder}. Build the add-on first.`);
  }
  const path = join(folder, 'appsscript.json');
  if (!existsSync(path)) return { timeZone: DEFAULT_TIME_ZONE };
  const manifest = parse(path);
  return { timeZone: typeof manifest.timeZone === 'string' ? manifest.timeZone : DEFAULT_TIME_ZONE };
}

function parse(path: string): Record<string, unknown> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isRecord(manifest)) return manifest;
  } catch (cause) {
    throw new HostError('bad-manifest', `${path} cannot be read: ${String(cause)}`);
  }
  throw new HostError('bad-manifest', `${path} does not hold an object.`);
}
