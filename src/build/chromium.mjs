// Finds the Chromium that the browser tests drive, and installs Debian's where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PATHS = [
  // Chromium without its windows takes half the time.
  '/usr/bin/chromium-headless-shell',
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

/** The first that Debian has is taken; older versions have no Chromium without windows. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'];

const HOW_TO_INSTALL =
  'The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program file.';

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null} null when none is there
 */
function lookForChromium(env) {
  const given = env.CHROMIUM_PATH;
  if (given === undefined || given === '') return USUAL_PATHS.find((path) => existsSync(path)) ?? null;
  if (existsSync(given)) return given;
  throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file.`);
}

/**
 * The program file of a Chromium or Chrome.
 *
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string}
 * @throws {Error} that says what to install
 */
export function findChromium(env = process.env) {
  const found = lookForChromium(env);
  if (found === null) throw new Error(HOW_TO_INSTALL);
  return found;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** As `findChromium`, but installs Debian's package first when there is none and the user may. */
export function ensureChromium() {
  if (lookForChromium(process.env) === null && isRootOnDebian()) {
    console.log('Installing Chromium for the browser tests …');
    // Debian's index may be old, so it is fetched before the package.
    const isInstalled =
      apt('update', '-qq') && DEBIAN_PACKAGES.some((name) => apt('install', '-y', '-qq', name));
    if (!isInstalled) console.error('Debian’s Chromium could not be installed.');
  }
  return findChromium();
}
