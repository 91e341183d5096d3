// Proposes a task name that is made of columns, such as "Call {Student}", where no column holds one.
import { singleSpaced } from '../../checks/plain-text.ts';
import { contentOf } from '../cell-kinds.ts';
import { type SheetView, viewSheet } from '../sheet-view.ts';

/** Whom the tasks are about, the likeliest first. */
const PEOPLE = [
  /^(?:lead|prospect) (?:full )?name$/,
  /^(?:full )?name of (?:the )?(?:lead|student|customer|client|patient|candidate|applicant|prospect)$/,
  /^(?:student|customer|client|patient|candidate|applicant|contact|member|buyer|borrower)s?(?: (?:full )?name)?$/,
  /^contact person(?: name)?$/,
  /^(?:full )?name$/,
  /^(?:parent|father|company|account|business|school|shop|outlet|dealer|hospital|doctor)s?(?: name)?$/,
  /^(?:leads?|prospects?|party|party name|names?)$/,
];

function verb(names: readonly string[]): string {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/\bvisit\b/) && !has(/\bcall/)) return 'Visit';
  if (has(/\b(?:call|calls|calling|telecaller|mobile|phone|whatsapp)\b|\bcontact (?:no|number)\b/))
    return 'Call';
  if (has(/\b(?:meeting|appointment|demo)\b/)) return 'Meeting with';
  return 'Follow up with';
}

/** The header of a column can be named in braces only when it has none of its own and no other column has it. */
function usable({ columns }: SheetView) {
  return columns.filter(
    ({ header, isUnique, content }) =>
      isUnique &&
      !/[{}]/.test(header) &&
      header.length <= 200 &&
      (content.filled === 0 || (content.counts.get('text') ?? 0) > 0),
  );
}

/** A text for the task name, with headers in braces; null when no column names whom the task is about. */
export function proposeName(header: readonly string[], rows: readonly (readonly string[])[]): string | null {
  const sheet = viewSheet(header, rows);
  const columns = usable(sheet).map(({ column, header: text, parts }) => ({
    text,
    column,
    name: parts.words.join(' '),
  }));
  const start = verb(sheet.columns.map(({ parts }) => parts.words.join(' ')));
  for (const pattern of PEOPLE.slice(0, 4)) {
    const found = columns.find(({ name }) => pattern.test(name));
    if (found !== undefined) return `${start} {${singleSpaced(found.text)}}`;
  }
  const first = columns.find(({ name }) => /^(?:first|given) name$/.test(name));
  const last = columns.find(({ name }) => /^(?:last|family) name$|^surname$/.test(name));
  if (first !== undefined) {
    const surname =
      last !== undefined && contentOf(rows, last.column).filled > 0 ? ` {${singleSpaced(last.text)}}` : '';
    return `${start} {${singleSpaced(first.text)}}${surname}`;
  }
  for (const pattern of PEOPLE.slice(4)) {
    const found = columns.find(({ name }) => pattern.test(name));
    if (found !== undefined) return `${start} {${singleSpaced(found.text)}}`;
  }
  return null;
}
