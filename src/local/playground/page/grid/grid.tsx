// The sheet: draws what is on the screen and nothing more, and turns presses into selections.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: one field over the grid has the keyboard for all cells
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { columnLetter } from '../../../../core/cell-name.ts';
import { ROW_HEIGHT } from '../../shared/layout.ts';
import { contains, type Place } from '../../shared/selecting.ts';
import { usePage } from '../context.ts';
import { server } from '../server-api.ts';
import { CellChoices } from './cell-choices.tsx';
import { CellEditor } from './cell-editor.tsx';
import { CellNote } from './cell-note.tsx';
import {
  frozenHeight,
  HEAD_HEIGHT,
  placeOf,
  type Rectangle,
  ROW_HEAD_WIDTH,
  scrollTo,
  viewOf,
} from './geometry.ts';
import { pointerHandlers } from './pointer.ts';
import { GridRow } from './rows.tsx';
import { SelectionBoxes } from './selection-boxes.tsx';

/** Rows drawn above and below what is seen, so that scrolling shows no gaps. */
const SPARE_ROWS = 12;
const START: Rectangle = { left: 0, top: 0, width: 1000, height: 600 };

export function Grid({ onMenu }: { onMenu: (at: { x: number; y: number }) => void }) {
  const page = usePage();
  const { store } = page;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<Rectangle>(START);
  const [pointed, setPointed] = useState<Place | null>(null);
  const { sheet, layout, cache, selection } = store;

  const look = () => {
    if (scroller.current !== null) setView(viewOf(scroller.current));
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || store.reveal === 0) return;
    const now = viewOf(element);
    const to = scrollTo(selection.cell.row, selection.cell.column, now, sheet, layout);
    if (to.left !== now.left) element.scrollLeft = to.left;
    if (to.top !== now.top) element.scrollTop = to.top;
  }, [store.reveal, sheet.gid]);

  const frozen = frozenHeight(sheet, layout);
  const firstColumn = layout.columnAt(view.left);
  const lastColumn = layout.columnAt(view.left + view.width);
  const firstRow = Math.max(sheet.frozenRows + 1, layout.rowAt(view.top + frozen) - SPARE_ROWS);
  const rows = layout.visibleRows(firstRow, view.height + 2 * SPARE_ROWS * ROW_HEIGHT);
  const frozenRows = layout.visibleRows(1, frozen).filter((row) => row <= sheet.frozenRows);
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);

  useEffect(() => {
    const last = rows[rows.length - 1] ?? firstRow;
    const span = { column: firstColumn, columns: columns.length };
    const boxes = [
      ...cache.wanted({ ...span, row: firstRow, rows: last - firstRow + 1 }),
      ...(frozenRows.length === 0 ? [] : cache.wanted({ ...span, row: 1, rows: sheet.frozenRows })),
    ];
    if (boxes.length === 0) return;
    server.cells(sheet.gid, boxes).then(
      (blocks) => {
        cache.put(blocks);
        store.changed();
      },
      () => cache.failed(boxes),
    );
  });

  const drawRow = (row: number) => (
    <GridRow
      key={row}
      row={row}
      top={layout.top(row)}
      layout={layout}
      first={firstColumn}
      cells={columns.map((column) => cache.cell(row, column))}
      isSelected={selection.ranges.some((box) => row >= box.row && row < box.row + box.rows)}
    />
  );
  const width = `${ROW_HEAD_WIDTH + layout.width}px`;
  const place = placeOf(selection.cell.row, selection.cell.column, view, sheet, layout);
  return (
    <div class="grid-wrap" {...pointerHandlers(page, scroller, view, setPointed, onMenu)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hands the keyboard on */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable; the keyboard goes on to the field over it */}
      <div class="scroller" ref={scroller} onScroll={look} tabIndex={0} onFocus={() => store.takeFocus()}>
        <div
          role="grid"
          aria-label={sheet.name}
          aria-rowcount={sheet.rows + 1}
          aria-colcount={sheet.columns + 1}
        >
          <div class="grid-head" role="rowgroup" style={{ width, height: `${HEAD_HEIGHT + frozen}px` }}>
            <div class="column-heads" role="row" aria-rowindex={1}>
              <div class="corner" role="columnheader" aria-colindex={1}>
                <span class="unseen">Row</span>
              </div>
              {columns.map((column) => (
                <div
                  key={column}
                  class={isColumnSelected(column) ? 'column-head selected' : 'column-head'}
                  role="columnheader"
                  aria-colindex={column + 1}
                  style={{
                    left: `${ROW_HEAD_WIDTH + layout.left(column)}px`,
                    width: `${layout.columnWidth(column)}px`,
                  }}
                >
                  {columnLetter(column - 1)}
                </div>
              ))}
            </div>
            {frozen > 0 && (
              <div class="frozen" role="presentation" style={{ width, height: `${frozen}px` }}>
                <ColumnLines columns={columns} />
                {frozenRows.map(drawRow)}
                <SelectionBoxes selection={selection} layout={layout} />
              </div>
            )}
          </div>
          <div
            class="grid-body"
            role="rowgroup"
            style={{ width, height: `${layout.height}px`, marginTop: `-${frozen}px` }}
          >
            <ColumnLines columns={columns} />
            {rows.map(drawRow)}
            <SelectionBoxes selection={selection} layout={layout} />
          </div>
        </div>
      </div>
      <CellEditor
        place={place}
        rowsOnScreen={Math.max(1, Math.floor((view.height - HEAD_HEIGHT) / ROW_HEIGHT) - 1)}
      />
      <CellChoices place={place} />
      <CellNote pointed={pointed} view={view} />
    </div>
  );

  function ColumnLines({ columns: shown }: { columns: readonly number[] }) {
    return (
      <div class="column-lines" aria-hidden="true">
        {shown.map((column) => (
          <i key={column} style={{ left: `${ROW_HEAD_WIDTH + layout.left(column + 1) - 1}px` }} />
        ))}
      </div>
    );
  }

  function isColumnSelected(column: number): boolean {
    return selection.ranges.some((box) => contains({ ...box, row: 1, rows: 1 }, { row: 1, column }));
  }
}
