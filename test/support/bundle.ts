// The add-on that the tests run: what `global-setup.ts` has just built from src, and the one in dist/ where nobody has.
import { BUNDLE } from '../../src/local/workbench/workbench.ts';

/** Folder with Code.js, Sidebar.html and the manifest. */
export const ADD_ON = process.env.ADD_ON_UNDER_TEST ?? BUNDLE;

/**
 * Whether executions leave the evaluated script to the next, which makes tests a third faster. With `GLOBAL_CODE=anew` each evaluates it
 * anew, as at Google's; `npm run test:full` does.
 */
export const KEEPS_BUNDLE = process.env.GLOBAL_CODE !== 'anew';
