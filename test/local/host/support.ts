// Hosts over small bundles written for one test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Host } from '../../../src/local/host/host.ts';
import type { ExecutionResult, HostOptions } from '../../../src/local/host/host-options.ts';
import type { UiDriver } from '../../../src/local/host/service.ts';
import { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';

export const MODES = ['simulated', 'real'] as const;

export const ZONE = 'Asia/Kolkata';

export function newWorkbook(): Workbook {
  return new Workbook({ id: 'file-1', name: 'Follow-ups', locale: 'en_US', timeZone: ZONE });
}

/** Presses OK on everything and shows nothing. */
export const CALM_USER: UiDriver = {
  alert: () => 'OK',
  prompt: () => ({ button: 'OK', text: '' }),
  toast: () => {},
  show: () => {},
};

export interface Fixture {
  /** Text of Code.js. */
  readonly code: string;
  /** More files by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** @returns a folder that is gone after the test */
export function bundle({ code, files = {} }: Fixture): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const manifest = JSON.stringify({ timeZone: ZONE });
  for (const [name, text] of Object.entries({ 'Code.js': code, 'appsscript.json': manifest, ...files })) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export type Given = Partial<HostOptions> & Fixture;

/** @returns a host that is closed after the test */
export function host(mode: HostOptions['mode'], { code, files, ...options }: Given): Host {
  const made = new Host({
    bundle: bundle(files === undefined ? { code } : { code, files }),
    mode,
    workbook: newWorkbook(),
    ui: CALM_USER,
    user: 'asha@example.com',
    ...options,
  });
  onTestFinished(() => made.close());
  return made;
}

/** @returns what the function answered; throws when the execution failed, with its error */
export function answerOf(result: ExecutionResult): unknown {
  if (result.ok) return result.value;
  throw new Error(`${result.functionName} failed: ${result.error.message}\n${result.error.stack}`);
}

/** @returns the error's message, or that it did not fail */
export function messageOf(result: ExecutionResult): string {
  return result.ok ? 'did not fail' : result.error.message;
}

/** Runs the body of a function once and answers with what it returned. */
export async function evaluate(
  mode: HostOptions['mode'],
  body: string,
  options: Partial<Given> = {},
): Promise<unknown> {
  return answerOf(await host(mode, { ...options, code: `function main() { ${body} }` }).run('main'));
}
