// Tells what the books of a week say of one content: its rights, the calls that carried it, and what its rows say in the end.
import { markerIn } from '../input.ts';
import { type Evidence, whereIs } from './evidence.ts';

export function bookOf({ town, byMarker, byId }: Evidence, marker: string): string[] {
  if (marker === '') return [];
  const { books } = town;
  const calls = books.taken.flatMap(({ at, keys, tasks }) =>
    tasks
      .filter(({ name }) => markerIn(name) === marker)
      .map(({ id }) => {
        const rows = [...(books.witnesses.get(id) ?? [])].join(' or ') || 'no row that says Sending';
        const isGone = byId.get(id)?.isLiving === false;
        return `  ${town.timeOf(at)}  ${keys.name}, ${keys.firm}: task ${id.slice(0, 8)} for ${rows}${isGone ? '; deleted since' : ''}`;
      }),
  );
  const byHand = [...books.byHand].filter((id) => markerIn(byId.get(id)?.name ?? '') === marker);
  const rows = (byMarker.get(marker) ?? []).map((row) => {
    const given =
      row.life.given === null ? '' : `, which a ${row.life.given.by} left as “${row.life.given.status}”`;
    return `  ${whereIs(row)}: “${row.status}” ${row.id}${given}`;
  });
  return [
    `the books of ${marker}: a right to ${books.right(marker)} (${books.rights.get(marker)?.why.join('; ') ?? ''})`,
    ...calls,
    ...byHand.map((id) => `  task ${id.slice(0, 8)} made by hand by a colleague`),
    ...rows,
  ];
}
