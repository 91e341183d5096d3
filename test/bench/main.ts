// `npm run bench`: measures the add-on on the virtual clock.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../src/local/workbench/project-folder.ts';
import { BUNDLE } from '../../src/local/workbench/workbench.ts';
import { type BenchCase, CASES } from './cases.ts';
import { CHARGES, type Charges } from './charges.ts';
import { compareCpu } from './cpu.ts';
import { KeptResults } from './docs/kept-results.ts';
import { PESSIMISTIC_CASES, type Result } from './docs/page.ts';
import { writeDocs } from './docs/write.ts';
import { measure } from './measure.ts';
import { type BenchOptions, HELP, OptionError, readOptions } from './options.ts';
import type { Sharing } from './people.ts';
import { tableOf } from './table.ts';
import { reportOf } from './trace/report.ts';
import { Trace } from './trace/trace.ts';

const BUILT = 'node_modules/.cache/leadsquared-bulk-tasks/bench/';
const KEPT = 'node_modules/.cache/leadsquared-bulk-tasks/bench-results.json';

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

const inProject = (path: string) => fileURLToPath(new URL(path, projectFolder()));

/** Builds what src holds now. @returns the folder with the add-on */
function freshBuild(): string {
  const folder = inProject(BUILT);
  execFileSync(process.execPath, [inProject('src/build/addon.mjs'), '--into', folder], { stdio: 'inherit' });
  return folder;
}

async function measureAll(options: BenchOptions): Promise<void> {
  const bundle = options.bundle ?? freshBuild();
  const all = [];
  for (const its of options.cases) {
    const begun = performance.now();
    const whenShared = ({ used, least, refused }: Sharing) =>
      console.error(
        `${its.name}: ${percent(used)} of the limit used, the least had ${percent(least)} of a fair share, ` +
          `${percent(refused)} of the calls refused`,
      );
    all.push(await measure(its, { ...options, bundle, whenShared }));
    if (!options.isJson)
      console.error(`${its.name}: measured in ${Math.round(performance.now() - begun)} ms`);
  }
  console.log(options.isJson ? JSON.stringify(all, null, 2) : tableOf(all));
}

/** Those that are meant are measured unless they were of this very build; of the others only what is known already is shown. */
async function resultsOf(
  cases: readonly BenchCase[],
  isMeant: (its: BenchCase) => boolean,
  charges: Charges,
  { bundle, kept }: { readonly bundle: string; readonly kept: KeptResults },
): Promise<Result[]> {
  const results: Result[] = [];
  for (const its of cases) {
    const known = kept.get(its, charges);
    if (known !== null) results.push(known);
    if (known !== null || !isMeant(its)) continue;
    console.error(its.name);
    let sharing: Sharing | null = null;
    const whenShared = (found: Sharing) => {
      sharing = found;
    };
    const measured = await measure(its, { charges, bundle, withBaselines: true, whenShared });
    const result = { its, measured, sharing };
    kept.add(result, charges);
    results.push(result);
  }
  return results;
}

async function rewriteDocs({ cases }: BenchOptions): Promise<void> {
  const bundle = freshBuild();
  const parts = { bundle, kept: new KeptResults(inProject(KEPT), bundle) };
  const meant = new Set(cases.map(({ name }) => name));
  const results = await resultsOf(CASES, ({ name }) => meant.has(name), CHARGES, parts);
  const asRead = { ...CHARGES, metadata: CHARGES.read };
  writeDocs(projectFolder(), results, await resultsOf(PESSIMISTIC_CASES, () => true, asRead, parts));
}

async function traceAll(options: BenchOptions): Promise<void> {
  const bundle = options.bundle ?? freshBuild();
  for (const its of options.cases) {
    const trace = new Trace(bundle);
    await measure(its, {
      charges: options.charges,
      bundle,
      withBaselines: false,
      listener: trace,
      whenDone: (moments) => console.log(reportOf(its.name, trace.spans, moments)),
    });
  }
}

async function act(options: BenchOptions): Promise<void> {
  if (options.action === 'help') console.log(HELP);
  else if (options.action === 'list') console.log(options.cases.map(({ name }) => name).join('\n'));
  else if (options.action === 'docs') await rewriteDocs(options);
  else if (options.action === 'cpu')
    console.log(
      await compareCpu({ 'this add-on': options.bundle ?? freshBuild(), 'the one in dist': BUNDLE }),
    );
  else if (options.action === 'trace') await traceAll(options);
  else await measureAll(options);
}

try {
  await act(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
