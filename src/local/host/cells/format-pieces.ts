// Takes a section of a number format apart: places for digits, separators and the text between them.

export type Piece = {
  readonly kind: 'literal' | 'digit' | 'point' | 'comma' | 'percent' | 'exponent';
  readonly text: string;
};

const PIECES =
  /"([^"]*)"|\\(.)|_(.)|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(E[+-]0+)|([0#?])|(\.)|(,)|(%)|(.)/gisu;

/** The pieces of one section, from left to right; colours and conditions are left out. */
export function piecesOf(section: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of section.matchAll(PIECES)) {
    const [, quoted, escaped, space, currency, exponent, digit, point, comma, percent, other] = match;
    const literal = quoted ?? escaped ?? (space === undefined ? undefined : ' ') ?? currency ?? other;
    if (literal !== undefined) pieces.push({ kind: 'literal', text: literal });
    else if (exponent !== undefined) pieces.push({ kind: 'exponent', text: exponent });
    else if (digit !== undefined) pieces.push({ kind: 'digit', text: digit });
    else if (point !== undefined) pieces.push({ kind: 'point', text: point });
    else if (comma !== undefined) pieces.push({ kind: 'comma', text: comma });
    else if (percent !== undefined) pieces.push({ kind: 'percent', text: percent });
  }
  return pieces;
}

/** What a piece shows by itself, whatever the number. */
export function literalText(piece: Piece | undefined): string {
  return piece?.kind === 'literal' || piece?.kind === 'percent' ? piece.text : '';
}
