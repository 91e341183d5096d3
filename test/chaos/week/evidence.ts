// What a week is judged by: its rows as their sheets show them in the end, and the tasks that the two accounts hold.
import type { StoredTask } from '../../../src/local/sandbox/state.ts';
import { expectedJson, type TaskJson } from '../../support/oracle/expected-json.ts';
import { group } from '../../support/oracle/verdict.ts';
import { markerIn } from '../input.ts';
import { type RowLife, rowKey } from './books.ts';
import type { FirmName } from './firms.ts';
import { readRows, type WeekRow } from './sheet-rows.ts';
import type { Place, Town } from './town.ts';

export const RULES = ['lost', 'twice', 'stuck', 'untrue'] as const;
export type Rule = (typeof RULES)[number];

export interface Finding {
  readonly rule: Rule;
  /** The same for all findings of a kind. */
  readonly kind: string;
  readonly text: string;
  /** The content that it is about; '' for none. */
  readonly marker: string;
}

export interface JudgedRow extends WeekRow {
  readonly place: Place;
  readonly life: RowLife;
  /** It says what a person put there by copying it or by restoring a version, so that nobody but the person says it. */
  readonly isAsGiven: boolean;
}

export interface HeldTask extends StoredTask {
  readonly firm: FirmName;
  readonly isLiving: boolean;
}

export interface Evidence {
  readonly town: Town;
  readonly rows: readonly JudgedRow[];
  /** By marker; without those that colleagues made by hand. */
  readonly tasks: ReadonlyMap<string, readonly HeldTask[]>;
  readonly byId: ReadonlyMap<string, HeldTask>;
  readonly byMarker: ReadonlyMap<string, readonly JudgedRow[]>;
}

export function gather(town: Town): Evidence {
  const rows = town.places().flatMap((place) =>
    readRows(place.sheet).rows.flatMap((row): JudgedRow[] => {
      const life = town.books.lives.get(rowKey(place.file.id, place.sheet.gid, row.line));
      if (life === undefined) return [];
      const isAsGiven = [life.given, ...life.givenBefore].some(
        (given) => given !== null && given.status === row.status && given.id === row.id && row.status !== '',
      );
      return [{ ...row, marker: life.marker, place, life, isAsGiven }];
    }),
  );
  const { now } = town;
  const all = [...town.firms.values()].flatMap(({ name, account }) =>
    account.tasks.map((task): HeldTask => {
      const isLiving = task.deletedAt === null || task.deletedAt > now;
      return { ...task, firm: name, isLiving };
    }),
  );
  return {
    town,
    rows,
    tasks: group(
      all.filter(({ id }) => !town.books.byHand.has(id)),
      ({ name }) => markerIn(name),
    ),
    byId: new Map(all.map((task) => [task.id, task])),
    byMarker: group(rows, ({ marker }) => marker),
  };
}

export function whereIs({ place, line, row }: JudgedRow): string {
  return `${line}, row ${row} of ${place.file.id} “${place.sheet.name}”`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, sorted(inner)]));
}

const REFERENCE = /\n?Ref [A-Z0-9]+-\d+$/;

/** What LeadSquared was told, without the reference that the add-on may have added. */
function told({ sent }: StoredTask): TaskJson {
  const { Description, ...rest } = sent;
  const text = typeof Description === 'string' ? Description.replace(REFERENCE, '') : '';
  return text === '' ? rest : { ...rest, Description: text };
}

/** What the row reads and what LeadSquared was told of it, when they differ; null when they are the same. */
export function difference({ place, row }: JudgedRow, task: StoredTask): string | null {
  const { sheet, file } = place;
  const [header = []] = sheet.displays({ row: 1, column: 1, rows: 1, columns: sheet.lastColumn });
  const [cells = []] = sheet.stored({ row, column: 1, rows: 1, columns: sheet.lastColumn });
  const [wanted, got] = [expectedJson(header, cells, file.book.timeZone), told(task)].map((json) =>
    JSON.stringify(sorted(json)),
  );
  return wanted === got ? null : `it reads ${wanted}, and LeadSquared was told ${got}`;
}
