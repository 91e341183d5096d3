// How many bytes a text takes in UTF-8, in which the bounds of Google's stores are given; Apps Script has no `TextEncoder`.

/** @returns bytes; half of a pair of surrogates counts as the replacement character that stands for it then */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
