// Finds the built script of the execution worker, or builds it when the host runs from its TypeScript sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostError } from '../host-options.ts';

/** Below the project's folder; the same folder holds the other built local tools. */
const CACHE = 'node_modules/.cache/leadsquared-bulk-tasks/local';

let built: Promise<string> | undefined;

/**
 * @returns path of a script for `new Worker`
 * @throws HostError `worker-missing` when the host is built but its worker is not beside it
 */
export function workerScript(): Promise<string> {
  built ??= locate(fileURLToPath(import.meta.url));
  return built;
}

async function locate(self: string): Promise<string> {
  if (self.endsWith('.ts')) return build(join(dirname(self), '..', 'execution-worker.ts'));
  for (const name of ['execution-worker.mjs', 'execution-worker.js']) {
    const beside = join(dirname(self), name);
    if (existsSync(beside)) return beside;
  }
  throw new HostError(
    'worker-missing',
    `There is no execution-worker.js beside ${self}. Build the local tools again.`,
  );
}

async function build(source: string): Promise<string> {
  // Not needed, and perhaps not installed, where the built tools run.
  const { buildSync } = await import('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    keepNames: true,
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const folder = join(projectOf(source), CACHE);
  const path = join(
    folder,
    `execution-worker-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`,
  );
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // Several test files may do this at the same time: each writes its own file, and the rename is atomic.
    const own = `${path}.${process.pid}.${Date.now()}`;
    writeFileSync(own, code);
    renameSync(own, path);
  }
  return path;
}

function projectOf(path: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new HostError('project-missing', `No package.json was found above ${path}.`);
}
