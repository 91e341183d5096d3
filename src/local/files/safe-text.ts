// Keeps a text in a CSV file from becoming a formula in the program that opens it.

/**
 * What starts a formula somewhere (OWASP, "CSV Injection", with the full-width forms); and the apostrophe itself, which
 * would be taken away on opening.
 */
const DANGEROUS_START = /^[=+\-@\t\r\n＝＋－＠']/;

/** The text, behind an apostrophe where it needs one; reading the file takes that away. */
export function safeText(text: string): string {
  return DANGEROUS_START.test(text) ? plainText(text) : text;
}

/** The text behind an apostrophe, so that it stays the text that it is even where it looks like a number or a date. */
export function plainText(text: string): string {
  return `'${text}`;
}
