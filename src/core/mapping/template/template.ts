// Text made of columns: "Call {Lead Name} about {City}" is filled for each row with what the cells under these headers show.
import { displays, type SheetRow } from '../../cell.ts';
import { singleSpaced, trimText } from '../../checks/plain-text.ts';

/** Longest text that is read as a template; see `textLimit` of the settings. */
const MAX_LENGTH = 50_000;

/** A piece of a template: text as it stands, or the name of a column. */
export type TemplatePart<Column> = { readonly text: string } | { readonly column: Column };

/** A template as written: columns are told by their headers. */
export type Template = readonly TemplatePart<string>[];
/** A template for one sheet: columns are told by their index from 0. */
export type ColumnTemplate = readonly TemplatePart<number>[];

/** Doubled braces are braces; `{` without `}` is text like any other. */
const PIECES = /\{\{|\}\}|\{([^{}]{1,500})\}/g;

/**
 * The pieces of a text with a column in braces; null when it names no column and doubles no brace, so that it is plain text. `{{`
 * and `}}` stand for a brace.
 */
export function templateOf(text: string): Template | null {
  const parts: TemplatePart<string>[] = [];
  let literal = '';
  let end = 0;
  for (const match of text.slice(0, MAX_LENGTH).matchAll(PIECES)) {
    literal += text.slice(end, match.index);
    end = match.index + match[0].length;
    const column = trimText(match[1] ?? '');
    if (column === '') {
      literal += match[0] === '{{' || match[0] === '}}' ? match[0][0] : match[0];
      continue;
    }
    if (literal !== '') parts.push({ text: literal });
    literal = '';
    parts.push({ column });
  }
  if (end === 0) return null;
  literal += text.slice(end);
  return literal === '' ? parts : [...parts, { text: literal }];
}

/** Whether a brace opens or closes nothing: a slip, unless it is written twice. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/.test(text.slice(0, MAX_LENGTH).replace(PIECES, ''));
}

/** The columns that a template is made of, from 0. */
export function templateColumns(template: ColumnTemplate): number[] {
  return template.flatMap((part) => ('column' in part ? [part.column] : []));
}

const tidy = (text: string): string =>
  trimText(
    text
      .replace(/\(\s{0,9}\)|\[\s{0,9}\]/g, '')
      .replace(/ {2,}/g, ' ')
      .replace(/ (?=[,.;:!?)])/g, ''),
  ).replace(/[ ,;:–—-]{1,9}$/, '');

/**
 * The template filled from a row with what its cells show. A blank cell is left out together with the words that lead to it
 * (" about " before an empty City), except the first words; '' when all its cells are blank.
 */
export function fillTemplate(template: ColumnTemplate, row: Pick<SheetRow, 'cells'>): string {
  const shown = displays(row);
  const columns = templateColumns(template);
  const values = columns.map((column) => singleSpaced(shown[column] ?? ''));
  if (columns.length > 0 && values.every((value) => value === '')) return '';
  if (values.every((value) => value !== '')) {
    let next = 0;
    return trimText(template.map((part) => ('text' in part ? part.text : (values[next++] ?? ''))).join(''));
  }
  let filled = '';
  let lead = '';
  let place = 0;
  template.forEach((part, index) => {
    if ('text' in part) {
      if (index === 0) filled += part.text;
      else lead = part.text;
      return;
    }
    const value = values[place++] ?? '';
    // What leads to a blank cell goes with it, but not a bracket that is closed later.
    filled += value === '' ? (/[([]/.exec(lead)?.[0] ?? '') : lead + value;
    lead = '';
  });
  return tidy(filled + lead);
}
