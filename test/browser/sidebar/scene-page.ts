// Opens the built sidebar in Chromium at its real width, in front of the fake server that follows a scene.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { sidebarPage } from '../../../src/build/sidebar-page.mjs';
import { hearErrors, openContext, openPage, seriousViolations, sharedPage, tooWide } from '../bed.ts';
import { ACCOUNT, CHECK, MATCH } from './fake/data.ts';
import type { FakeWindow, Scene } from './fake/scene.ts';

/** Google's sidebar is 300 px wide and cannot be made wider (page guides/dialogs). */
export const WIDTH = 300;
const HEIGHT = 600;
const ADDRESS = 'http://sidebar.test/';

const USUAL: Scene = {
  account: ACCOUNT,
  match: MATCH,
  check: CHECK,
  run: null,
  others: [],
  past: [],
  delay: 5,
  perTurn: 100,
  failing: 3,
  unclear: 2,
  troubles: {},
};

export interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for, other than itself. */
  readonly requests: readonly string[];
  /** Errors thrown in the page and lines of its console that tell of one. */
  readonly errors: readonly string[];
  calls(): Promise<FakeWindow['calls']>;
  /** The inputs of all calls of a function. */
  inputs(name: string): Promise<unknown[]>;
  /** Serious and critical findings of axe-core, as lines to read. */
  violations(): Promise<string[]>;
  /** Elements that stick out of the sidebar's width. */
  tooWide(): Promise<string[]>;
}

async function bundle(path: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}

let built: Promise<[html: string, google: string]> | null = null;

/** The page and its server, built once for all tests of a worker. */
function parts(): Promise<[html: string, google: string]> {
  built ??= Promise.all([sidebarPage(), bundle('./fake/google.ts')]);
  return built;
}

interface How {
  /** Whether the test moves the page's clock on, by `page.clock`. */
  readonly movesClock?: boolean;
}

/** What the window of the scenes gets when it asks for the page, and what was heard from it since. */
const stage = { html: '', requests: [] as string[], errors: [] as string[] };

const SIZE = { width: WIDTH, height: HEIGHT };
const WINDOW = { viewport: SIZE, locale: 'en-GB' };

async function prepare(page: Page): Promise<void> {
  hearErrors(page, stage.errors);
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS)
      return route.fulfill({ contentType: 'text/html', body: stage.html });
    stage.requests.push(route.request().url());
    return route.abort();
  });
}

/** A page whose clock a test moves is good for that test alone. */
async function ownPage(): Promise<Page> {
  const page = await openPage(await openContext(WINDOW), []);
  await prepare(page);
  await page.clock.install();
  return page;
}

async function usedPage(): Promise<Page> {
  const page = await sharedPage(WINDOW, prepare);
  await page.setViewportSize(SIZE);
  // What the mouse pointed at may be something else now.
  await page.mouse.move(0, 0);
  return page;
}

/** Opens the sidebar on a scene. */
export async function openScene(
  changes: Partial<Scene> = {},
  { movesClock = false }: How = {},
): Promise<Opened> {
  const scene = JSON.stringify({ ...USUAL, ...changes }).replace(/</g, '\\u003c');
  const [html, google] = await parts();
  const script = `<script>globalThis.scene = ${scene};\n${google}</script>`;
  const page = movesClock ? await ownPage() : await usedPage();
  stage.html = html.replace('<head>', () => `<head>${script}`);
  stage.requests.length = 0;
  stage.errors.length = 0;
  await page.goto(ADDRESS);
  const calls = () => page.evaluate<FakeWindow['calls']>('fake.calls');
  return {
    page,
    requests: stage.requests,
    errors: stage.errors,
    calls,
    inputs: async (name) => (await calls()).filter((made) => made.name === name).map((made) => made.input),
    violations: () => seriousViolations(page),
    tooWide: () => tooWide(page),
  };
}

/** Waits for a step of the sidebar by its title. */
export const title = (page: Page, words: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: words }).waitFor();
