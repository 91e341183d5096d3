// Presses and drags on the grid: selecting cells, rows and columns, and changing a column's width.
import type { RefObject } from 'preact';
import { click, contains, type Place, placeIn, stretch, type Target } from '../../shared/selecting.ts';
import type { Page } from '../context.ts';
import { edgeAt, type Rectangle, targetAt } from './geometry.ts';

const MIN_WIDTH = 24;
const MAX_WIDTH = 1000;
/** How far a drag beyond the edge scrolls. */
const SCROLL_STEP = 24;

export function pointerHandlers(
  { store, actions }: Page,
  scroller: RefObject<HTMLDivElement | null>,
  view: Rectangle,
  setPointed: (change: (before: Place | null) => Place | null) => void,
  onMenu: (at: { x: number; y: number }) => void,
) {
  const pointOf = (event: MouseEvent) => {
    const box = scroller.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const viewNow = (): Rectangle => ({
    ...view,
    left: scroller.current?.scrollLeft ?? view.left,
    top: scroller.current?.scrollTop ?? view.top,
  });
  const targetOf = (event: MouseEvent): Target => {
    const { x, y } = pointOf(event);
    return targetAt(x, y, viewNow(), store.sheet, store.layout);
  };
  /** On a scroll bar, or on something that lies over the grid. */
  const isElsewhere = (event: MouseEvent) => {
    const { x, y } = pointOf(event);
    const isOver =
      event.target instanceof Element &&
      event.target.closest('.cell-editor.editing, .note-card, .cell-choices');
    return x > view.width || y > view.height || isOver;
  };

  const follow = (
    event: PointerEvent,
    move: (event: PointerEvent) => void,
    end?: (event: PointerEvent) => void,
  ) => {
    const element = event.currentTarget;
    if (!(element instanceof HTMLElement)) return;
    element.setPointerCapture(event.pointerId);
    const over = new AbortController();
    const stop = (last: PointerEvent) => {
      over.abort();
      end?.(last);
      store.takeFocus();
    };
    element.addEventListener('pointermove', move, over);
    element.addEventListener('pointerup', stop, over);
    element.addEventListener('pointercancel', stop, over);
  };

  const dragWidth = (event: PointerEvent, column: number) => {
    const { gid } = store.sheet;
    const from = event.clientX;
    const before = store.layout.columnWidth(column);
    const widthAt = (now: PointerEvent) =>
      Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, before + now.clientX - from)));
    const show = (now: PointerEvent) => {
      const widths = { ...store.sheet.widths, [column]: widthAt(now) };
      const sheets = store.state.sheets.map((sheet) => (sheet.gid === gid ? { ...sheet, widths } : sheet));
      store.state = { ...store.state, sheets };
      store.changed();
    };
    follow(event, show, (last) => void actions.edit({ kind: 'width', gid, column, pixels: widthAt(last) }));
  };

  const dragSelection = (event: PointerEvent, start: Target) => {
    follow(event, (now) => {
      const element = scroller.current;
      const { x, y } = pointOf(now);
      if (element !== null && start.kind !== 'column') element.scrollTop += beyond(y, view.height);
      if (element !== null && start.kind !== 'row') element.scrollLeft += beyond(x, view.width);
      const target = targetOf(now);
      const next = asKind(target, start, store.selection.cell);
      store.select(stretch(store.selection, next, store.layout), { reveal: false });
    });
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      if (isElsewhere(event)) return;
      const { x, y } = pointOf(event);
      const target = targetOf(event);
      if (event.button === 2) {
        if (!isSelected(target))
          store.select(click(store.selection, target, store.layout, { add: false, stretch: false }));
        return;
      }
      if (event.button !== 0) return;
      event.preventDefault();
      // Ends typing in whatever field has the keyboard, which keeps what was typed.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const column = edgeAt(x, y, viewNow(), store.layout);
      if (column !== null) return dragWidth(event, column);
      const keys = { add: event.ctrlKey || event.metaKey, stretch: event.shiftKey };
      const opensList = event.target instanceof Element && event.target.closest('.pick-mark') !== null;
      store.focus += 1;
      store.select(click(store.selection, target, store.layout, keys), { reveal: target.kind === 'cell' });
      if (opensList) store.pick(true);
      else dragSelection(event, target);
    },
    onPointerMove: (event: PointerEvent) => {
      const { x, y } = pointOf(event);
      const target = isElsewhere(event) ? null : targetOf(event);
      setPointed((before) => {
        if (target?.kind !== 'cell') return null;
        const isSame = before?.row === target.row && before.column === target.column;
        return isSame ? before : { row: target.row, column: target.column };
      });
      if (scroller.current === null) return;
      scroller.current.style.cursor = edgeAt(x, y, viewNow(), store.layout) === null ? '' : 'col-resize';
    },
    onPointerLeave: () => setPointed(() => null),
    onDblClick: (event: MouseEvent) => {
      if (isElsewhere(event) || targetOf(event).kind !== 'cell') return;
      void actions.beginEdit();
    },
    onContextMenu: (event: MouseEvent) => {
      if (isElsewhere(event)) return;
      event.preventDefault();
      onMenu({ x: event.clientX, y: event.clientY });
    },
  };

  function isSelected(target: Target): boolean {
    const place = placeIn(target);
    return store.selection.ranges.some((box) => contains(box, place));
  }
}

function beyond(at: number, size: number): number {
  if (at < 0) return -SCROLL_STEP;
  return at > size ? SCROLL_STEP : 0;
}

/** A drag that began on a header goes on over headers only, and one that began on a cell over cells. */
function asKind(target: Target, start: Target, cell: Place): Target {
  const { row, column } = placeIn(target);
  if (start.kind === 'row') return { kind: 'row', row: target.kind === 'column' ? cell.row : row };
  if (start.kind === 'column') return { kind: 'column', column };
  return start.kind === 'all' ? start : { kind: 'cell', row, column };
}
