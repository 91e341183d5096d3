// Draws rows: only cells that hold something are elements; the lines between cells belong to the grid.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: one field over the grid has the keyboard for all cells
import { Component } from 'preact';
import { columnLetter } from '../../../../core/cell-name.ts';
import { type Layout, ROW_HEIGHT } from '../../shared/layout.ts';
import type { CellJson } from '../../shared/protocol.ts';
import { ROW_HEAD_WIDTH } from './geometry.ts';

/** A text runs over so many empty cells at most. */
const MAX_OVERFLOW = 12;

export interface RowProps {
  readonly row: number;
  readonly top: number;
  readonly layout: Layout;
  readonly first: number;
  /** Cells of the visible columns from `first` on. */
  readonly cells: readonly (CellJson | null)[];
  readonly isSelected: boolean;
}

/** Drawn anew only when one of its cells is another. */
export class GridRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { row, top, layout, first, cells, isSelected } = this.props;
    return (
      row !== next.row ||
      top !== next.top ||
      layout !== next.layout ||
      first !== next.first ||
      isSelected !== next.isSelected ||
      cells.length !== next.cells.length ||
      cells.some((cell, index) => cell !== next.cells[index])
    );
  }

  override render({ row, top, layout, first, cells, isSelected }: RowProps) {
    return (
      <div
        class="grid-row"
        role="row"
        aria-rowindex={row + 1}
        style={{ top: `${top}px`, height: `${ROW_HEIGHT}px`, width: `${ROW_HEAD_WIDTH + layout.width}px` }}
      >
        <div class={isSelected ? 'row-head selected' : 'row-head'} role="rowheader" aria-colindex={1}>
          {row}
        </div>
        {cells.map((cell, index) => {
          if (cell === null) return null;
          const column = first + index;
          const reach = cell.text === '' ? 1 : overflow(cells, index);
          return (
            <GridCell key={column} row={row} column={column} cell={cell} layout={layout} reach={reach} />
          );
        })}
      </div>
    );
  }
}

/** How many columns the text of a cell may cover: its own and the empty ones behind it. */
function overflow(cells: readonly (CellJson | null)[], index: number): number {
  if (cells[index]?.kind !== undefined || cells[index]?.pick === true) return 1;
  let reach = 1;
  while (reach < MAX_OVERFLOW && index + reach < cells.length && cells[index + reach] === null) reach++;
  return reach;
}

interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly cell: CellJson;
  readonly layout: Layout;
  readonly reach: number;
}

function GridCell({ row, column, cell, layout, reach }: CellProps) {
  const left = layout.left(column);
  const own = layout.columnWidth(column);
  const { look, note, link } = cell;
  const box = { left: `${ROW_HEAD_WIDTH + left}px`, width: `${layout.left(column + reach) - left}px` };
  return (
    <div
      class={`cell ${cell.kind ?? 'text'}${link === undefined ? '' : ' link'}${reach > 1 ? ' over' : ''}${cell.pick === true ? ' pick' : ''}`}
      role="gridcell"
      aria-colindex={column + 1}
      id={`cell-${columnLetter(column - 1)}${row}`}
      aria-haspopup={cell.pick === true ? 'listbox' : undefined}
      style={look?.bold ? { ...box, 'font-weight': '700' } : box}
    >
      {look?.background !== undefined && (
        <span class="cell-fill" style={{ width: `${own}px`, background: look.background }} />
      )}
      <span class="cell-text">{cell.text}</span>
      {cell.pick === true && <span class="pick-mark" style={{ left: `${own - 18}px` }} />}
      {note !== undefined && <span class="note-mark" style={{ left: `${own - 7}px` }} title="" />}
      {note !== undefined && <span class="unseen">Note: {note}</span>}
    </div>
  );
}
