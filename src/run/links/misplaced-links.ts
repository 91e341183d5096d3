// Finds what is not where a note of ids says, after an execution that linked them was cut off or held up.
import { digestOf, splitMark } from '../../core/placement-mark.ts';
import { formatStatus, keyIn, parseStatus } from '../../core/status.ts';
import { parseToken, type Token } from '../../core/token.ts';
import { IN_DOUBT } from '../sheet/left-marks.ts';
import type { Snapshot } from '../sheet/snapshot.ts';
import type { LinkNote } from './link-note.ts';

/** Where the add-on's columns are. */
export interface OwnColumns {
  readonly status: number;
  readonly taskId: number;
}

export interface Misplaced {
  /** Ids that came into the column of statuses, as they stand there, with the statuses that belong there. */
  readonly statuses: ReadonlyMap<string, string>;
  /** What cells of ids should hold, by row number. */
  readonly texts: ReadonlyMap<number, string>;
  /** The ids that stand on rows of others. */
  readonly strays: readonly string[];
  /** Tokens of rows that say Created, and whose own id is not known. */
  readonly lost: readonly Token[];
  /** Whether cells bear marks of the writer, right ones included. */
  readonly hasMarks: boolean;
}

/** The part of a mark that tells the row. @param status what its status cell shows */
export function markOf(status: string): string {
  return digestOf([keyIn(status) ?? '']);
}

function isCreated(status: string): boolean {
  const read = parseStatus(status);
  return read.kind === 'status' && read.status === 'Created';
}

/**
 * A row whose token is noted must hold the noted id; a noted id on any other row came there by a write by place. What somebody has
 * changed since is neither: it is left alone.
 */
export function findMisplaced(
  { first, lines }: Pick<Snapshot, 'first' | 'lines'>,
  columns: OwnColumns,
  { writer, ids }: Pick<LinkNote, 'writer' | 'ids'>,
): Misplaced {
  const owners = new Map([...ids].map(([key, id]) => [id, key]));
  const isWriters = (mark: string | null) => mark?.startsWith(`${writer}-`) === true;
  const statuses = new Map<string, string>();
  const texts = new Map<number, string>();
  const strays: string[] = [];
  const lost: Token[] = [];
  let hasMarks = false;
  for (const [place, line] of lines.entries()) {
    const status = line[columns.status] ?? '';
    const { text: id, mark } = splitMark(line[columns.taskId] ?? '');
    const inStatus = splitMark(status);
    if (owners.has(inStatus.text) || isWriters(inStatus.mark)) {
      const token = parseToken(owners.get(id) ?? '');
      statuses.set(status, token === null ? IN_DOUBT : formatStatus('Created', token));
      continue;
    }
    hasMarks ||= isWriters(mark);
    const key = keyIn(status);
    const own = ids.get(key ?? '');
    const isStray = owners.has(id) && id !== own;
    const isLeft = isWriters(mark) && mark !== `${writer}-${markOf(status)}`;
    const isMissing = own !== undefined && id === '' && isCreated(status);
    if (!isStray && !isLeft && !isMissing) continue;
    if (isStray) strays.push(id);
    // A row whose task was deleted since has no id.
    texts.set(first + place, isCreated(status) ? (own ?? '') : '');
    const token = parseToken(key ?? '');
    if (own === undefined && token !== null && isCreated(status)) lost.push(token);
  }
  return { statuses, texts, strays, lost, hasMarks };
}
