// The bed of all browser tests: a Chromium for each test file, windows for each test, and what can be found wrong with a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { findChromium } from '../../src/build/chromium.mjs';

/** How long anything may take: a busy machine is slow, and that is no failure. Less than a test has in all. */
const PATIENCE_MS = 240_000;

/** A test browser has nothing to fetch on its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser | null = null;
let shared: Page | null = null;

/** To be called once in each test file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: QUIET });
  }, PATIENCE_MS);
  afterAll(() => {
    shared = null;
    return browser?.close();
  });
}

/** Windows that nothing can hurry. */
async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  if (browser === null) throw new Error('Call withBrowser() first.');
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Opens a user's windows, and closes them when the test is over. */
export async function openContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await newContext(options);
  onTestFinished(() => context.close());
  return context;
}

/**
 * The window that tests of a file use one after the other, since opening one takes as long as most of them. It shows still what the last
 * test has left in it.
 *
 * @param prepare is called for a window that was opened just now
 */
export async function sharedPage(
  options: BrowserContextOptions,
  prepare: (page: Page) => Promise<void>,
): Promise<Page> {
  if (shared === null) {
    shared = await (await newContext(options)).newPage();
    await prepare(shared);
  }
  tellOfFailure(shared);
  return shared;
}

/** A window whose errors are heard. */
export async function openPage(context: BrowserContext, errors: string[]): Promise<Page> {
  const page = await context.newPage();
  tellOfFailure(page);
  hearErrors(page, errors);
  return page;
}

function tellOfFailure(page: Page): void {
  onTestFinished(({ task }) => (task.result?.state === 'fail' ? tellWhatIsSeen(page, task.name) : undefined));
}

/** Those that the page throws, and lines of its console that tell of one. */
export function hearErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
}

/** A test that waited in vain says too little: what its window and the frames in it showed at the end tells the rest. */
async function tellWhatIsSeen(page: Page, test: string): Promise<void> {
  for (const frame of page.frames()) {
    const text = await frame.evaluate<string>('document.body.innerText').catch(String);
    console.error(`“${test}” failed, and ${frame.url()} showed:\n${text}`);
  }
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = `axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => ({ html })) })))`;

/** What axe-core finds serious or critical in a page or a frame, as lines to read; frames within it are looked at by themselves. */
export async function seriousViolations(place: Page | Frame): Promise<string[]> {
  await place.evaluate(AXE);
  const found: readonly Violation[] = await place.evaluate(VIOLATIONS);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const TOO_WIDE = `(() => {
  const clipped = (e) => e.closest('.sr-only, .clamp') !== null;
  const out = [...document.querySelectorAll('body *')].filter((e) => !clipped(e) && e.getBoundingClientRect().right > innerWidth + 0.5);
  const page = document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth ? ['the page'] : [];
  return [...page, ...out.map((e) => e.outerHTML.slice(0, 120))];
})()`;

/** Elements that stick out of the width of a page or a frame. */
export const tooWide = (place: Page | Frame): Promise<string[]> => place.evaluate<string[]>(TOO_WIDE);
