// Builds the add-on into dist/: one readable script, the sidebar's page and the manifest; `--check` compares instead of writing,
// and `--into FOLDER` builds into another folder, for tests.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sidebarPage } from './sidebar-page.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

/** Apps Script's V8 lacks `#private`, static fields and newer syntax (page v8-runtime); ES2019 lowers all of them. */
const APPS_SCRIPT_TARGET = 'es2019';
const GLOBAL_NAME = 'BulkTasks';

/**
 * The table of all countries' phone numbers would be built by every execution, of which few need it: its parts are there once one of
 * them is asked for.
 */
const lateTable = {
  name: 'late-table',
  setup({ onLoad }) {
    onLoad({ filter: /metadata\.min\.json\.js$/ }, async ({ path }) => {
      const { default: table } = await import(pathToFileURL(path).href);
      const parts = Object.keys(table).map((key) => `get ${key}() { return all().${key}; },`);
      const text = readFileSync(path, 'utf8').replace(/^export default/m, 'const make = () => (');
      const lines = [`${text});`, 'let made;', 'const all = () => (made ??= make());'];
      return { contents: [...lines, 'export default {', ...parts, '};'].join('\n') };
    });
  },
};

const scriptOptions = {
  entryPoints: [join(root, 'src/main.ts')],
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: APPS_SCRIPT_TARGET,
  charset: 'utf8',
  legalComments: 'inline',
  absWorkingDir: root,
  logLevel: 'warning',
  plugins: [lateTable],
};

/** Only esbuild's `esm` pass tells the names that main.ts exports. */
async function exportedNames() {
  const result = await build({ ...scriptOptions, format: 'esm', metafile: true, outfile: 'Code.js' });
  const [output] = Object.values(result.metafile.outputs);
  return [...output.exports].sort();
}

/**
 * Of what src says about its code esbuild keeps only what stands inside classes and objects. Half of it would only mislead, so all of
 * it stays in src, and the names of the files remain to find it by.
 */
function withoutDocstrings(code) {
  return code.replace(/^ *\/\*\*.*?\*\/\n/gms, '');
}

/** Google calls functions by name, and finds only top-level declarations: one stub for each export. */
async function script() {
  const names = await exportedNames();
  const stubs = names.map(
    (name) => `function ${name}() { return ${GLOBAL_NAME}.${name}.apply(null, arguments); }`,
  );
  const result = await build({
    ...scriptOptions,
    format: 'iife',
    globalName: GLOBAL_NAME,
    banner: {
      js: '// Bulk Tasks for LeadSquared. Built from src/ by `npm run build`; do not edit by hand. Licence: MIT.',
    },
    footer: { js: stubs.join('\n') },
  });
  return withoutDocstrings(result.outputFiles[0].text);
}

const manifest = readFileSync(join(root, 'appsscript.json'), 'utf8');
const files = {
  'Code.js': await script(),
  ...(existsSync(join(root, 'src/sidebar/main.tsx')) ? { 'Sidebar.html': await sidebarPage() } : {}),
  'appsscript.json': manifest,
};

/** Tests may be started twice at once: each file appears whole or not at all. */
function writeWhole(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  }
}

const [option, folder] = process.argv.slice(2);
if (option === '--into') writeWhole(folder);
else if (option === '--check') {
  const found = existsSync(dist) ? readdirSync(dist).sort() : [];
  const different = Object.keys(files).filter(
    (name) => !existsSync(join(dist, name)) || readFileSync(join(dist, name), 'utf8') !== files[name],
  );
  const extra = found.filter((name) => !(name in files));
  if (different.length > 0 || extra.length > 0) {
    console.error(
      `dist differs from a fresh build: ${[...different, ...extra].join(', ')}. Run: npm run build`,
    );
    process.exit(1);
  }
  console.log('dist is up to date.');
} else {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  for (const [name, text] of Object.entries(files))
    console.log(`dist/${name}  ${(Buffer.byteLength(text) / 1024).toFixed(1)} kB`);
}
