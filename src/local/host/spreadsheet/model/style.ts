// How cells look: immutable styles shared by all cells that look alike.

import { GENERAL } from '../../cells/format.ts';

export interface Style {
  readonly numberFormat: string;
  readonly background: string;
  readonly fontWeight: 'normal' | 'bold';
}

export const PLAIN_STYLE: Style = Object.freeze({
  numberFormat: GENERAL,
  background: '#ffffff',
  fontWeight: 'normal',
});

const shared = new Map<string, Style>([[keyOf(PLAIN_STYLE), PLAIN_STYLE]]);
let lastStyle = PLAIN_STYLE;
let lastPatch: Partial<Style> = {};
let lastResult = PLAIN_STYLE;

function keyOf(style: Style): string {
  return [style.numberFormat, style.background, style.fontWeight].join('\u0000');
}

/** The style with some of its properties changed. Equal styles are one object. */
export function restyle(style: Style, patch: Partial<Style>): Style {
  // A block of cells mostly repeats one change on one style.
  if (style === lastStyle && patch === lastPatch) return lastResult;
  const changed = { ...style, ...patch };
  const key = keyOf(changed);
  let result = shared.get(key);
  if (!result) {
    result = Object.freeze(changed);
    shared.set(key, result);
  }
  lastStyle = style;
  lastPatch = patch;
  lastResult = result;
  return result;
}
