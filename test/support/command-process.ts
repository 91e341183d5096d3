// The `local` command as a process of its own that can be watched, stopped and killed, against a sandbox account that can be held.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { type Account, createAccount } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { serve } from '../../src/local/sandbox/server.ts';
import { projectFolder } from '../../src/local/workbench/project-folder.ts';

// This file is bundled elsewhere too.
const TOOL = fileURLToPath(new URL('src/build/local.mjs', projectFolder()));
const BUILT = fileURLToPath(new URL('node_modules/.cache/leadsquared-bulk-tasks/local/', projectFolder()));

let isBuilt = false;

/** Path of a built tool: building all of them once spares each process the time. */
export function builtTool(name: 'cli' | 'sandbox'): string {
  if (!isBuilt) execFileSync(process.execPath, [TOOL, name, '--help'], { stdio: 'ignore' });
  isBuilt = true;
  return `${BUILT}${name}.js`;
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the built command with these keys. */
export function start(
  tool: string,
  words: readonly string[],
  keys: { readonly access: string; readonly secret: string } = DEFAULT_KEYS,
): Running {
  const env = { PATH: process.env.PATH ?? '', LSQ_ACCESS_KEY: keys.access, LSQ_SECRET_KEY: keys.secret };
  const child = spawn(process.execPath, [tool, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...texts }));
  });
  return { process: child, ended };
}

/** What a command said on stderr beside how far it is, which depends on how fast the machine is. */
export function withoutProgress(stderr: string): string {
  return stderr.replace(/^(?:\d+ of \d+ rows sent.*|At work\.)\n/gm, '');
}

export interface HeldSandbox {
  readonly account: Account;
  readonly url: string;
  /** Answers once the account has stored so many bulk calls; the reply to the last waits until `letGo`. */
  held(bulkCalls: number): Promise<void>;
  letGo(): void;
  close(): Promise<void>;
}

const isBulk = ({ path }: { readonly path: string }) => path.endsWith('Bulk/Create');

/** Opens sandbox accounts for the tests of a file; each is let go and closed after the test that has opened it. */
export function sandboxesOfTests(): () => Promise<HeldSandbox> {
  const open: HeldSandbox[] = [];
  afterEach(async () => {
    for (const sandbox of open.splice(0)) {
      sandbox.letGo();
      await sandbox.close();
    }
  });
  return async () => {
    const sandbox = await heldSandbox();
    open.push(sandbox);
    return sandbox;
  };
}

/** A sandbox account of which the reply to one call can be kept back. */
export async function heldSandbox(options: Partial<AccountOptions> = {}): Promise<HeldSandbox> {
  const account = createAccount(options);
  let wanted = Number.POSITIVE_INFINITY;
  let come = () => {};
  let go = () => {};
  let gone: Promise<void> = Promise.resolve();
  const hold = async () => {
    if (account.calls.filter(isBulk).length < wanted) return;
    wanted = Number.POSITIVE_INFINITY;
    come();
    await gone;
  };
  const served = await serve(account, { hold });
  return {
    account,
    url: served.url,
    held: (bulkCalls) => {
      wanted = bulkCalls;
      gone = new Promise((resolve) => {
        go = resolve;
      });
      return new Promise((resolve) => {
        come = resolve;
      });
    },
    letGo: () => go(),
    close: () => served.close(),
  };
}
