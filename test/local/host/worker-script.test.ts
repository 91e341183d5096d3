// The host finds its worker script from its sources and from the built local tools alike.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workerScript } from '../../../src/local/host/runtime/worker-script.ts';
import { answerOf, bundle, CALM_USER, newWorkbook } from './support.ts';

const CACHE = 'node_modules/.cache/leadsquared-bulk-tasks';
const SOURCES = 'src/local/host';

function build(entryPoints: string[]): string {
  mkdirSync(CACHE, { recursive: true });
  const outdir = mkdtempSync(join(process.cwd(), CACHE, 'built-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  const shape = {
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    keepNames: true,
  } as const;
  buildSync({ ...shape, entryPoints, outdir });
  return outdir;
}

describe('the worker script', () => {
  it('is built from the sources once, under a name made of its content', async () => {
    const [first, second] = [await workerScript(), await workerScript()];
    expect(first).toMatch(
      /node_modules\/\.cache\/leadsquared-bulk-tasks\/local\/execution-worker-[\da-f]{16}\.mjs$/,
    );
    expect(second).toBe(first);
  });

  it('is found beside the built host', async () => {
    const folder = build([`${SOURCES}/host.ts`, `${SOURCES}/execution-worker.ts`]);
    const { Host } = await import(/* @vite-ignore */ join(folder, 'host.js'));
    const code = 'function main() { return [String(SpreadsheetApp), String(SpreadsheetApp.getActive())]; }';
    const host = new Host({ bundle: bundle({ code }), mode: 'real', workbook: newWorkbook(), ui: CALM_USER });
    expect(answerOf(await host.run('main'))).toEqual(['SpreadsheetApp', 'Spreadsheet']);
    await host.close();
  });

  it('is missed in words when it is not there', async () => {
    const folder = build([`${SOURCES}/host.ts`]);
    const { Host } = await import(/* @vite-ignore */ join(folder, 'host.js'));
    const options = { bundle: bundle({ code: '' }), mode: 'real', workbook: newWorkbook(), ui: CALM_USER };
    await expect(new Host(options).run('main')).rejects.toThrow(
      /There is no execution-worker.js beside .*host.js/,
    );
  });
});
