// What a workbook tells those who watch it.

import type { Box } from './box.ts';

/** One change, told after it was made. */
export type Change =
  /** Values, looks or notes of a box of cells, or the rules of conditional formatting that reach it. */
  | { readonly kind: 'cells'; readonly gid: number; readonly box: Box }
  /** Rows or columns came, went, moved, were hidden or shown; everything may stand elsewhere now. */
  | { readonly kind: 'shape'; readonly gid: number }
  /** Widths, frozen rows, tab colour, protection. */
  | { readonly kind: 'layout'; readonly gid: number }
  | { readonly kind: 'selection'; readonly gid: number }
  /** Sheets were added, removed, renamed, or another one is active. */
  | { readonly kind: 'sheets' };

export type ChangeListener = (change: Change) => void;
