// Bundles the tools that run without Google into the cache folder and starts one of them: `node src/build/local.mjs cli send FILE`.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const output = new URL('../../node_modules/.cache/leadsquared-bulk-tasks/local/', import.meta.url);

/** Entry files by the name that the commands in package.json use. */
const ENTRIES = {
  cli: 'src/local/cli/main.ts',
  demo: 'src/local/cli/demo.ts',
  sandbox: 'src/local/sandbox/main.ts',
  bench: 'test/bench/main.ts',
  chaos: 'test/chaos/main.ts',
  kills: 'test/kills/main.ts',
  playground: 'src/local/playground/main.ts',
  'execution-worker': 'src/local/host/execution-worker.ts',
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(ENTRIES, name)) {
  console.error(`Unknown tool "${name}". Known: ${Object.keys(ENTRIES).join(', ')}.`);
  process.exit(1);
}

const result = await build({
  write: false,
  entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([key, path]) => [key, `${root}${path}`])),
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  // The host names Google's classes by their constructors.
  keepNames: true,
  sourcemap: 'linked',
  outdir: fileURLToPath(output),
  logLevel: 'warning',
});

mkdirSync(output, { recursive: true });
for (const { path, contents } of result.outputFiles) {
  if (existsSync(path) && readFileSync(path).equals(contents)) continue;
  // Several commands may start at once: each file appears whole or not at all.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

// The playground's page is for the browser and is bundled apart.
if (name === 'playground') await import('./playground-page.mjs');

process.argv.splice(2, process.argv.length, ...args);
await import(new URL(`${name}.js`, output).href);
