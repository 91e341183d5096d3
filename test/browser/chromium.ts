// Starts the Chromium that the browser tests drive.
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../src/build/chromium.mjs';

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

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: QUIET });
}
