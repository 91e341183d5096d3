// Compares the processor's time in one run: what the add-on needs beside the least that the same work takes on the same machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import type { SheetRow } from '../../src/core/cell.ts';
import { projectFolder } from '../../src/local/workbench/project-folder.ts';
import { bookOf, HEADER, richRows } from '../support/sheet-of-tasks.ts';

const ROWS = 50_000;
/** The best of so many turns counts: the others were disturbed. */
const TURNS = 5;

interface Work {
  readonly name: string;
  readonly run: (turn: number) => void;
}

/** Milliseconds of the processor's time by name, since others may use it too; the works take turns, so that a disturbance does not strike one of them alone. */
function bestOf(works: readonly Work[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { name, run } of works) {
      const before = process.cpuUsage();
      run(turn);
      const { user, system } = process.cpuUsage(before);
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / 1000));
    }
  }
  return best;
}

function sheetRows(): SheetRow[] {
  const sheet = bookOf(richRows(ROWS)).activeSheet;
  const box = { row: 2, column: 1, rows: ROWS, columns: HEADER.length };
  const texts = sheet.displays(box);
  const values = sheet.values(box);
  return texts.map((row, at) => ({
    rowNumber: at + 2,
    cells: row.map((display, column) => ({ value: values[at]?.[column] ?? '', display })),
  }));
}

type Checks = typeof import('./cpu-checks.ts');

/** Built without what tools need and Google's copy has not. */
async function builtChecks(): Promise<Checks> {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  const outfile = join(folder, 'checks.mjs');
  try {
    buildSync({
      entryPoints: [fileURLToPath(new URL('test/bench/cpu-checks.ts', projectFolder()))],
      bundle: true,
      outfile,
      format: 'esm',
      target: 'es2019',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Functions that nobody calls, as many bytes as the script has. */
function fillerOf(bytes: number): string {
  const one = (number: number) =>
    `function filler${number}(a, b) { if (a === b) { return [a, b].map((each) => each + ${number}); } return null; }\n`;
  let text = '';
  for (let number = 0; text.length < bytes; number++) text += one(number);
  return text;
}

/** Compiles and evaluates a script as an execution does; the comment keeps the engine from knowing it already. */
function load(script: string, turn: number): void {
  new vm.Script(`// ${turn} ${script.length} ${performance.now()}\n${script}`).runInContext(
    vm.createContext({}),
  );
}

/** @param folders built add-ons by what they are called */
export async function compareCpu(folders: Readonly<Record<string, string>>): Promise<string> {
  const { checkAll, walkAll } = await builtChecks();
  const rows = sheetRows();
  const check = 'check and match 50,000 rows';
  const walk = 'look at the same cells in a plain loop';
  const checked = bestOf([
    { name: check, run: () => checkAll(HEADER, rows) },
    { name: walk, run: () => walkAll(rows) },
  ]);
  const scripts = Object.entries(folders).map(([name, folder]) => ({
    name,
    text: readFileSync(join(folder, 'Code.js'), 'utf8'),
  }));
  const filler = fillerOf(scripts[0]?.text.length ?? 0);
  const loaded = bestOf([
    ...scripts.map(({ name, text }) => ({ name, run: (turn: number) => load(text, turn) })),
    { name: 'plain functions of the same size', run: (turn) => load(filler, turn) },
  ]);
  const perSecond = Math.round(ROWS / ((checked.get(check) ?? 1) / 1000));
  return [
    `Checking: ${perSecond.toLocaleString('en-US')} rows in a second of the processor’s time here`,
    ...linesOf(checked, walk),
    '',
    'Compiling and evaluating the script, as each execution does',
    ...linesOf(loaded, 'plain functions of the same size'),
  ].join('\n');
}

function linesOf(all: ReadonlyMap<string, number>, base: string): string[] {
  const least = all.get(base) ?? 1;
  return [...all].map(
    ([name, milliseconds]) =>
      `${milliseconds.toFixed(1).padStart(9)} ms  ${(milliseconds / least).toFixed(2).padStart(7)} ×  ${name}`,
  );
}
