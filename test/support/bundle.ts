// The add-on that the tests run: what `global-setup.ts` has just built from src, and the one in dist/ where nobody has.
import { BUNDLE } from '../../src/local/workbench/workbench.ts';

/** Folder with Code.js, Sidebar.html and the manifest. */
export const ADD_ON = process.env.ADD_ON_UNDER_TEST ?? BUNDLE;
