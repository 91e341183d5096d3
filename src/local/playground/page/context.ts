// Hands the store and the actions down to every part of the page.
import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { Actions } from './actions.ts';
import type { Store } from './store.ts';

export interface Page {
  readonly store: Store;
  readonly actions: Actions;
}

export const PageContext = createContext<Page | null>(null);

/** The page's parts; draws the caller again after each change of the store. */
export function usePage(): Page {
  const page = useContext(PageContext);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => page?.store.subscribe(() => redraw(undefined)), [page]);
  if (page === null) throw new Error('Outside the page.');
  return page;
}
