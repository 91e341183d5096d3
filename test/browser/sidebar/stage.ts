// Opens the built sidebar in Chromium at its real width, in front of the fake server.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { sidebarPage } from '../../../src/build/sidebar-page.mjs';
import { openContext, startChromium } from '../chromium.ts';
import { ACCOUNT, CHECK, MATCH } from './fake/data.ts';
import type { FakeWindow, Scene } from './fake/scene.ts';

/** Google's sidebar is 300 px wide and cannot be made wider (page guides/dialogs). */
export const WIDTH = 300;
const HEIGHT = 600;
const ADDRESS = 'http://sidebar.test/';

export const USUAL: Scene = {
  account: ACCOUNT,
  match: MATCH,
  check: CHECK,
  run: null,
  delay: 5,
  perTurn: 100,
  failing: 3,
  doubtful: 2,
  troubles: {},
};

async function bundle(path: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for, other than itself. */
  readonly requests: readonly string[];
  /** Errors thrown in the page and lines of its console that tell of one. */
  readonly errors: readonly string[];
  calls(): Promise<FakeWindow['calls']>;
  /** Serious and critical findings of axe-core, as lines to read. */
  violations(): Promise<string[]>;
  /** Elements that stick out of the sidebar's width. */
  tooWide(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Stage {
  open(scene?: Partial<Scene>): Promise<Opened>;
  close(): Promise<void>;
}

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

const VIOLATIONS = `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`;
const TOO_WIDE = `(() => {
  const clipped = (e) => e.closest('.sr-only, .clamp') !== null;
  const out = [...document.querySelectorAll('body *')].filter((e) => !clipped(e) && e.getBoundingClientRect().right > innerWidth + 0.5);
  const page = document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth ? ['the page'] : [];
  return [...page, ...out.map((e) => e.outerHTML.slice(0, 120))];
})()`;

export async function openStage(): Promise<Stage> {
  const [browser, html, google] = await Promise.all([
    startChromium(),
    sidebarPage(),
    bundle('./fake/google.ts'),
  ]);
  return {
    open: (scene = {}) => openPage(browser, html, google, { ...USUAL, ...scene }),
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser, html: string, google: string, scene: Scene): Promise<Opened> {
  const context = await openContext(browser, {
    viewport: { width: WIDTH, height: HEIGHT },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS) return route.fulfill({ contentType: 'text/html', body: html });
    requests.push(route.request().url());
    return route.abort();
  });
  await page.addInitScript({ content: `globalThis.scene = ${JSON.stringify(scene)};\n${google}` });
  await page.goto(ADDRESS);
  return {
    page,
    requests,
    errors,
    calls: () => page.evaluate<FakeWindow['calls']>('fake.calls'),
    async violations() {
      await page.evaluate(AXE);
      const found = await page.evaluate<Finding[]>(VIOLATIONS);
      return found
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    },
    tooWide: () => page.evaluate<string[]>(TOO_WIDE),
    close: () => context.close(),
  };
}
