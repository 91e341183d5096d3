// Runs once before all tests: builds the add-on into the cache, so that src is tested as Google would run it, and dist/ is left alone.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../src/build/addon.mjs', import.meta.url));
const BUILT = fileURLToPath(
  new URL('../node_modules/.cache/leadsquared-bulk-tasks/add-on/', import.meta.url),
);

export default function setup(): void {
  execFileSync(process.execPath, [BUILD, '--into', BUILT], { stdio: ['ignore', 'ignore', 'inherit'] });
  // The processes that run the tests begin with these variables.
  process.env.ADD_ON_UNDER_TEST = BUILT;
}
