// The jobs of the `local` command on files of a test's own, in a folder that is gone afterwards.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { checkFile } from '../../src/local/cli/check-file.ts';
import { readOptions } from '../../src/local/cli/options.ts';
import { sendFile } from '../../src/local/cli/send-file.ts';

export const HEADER = 'Task name,Task type,Owner e-mail,Due date';
export const good = (name: string, more = '') =>
  `${name},Meeting,kavya.rao@example.com,2029-05-01 10:00${more}`;

function optionsOf(words: readonly string[]) {
  const options = readOptions([...words, '--simulated']);
  if (options === null) throw new Error('That asks for the help text.');
  return options;
}

export const send = (path: string, ...more: string[]) => sendFile(optionsOf(['send', path, ...more]));
export const check = (path: string, ...more: string[]) => checkFile(optionsOf(['check', path, ...more]));

/** What `send` and `check` say of a file that cannot be used, which is the same. */
export async function refusal(path: string, ...more: string[]): Promise<string> {
  const said = async (job: Promise<unknown>): Promise<string> =>
    job.then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  const [sent, checked] = [await said(send(path, ...more)), await said(check(path, ...more))];
  if (sent !== checked) throw new Error(`send says "${sent}", check says "${checked}".`);
  return sent;
}

export interface Desk {
  /** Writes a file and answers with its path. */
  file(name: string, content: string | Uint8Array): string;
  path(name: string): string;
  /** The lines of a CSV file, without its byte order mark. */
  lines(name: string): string[];
}

export function openDesk(): Desk {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bulk-tasks-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  return {
    file: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    path,
    lines: (name) =>
      readFileSync(path(name), 'utf8')
        .replace(/^\ufeff/, '')
        .trimEnd()
        .split('\r\n'),
  };
}
