// How cells look: immutable styles shared by all cells that look alike.

import { GENERAL } from '../../cells/format.ts';

export interface Style {
  readonly numberFormat: string;
  readonly background: string;
  readonly fontColor: string;
  readonly fontWeight: 'normal' | 'bold';
  readonly fontStyle: 'normal' | 'italic';
  /** `general` aligns by the kind of value. */
  readonly horizontalAlignment: 'general' | 'left' | 'center' | 'right';
  readonly wrap: 'OVERFLOW' | 'WRAP' | 'CLIP';
}

export const PLAIN_STYLE: Style = Object.freeze({
  numberFormat: GENERAL,
  background: '#ffffff',
  fontColor: '#000000',
  fontWeight: 'normal',
  fontStyle: 'normal',
  horizontalAlignment: 'general',
  wrap: 'OVERFLOW',
});

const shared = new Map<string, Style>([[keyOf(PLAIN_STYLE), PLAIN_STYLE]]);
let lastStyle = PLAIN_STYLE;
let lastPatch: Partial<Style> = {};
let lastResult = PLAIN_STYLE;

function keyOf(style: Style): string {
  return [
    style.numberFormat,
    style.background,
    style.fontColor,
    style.fontWeight,
    style.fontStyle,
    style.horizontalAlignment,
    style.wrap,
  ].join('\u0000');
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
