// Finds the Chromium that the browser tests drive, and starts it.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

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

/** @throws Error that says what to install, or that CHROMIUM_PATH leads nowhere */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const given = env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file.`);
  }
  const found = USUAL_PATHS.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program file.',
  );
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: QUIET });
}
