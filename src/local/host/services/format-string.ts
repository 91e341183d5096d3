// Text made of a template with percent signs, as Utilities.formatString makes it (page reference/utilities/utilities).

/** Knows %s, %d, %i, %f, %x, %% with flags `-` and `0`, a width and a precision. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%([-0]*)(\d*)(?:\.(\d+))?([sdifx%])/g,
    (_, flags: string, width: string, precision: string | undefined, letter: string) => {
      if (letter === '%') return '%';
      const text = convert(letter, args[next++], precision === undefined ? undefined : Number(precision));
      if (flags.includes('-')) return text.padEnd(Number(width));
      if (!flags.includes('0')) return text.padStart(Number(width));
      const sign = text.startsWith('-') ? '-' : '';
      return sign + text.slice(sign.length).padStart(Number(width) - sign.length, '0');
    },
  );
}

function convert(letter: string, value: unknown, precision: number | undefined): string {
  switch (letter) {
    case 's':
      return String(value).slice(0, precision);
    case 'f':
      return Number(value).toFixed(precision ?? 6);
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    default:
      return String(Math.trunc(Number(value)));
  }
}
