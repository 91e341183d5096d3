// What the documents name exists: every path, every link and its heading, every command, and no document is out of reach.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const textOf = (page: string) => readFileSync(page, 'utf8');

/** Paths from the project's root, and files that stand in it. */
const PATH =
  /(?<![\w./-])(?:(?:src|test|docs|dist|samples|\.github)\/[\w./-]*\w|\.clasp\.json|(?:biome|package|appsscript)\.json)/g;
/** `test/unit/core/chunks` as Vitest takes it: the beginning of a name. */
const ENDINGS = ['', '.ts', '.test.ts'];
const pathsIn = (page: string) => [...new Set(textOf(page).match(PATH) ?? [])];

/** The text without blocks and pieces of code, in which brackets are no links. */
const withoutCode = (text: string) => text.replace(/```.*?```/gs, '').replace(/`[^`\n]*`/g, '');
const linksIn = (page: string) =>
  [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^https?:/.test(target));

/** A heading's anchor as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (page: string) =>
  textOf(page)
    .replace(/```.*?```/gs, '')
    .split('\n')
    .flatMap((line) => /^#{1,6} (.*)$/.exec(line)?.[1] ?? [])
    .map(anchorOf);

const SCRIPTS = Object.keys(JSON.parse(textOf('package.json')).scripts);
const scriptsIn = (page: string) =>
  [...textOf(page).matchAll(/\bnpm (?:(run)(?: -s)? ([\w:-]+)|(test|start)\b)/g)].map(
    ([, , script, short]) => script ?? short,
  );

describe.each(PAGES)('%s', (page) => {
  it('names only files and folders that exist', () => {
    const missing = pathsIn(page).filter((path) => !ENDINGS.some((ending) => existsSync(path + ending)));
    expect(missing).toEqual([]);
  });

  it('links only to pages, pictures and headings that exist', () => {
    const dead = linksIn(page).filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchorsIn(file).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('names only commands that exist', () => {
    expect(scriptsIn(page).filter((script) => script === undefined || !SCRIPTS.includes(script))).toEqual([]);
  });
});

describe('the documents', () => {
  it('are all within reach of the README', () => {
    const reached = linksIn('README.md').map((target) => target.split('#')[0]);
    expect(PAGES.filter((page) => page !== 'README.md' && !reached.includes(page))).toEqual([]);
  });

  it('name enough paths for this test to mean something', () => {
    expect(pathsIn('CONTRIBUTING.md').length).toBeGreaterThan(20);
    expect(pathsIn('docs/architecture.md').length).toBeGreaterThan(60);
    expect(scriptsIn('README.md')).toContain('test');
  });
});
