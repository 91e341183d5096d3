// Builds the sidebar's page: one HTML file with its script and styles inside, which asks the network for nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Google's processing of HTML has mangled what follows `//` in template literals, so the script is built without any. */
const SYNTAX = { 'template-literal': false };

/** @returns {Promise<string>} the text of Sidebar.html */
export async function sidebarPage() {
  const result = await build({
    entryPoints: [join(root, 'src/sidebar/main.tsx')],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    supported: SYNTAX,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'out',
    absWorkingDir: root,
    logLevel: 'warning',
  });
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? '';
  // A closing tag inside the script would end it early.
  const code = text('.js').replace(/<\/(script)/gi, '<\\/$1');
  return readFileSync(join(root, 'src/sidebar/index.html'), 'utf8')
    .replace('/* styles */', () => text('.css'))
    .replace('/* script */', () => code);
}
