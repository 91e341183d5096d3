// Tables as Markdown has them.

export function markdownTable(header: readonly string[], lines: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...lines.map(row), ''];
}

/** `5,000`. */
export function grouped(number: number): string {
  return number.toLocaleString('en-US');
}
