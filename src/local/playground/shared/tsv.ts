// Tables as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes around cells that hold either.

/** A quote that does not close right before a divider is a quote like any other sign, as in `"big" order`. */
const CELL = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;

/** The cells of a clipboard text; a line end after the last row adds no row. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    CELL.lastIndex = at;
    const [cell = '', quoted] = CELL.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? cell);
    const divider = text[at + cell.length];
    at += cell.length + 1;
    if (divider === '\t') {
      if (at === text.length) row.push('');
      continue;
    }
    if (divider === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The clipboard text of a table. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
