// The note of the cell under the pointer or with the cursor, and where its link leads.
import { columnLetter } from '../../../../core/cell-name.ts';
import type { Place } from '../../shared/selecting.ts';
import { usePage } from '../context.ts';
import { placeOf, type Rectangle } from './geometry.ts';

const CARD_WIDTH = 260;

export function CellNote({ pointed, view }: { pointed: Place | null; view: Rectangle }) {
  const { store } = usePage();
  const { sheet, layout, cache, selection, editing, picking } = store;
  const shown = [pointed, selection.cell].find((each) => {
    const cell = each === null ? null : cache.cell(each.row, each.column);
    return cell?.note !== undefined || cell?.link !== undefined;
  });
  if (shown == null || editing !== null || picking) return null;
  const cell = cache.cell(shown.row, shown.column);
  const place = placeOf(shown.row, shown.column, view, sheet, layout);
  if (cell === null || place === null) return null;
  const isRight = place.left + place.width + CARD_WIDTH < view.width;
  const left = isRight ? place.left + place.width + 4 : Math.max(4, place.left - CARD_WIDTH - 4);
  return (
    <div
      class="note-card"
      role="note"
      aria-label={`Note at ${columnLetter(shown.column - 1)}${shown.row}`}
      style={{ left: `${left}px`, top: `${place.top}px`, width: `${CARD_WIDTH}px` }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {cell.link !== undefined && (
        <a href={cell.link} target="_blank" rel="noopener noreferrer">
          {cell.link}
        </a>
      )}
      {cell.note !== undefined && <p>{cell.note}</p>}
    </div>
  );
}
