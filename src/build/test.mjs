// The whole check of the project, in the order in which a failure is cheapest: build, style, types, unused code, tests.
// `--full` takes every point of the tests' sweeps (test/support/sweeps.ts), and evaluates the script anew for every execution, which lasts
// an hour and more; all else is handed to Vitest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const given = process.argv.slice(2);
const isFull = given.includes('--full');
const forVitest = given.filter((option) => option !== '--full');

const STEPS = [
  ['dist is what src builds', 'node', ['src/build/addon.mjs', '--check']],
  ['style and import rules', 'npx', ['biome', 'check', '--error-on-warnings']],
  ['types, room by room', 'npx', ['tsc', '-b']],
  ['nothing unused', 'npx', ['knip']],
  ['tests', 'npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', ...forVitest]],
];

try {
  ensureChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

for (const [name, command, args] of STEPS) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...(isFull ? { SWEEPS: 'full', GLOBAL_CODE: 'anew' } : {}) },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\nStopped: “${name}” failed.`);
    process.exit(1);
  }
}
