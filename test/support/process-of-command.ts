// Runs the `local` command as a process to its end, as other tools do.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtTool } from './command-process.ts';

const TOOL = fileURLToPath(new URL('../../src/build/local.mjs', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runScript(words: readonly string[], env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = { env: { PATH: process.env.PATH ?? '', ...env } };
    execFile(process.execPath, words, child, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Runs the command in a process of its own, with these variables on top of a bare environment. */
export const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  runScript([builtTool('cli'), ...args], env);

/** The same as `npm run -s local` does it, which builds the command first; that takes longer than most commands do. */
export const runAsUsersDo = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  runScript([TOOL, 'cli', ...args], env);
