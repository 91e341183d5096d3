// Cells for fast-check: addresses, names and labels, with the signs that people and programs put around them.
import fc from 'fast-check';

export const name = fc.constantFrom(
  'kavya',
  'rao',
  'Priya',
  'ns',
  'k',
  'o',
  'sales',
  'Ravi',
  'devi',
  '7',
  'x2',
);
const local = fc.tuple(name, fc.constantFrom('', '.', '_', '-', '+'), name).map((parts) => parts.join(''));
const domain = fc.constantFrom('example.com', 'mail.example.co.in', 'Example.org', 'x.in', 'example.co');
export const address = fc.tuple(local, domain).map(([before, after]) => `${before}@${after}`);

export const sign = fc.constantFrom(
  ...[' ', '  ', '\n', '\t', '\u00a0', '<', '>', '(', ')', '[', ']', '{', '}', '"', "'", '“', '”', '’'],
  ...[
    ',',
    ';',
    ':',
    '/',
    '|',
    '-',
    '–',
    '—',
    '.',
    '…',
    '*',
    '_',
    '#',
    '=',
    '&',
    '+',
    '!',
    '@',
    '\u200b',
    '`',
  ],
);
export const odd = fc.constantFrom(
  '\u0430',
  '\u03bf',
  '\u0131',
  '\uff20',
  '\uff41',
  '\ufb01',
  'é',
  'क',
  '\u00ad',
  '。',
  '\u2011',
);
export const word = fc.constantFrom(
  'Kavya',
  'Rao',
  'rao',
  'mailto:',
  'Sales',
  'com',
  'in',
  'at',
  '98450',
  'not',
  'and',
  'Mumbai',
);
const piece = fc.oneof(address, sign, sign, word, name, odd, fc.string({ maxLength: 3 }));
export const cell = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));
