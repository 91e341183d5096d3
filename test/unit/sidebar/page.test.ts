// The page that is built for Google: one file that its HTML processing cannot spoil.
import { beforeAll, describe, expect, it } from 'vitest';
import { sidebarPage } from '../../../src/build/sidebar-page.mjs';

let page = '';
let script = '';
beforeAll(async () => {
  page = await sidebarPage();
  script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
});

describe('the built page', () => {
  it('holds its script and its styles', () => {
    expect(script.length).toBeGreaterThan(10_000);
    expect(page).toMatch(/<style>\s*:root/);
    expect(page).not.toContain('/* script */');
  });

  it('opens links outside the sandbox', () => {
    expect(page).toContain('<base target="_top">');
  });

  it('refers to no other file and no other host', () => {
    expect(page).not.toMatch(/<script[^>]+src|<link|@import|url\(/i);
    const hosts = [...page.matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1]);
    // Names of XML vocabularies are no addresses to fetch.
    expect(hosts.filter((host) => host !== 'www.w3.org')).toEqual([]);
  });

  it('has no template literal, since Google has taken // inside one for a comment', () => {
    expect(script).not.toContain('`');
  });

  it('ends its script once, and holds no scriptlet of Google’s templates', () => {
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page).not.toMatch(/<\?/);
    expect(script).not.toContain('<!--');
  });
});
