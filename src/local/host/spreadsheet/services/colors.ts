// Colours as scripts write them and as Sheets keeps them, `#rrggbb`.

import { SheetError } from '../model/errors.ts';

/** CSS 2.1 names, all that the add-on and its tests can need; Google knows the others of CSS too. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  lime: '#00ff00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** Null for null, which stands for the default. Throws SheetError `signature` for anything that is no colour. */
export function readColor(color: string | null): string | null {
  if (color === null) return null;
  const lower = color.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return lower.replace(/[0-9a-f]/g, '$&$&');
  const named = NAMED[lower];
  if (named === undefined) throw new SheetError('signature', `The color "${color}" is not known.`);
  return named;
}
