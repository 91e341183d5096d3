// The page's built files, kept in memory; they are built once when the server runs from its TypeScript sources.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../workbench/project-folder.ts';

export interface PageFiles {
  readonly script: string;
  readonly style: string;
  /** What makes `google.script` in a page of the add-on. */
  readonly frameScript: string;
}

let files: PageFiles | null = null;

export function pageFiles(): PageFiles {
  files ??= readPageFiles();
  return files;
}

function readPageFiles(): PageFiles {
  const project = projectFolder();
  if (import.meta.url.endsWith('.ts')) {
    execFileSync(process.execPath, [fileURLToPath(new URL('src/build/playground-page.mjs', project))]);
  }
  const folder = new URL('node_modules/.cache/leadsquared-bulk-tasks/playground/', project);
  const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  return { script: text('page.js'), style: text('page.css'), frameScript: text('frame.js') };
}

/** `<!doctype html>` with the token in it; nothing else of it ever changes. */
export function indexHtml(token: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="playground-token" content="${token}">
<title>Bulk Tasks playground</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body>
<div id="app"></div>
<noscript>The playground needs JavaScript.</noscript>
</body>
</html>
`;
}

/** The add-on's page with `google.script` in front of everything that it runs. */
export function framePage(html: string, frameScript: string, functionNames: readonly string[]): string {
  const code = `${frameScript}\nPlaygroundFrame.install(${JSON.stringify(functionNames)});`;
  const script = `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
  const head = /<head(?:\s[^>]*)?>|<html(?:\s[^>]*)?>|<!doctype[^>]*>/gi;
  const places = [...html.matchAll(head)];
  const place = places.find(([tag]) => /^<head/i.test(tag)) ?? places[places.length - 1];
  const at = place === undefined ? 0 : place.index + place[0].length;
  return `${html.slice(0, at)}${script}${html.slice(at)}`;
}

/** Names of the functions that a page may call: every top-level function whose name does not end with `_`. */
export function callableNames(code: string): string[] {
  return [...code.matchAll(/^function ([A-Za-z$_][\w$]*)\(/gm)].flatMap(([, name = '']) =>
    name.endsWith('_') ? [] : [name],
  );
}
