// Reads what the host needs to know from the bundle's appsscript.json (page manifest).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './host-facts.ts';
import { HostError } from './host-options.ts';
import { isRecord } from './services/arguments.ts';

/** Google's zone for a script whose manifest names none. */
const DEFAULT_TIME_ZONE = 'Etc/GMT';

/** @throws HostError `bundle-missing` when the folder holds no Code.js, `bad-manifest` when the manifest is no JSON object */
export function readManifest(folder: string): Manifest {
  if (!existsSync(join(folder, 'Code.js'))) {
    throw new HostError('bundle-missing', `There is no Code.js in ${folder}. Build the add-on first.`);
  }
  const path = join(folder, 'appsscript.json');
  const manifest = existsSync(path) ? parse(path) : {};
  const { timeZone, oauthScopes, urlFetchWhitelist } = manifest;
  const scopes = textsIn(oauthScopes, path);
  return {
    timeZone: typeof timeZone === 'string' ? timeZone : DEFAULT_TIME_ZONE,
    oauthScopes: scopes === null ? null : new Set(scopes),
    urlFetchWhitelist: textsIn(urlFetchWhitelist, path),
  };
}

function textsIn(list: unknown, path: string): string[] | null {
  if (list === undefined) return null;
  const texts = Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
  if (Array.isArray(list) && texts.length === list.length) return texts;
  throw new HostError('bad-manifest', `${path} has a list that does not hold texts.`);
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
