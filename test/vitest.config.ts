// How the tests are run: all of test/, from the project's root, against what src builds.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';
import { TEST_TIMEOUT } from './support/sweeps.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/property-seed.ts'],
    // The browser tests wait more than they work, as do those of the command line, so there are more workers than cores.
    maxWorkers: Math.ceil(availableParallelism() * 2),
    // No test asserts on time; on a busy machine the slow ones take long, and that is no failure.
    testTimeout: TEST_TIMEOUT,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 240_000 } },
    // A test that needs a second try has a fault, or has found one.
    retry: 0,
    // No test leaves anything behind that another one could find, and sharing what is loaded halves the work.
    isolate: false,
    sequence: { sequencer: SlowFirst },
  },
});
