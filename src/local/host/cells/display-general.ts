// Numbers as a cell with automatic format shows them.

const DIGITS_SHOWN = 10;
/** From here on a number is shown with an exponent. Google publishes no rule; 15 digits is what a double keeps. */
const TOO_LONG = 1e15;
const TOO_SMALL = 1e-9;
const EXPONENT_DECIMALS = 5;

export function generalText(value: number, decimal: string): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= TOO_LONG || size < TOO_SMALL) return exponentText(value, EXPONENT_DECIMALS, decimal, false);
  if (Number.isInteger(value)) return String(value);
  const decimals = Math.max(0, DIGITS_SHOWN - 1 - Math.floor(Math.log10(size)));
  return value
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', decimal);
}

/** `1.23E+15`; `fixed` keeps the zeros at the end of the decimals. */
export function exponentText(value: number, decimals: number, decimal: string, fixed: boolean): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(decimals).split('e');
  const shown = fixed || !mantissa.includes('.') ? mantissa : mantissa.replace(/\.?0+$/, '');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${shown.replace('.', decimal)}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}
