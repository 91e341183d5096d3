// Turns the arguments of a range's style methods into changes of style; null gives the default back.

import { GENERAL } from '../../cells/format.ts';
import { PLAIN_STYLE, type Style } from '../model/style.ts';
import type { Arguments } from './arguments.ts';
import { readColor } from './colors.ts';

export type Patch = Partial<Style>;

/** How `Range.getNumberFormat` shows the automatic format. */
export const AUTOMATIC_FORMAT = '0.###############';

type Look = (value: unknown, args: Arguments) => Patch;

function text(value: unknown, args: Arguments): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : args.refuse();
}

function choice<T extends string>(
  allowed: readonly T[],
  value: string | null,
  missing: T,
  args: Arguments,
): T {
  if (value === null) return missing;
  return allowed.find((each) => each === value) ?? args.refuse();
}

export const background: Look = (value, args) => ({
  background: readColor(text(value, args)) ?? PLAIN_STYLE.background,
});

export const fontColor: Look = (value, args) => ({
  fontColor: readColor(text(value, args)) ?? PLAIN_STYLE.fontColor,
});

export const fontWeight: Look = (value, args) => ({
  fontWeight: choice(['normal', 'bold'], text(value, args), 'normal', args),
});

export const fontStyle: Look = (value, args) => ({
  fontStyle: choice(['normal', 'italic'], text(value, args), 'normal', args),
});

export const horizontalAlignment: Look = (value, args) => {
  const name = text(value, args);
  if (name === 'normal') return { horizontalAlignment: 'general' };
  return { horizontalAlignment: choice(['left', 'center', 'right'], name, 'left', args) };
};

export const verticalAlignment: Look = (value, args) => ({
  verticalAlignment: choice(['top', 'middle', 'bottom'], text(value, args), 'bottom', args),
});

export const wrap: Look = (value, args) => ({
  wrap: typeof value === 'boolean' ? (value ? 'WRAP' : 'OVERFLOW') : args.refuse(),
});

export const numberFormat: Look = (value, args) => {
  const format = typeof value === 'string' ? value : args.refuse();
  const automatic = format === '' || format === AUTOMATIC_FORMAT || format.toLowerCase() === 'general';
  return { numberFormat: automatic ? GENERAL : format };
};
