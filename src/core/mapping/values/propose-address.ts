// Proposes addresses for names of owners; a proposal is shown and confirmed, never applied by itself.
import { fitOf, nameWords, PATTERNS, splitAddress } from './name-address.ts';

export interface Proposal {
  readonly text: string;
  /** The address proposed; null when none can be told. */
  readonly proposal: string | null;
  /** A phrase that says why this is proposed, or why nothing is; '' when there is nothing to say. */
  readonly why: string;
}

/** The addresses that fit a name best, when they are of one fit. */
function fitting(name: string, addresses: readonly string[]): readonly string[] {
  const whole = addresses.filter((address) => fitOf(name, address) === 'whole');
  return whole.length > 0 ? whole : addresses.filter((address) => fitOf(name, address) === 'part');
}

/** Proposals out of addresses that are known: only where one address fits a name, and fits no other name better. */
export function proposeKnown(names: readonly string[], addresses: readonly string[]): Proposal[] {
  const known = [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
  return names.map((text) => {
    const [proposal, second] = fitting(text, known);
    if (proposal === undefined || second !== undefined) return { text, proposal: null, why: '' };
    const isOthers =
      fitOf(text, proposal) === 'part' &&
      names.some((other) => other !== text && fitOf(other, proposal) !== null);
    return isOthers
      ? { text, proposal: null, why: '' }
      : { text, proposal, why: 'this address is in the sheet or was used before, and has that name' };
  });
}

const ends = (name: string): readonly [first: string, last: string] => {
  const words = nameWords(name);
  return [words[0] ?? '', words.length > 1 ? (words[words.length - 1] ?? '') : ''];
};

/**
 * Proposals for further names by the way in which the given addresses are made of their names: after *Kavya Rao* →
 * `kavya.rao@example.com`, *Arjun Mehta* → `arjun.mehta@example.com`.
 *
 * @param pairs names with the addresses that the user gave for them
 */
export function proposeByPattern(
  pairs: readonly { readonly text: string; readonly address: string }[],
  names: readonly string[],
): Proposal[] {
  const domains = new Set(pairs.map(({ address }) => splitAddress(address).domain));
  const [domain = ''] = domains;
  const fits = PATTERNS.filter((pattern) =>
    pairs.every(({ text, address }) => {
      const [first, last] = ends(text);
      const { local } = splitAddress(address);
      return (
        first !== '' &&
        local !== '' &&
        (last === '' ? local === first && pattern(first, 'x') === first : pattern(first, last) === local)
      );
    }),
  );
  const [pattern] = fits;
  return names.map((text) => {
    const [first, last] = ends(text);
    const isMade = pattern !== undefined && domains.size === 1 && domain !== '' && first !== '';
    if (!isMade || (last === '' && pattern(first, 'x') !== first)) return { text, proposal: null, why: '' };
    return {
      text,
      proposal: `${pattern(first, last)}@${domain}`,
      why: 'made of the name like the addresses given so far',
    };
  });
}
