// Tells whether an e-mail address may be that of a person of a given name, and how addresses are made of names.
import { trimText } from '../../checks/plain-text.ts';

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'shri',
  'sri',
  'smt',
  'prof',
  'ji',
  'sir',
  'madam',
  'mam',
]);
const MAX_LENGTH = 100;

/** The words of a name in plain letters, without titles; none when it is not written in Latin letters. */
export function nameWords(name: string): string[] {
  const plain = trimText(name.slice(0, MAX_LENGTH)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^a-z\s.,'()-]/.test(plain)) return [];
  return plain.split(/[^a-z]+/).filter((word) => word !== '' && !TITLES.has(word));
}

/** `Kavya.Rao@Example.com` → `kavya.rao` and `example.com`. */
export function splitAddress(address: string): { readonly local: string; readonly domain: string } {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at).toLowerCase(), domain: address.slice(at + 1).toLowerCase() };
}

export type Fit = 'whole' | 'part' | null;

/** `whole` when the part before the @ is the name, `part` when it is one word or the initials of it. */
export function fitOf(name: string, address: string): Fit {
  const words = nameWords(name);
  const parts = splitAddress(address)
    .local.split(/[^a-z]+/)
    .filter((part) => part !== '');
  const [first = '', ...rest] = words;
  const last = rest[rest.length - 1] ?? '';
  if (first === '' || parts.length === 0) return null;
  const joined = parts.join('');
  const isWhole =
    (last !== '' || parts.length === 1) &&
    ([...words].sort().join(' ') === [...parts].sort().join(' ') ||
      joined === words.join('') ||
      joined === first + last);
  if (isWhole) return 'whole';
  if (last === '') return parts.includes(first) ? 'part' : null;
  const initials = [first, first[0] + last, first + (last[0] ?? ''), last, last + (first[0] ?? '')];
  return initials.includes(joined) ? 'part' : null;
}

/** Ways in which organisations make the part before the @ out of a first and a last name; the commonest first. */
export const PATTERNS: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first}.${last}`,
  (first, last) => `${first}${last}`,
  (first, last) => `${first}_${last}`,
  (first, last) => `${first}-${last}`,
  (first) => first,
  (first, last) => `${first.slice(0, 1)}.${last}`,
  (first, last) => `${first.slice(0, 1)}${last}`,
  (first, last) => `${first}.${last.slice(0, 1)}`,
  (first, last) => `${first}${last.slice(0, 1)}`,
  (first, last) => `${last}.${first}`,
  (first, last) => `${last}${first.slice(0, 1)}`,
];
