// Runs once before all tests: brings dist/ up to date, since the end-to-end tests run the bundle that Google would.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../src/build/addon.mjs', import.meta.url));

function build(...options: readonly string[]): void {
  execFileSync(process.execPath, [BUILD, ...options], { stdio: 'pipe' });
}

export default function setup(): void {
  try {
    build('--check');
  } catch {
    // It differs from a fresh build; rewriting it only then leaves it alone for whoever else is using it.
    build();
  }
}
