// Bundles the playground's page for the browser into the cache folder: page.js, page.css and frame.js.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'node_modules/.cache/leadsquared-bulk-tasks/playground');
const source = join(root, 'src/local/playground/page');

const shared = {
  bundle: true,
  write: false,
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outdir: folder,
  absWorkingDir: root,
  logLevel: 'warning',
};
const results = await Promise.all([
  build({ ...shared, entryPoints: { page: join(source, 'main.tsx') }, format: 'esm' }),
  build({
    ...shared,
    entryPoints: { frame: join(source, 'frame/main.ts') },
    format: 'iife',
    globalName: 'PlaygroundFrame',
  }),
]);

mkdirSync(folder, { recursive: true });
for (const file of results.flatMap((result) => result.outputFiles)) {
  const path = join(folder, basename(file.path));
  // Several tests may build at the same time: a rename is atomic.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, file.contents);
  renameSync(own, path);
}
