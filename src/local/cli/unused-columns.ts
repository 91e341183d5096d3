// Which columns of a list fill no field, so that nobody takes for sent what is not.
import { asRecord } from '../sandbox/json.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answerOf, oneLine } from './answer.ts';

/** Columns that are named; a list may have hundreds. */
const MOST_NAMED = 12;
const NAME_LENGTH = 40;

/** @param constants texts for all rows, which may be made of columns, such as `Call {Customer name}` */
function nameOf(column: unknown, constants: readonly string[]): string[] {
  const { how, header, letter, own, sample } = asRecord(column) ?? {};
  // What the user has set aside is no news, and of an empty column nothing could be sent.
  if (how !== 'none' || own === true || sample === '') return [];
  const text = oneLine(String(header));
  if (constants.some((constant) => constant.includes(`{${text}}`))) return [];
  const shown = text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH)}…` : text;
  return [shown === '' ? `column ${String(letter)}` : `“${shown}” (${String(letter)})`];
}

/** A whole sentence; none where every column fills a field, or the add-on does not tell. */
export async function unusedColumns({ host }: Workbench): Promise<string[]> {
  const { match } = await answerOf(host.callClient('sidebarMatch'));
  const { columns, constants } = asRecord(match) ?? {};
  const texts = Object.values(asRecord(constants) ?? {}).map(String);
  const names = Array.isArray(columns) ? columns.flatMap((column) => nameOf(column, texts)) : [];
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const what = names.length === 1 ? 'This column fills no field' : 'These columns fill no field';
  return [
    `${what}, so nothing of ${names.length === 1 ? 'it' : 'them'} is sent: ${names.slice(0, MOST_NAMED).join(', ')}${more}. Say with --match which fields they fill, if they should.`,
  ];
}
