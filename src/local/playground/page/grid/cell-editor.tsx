// The field that has the keyboard in the grid: unseen while one moves about, over the cell while one types.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { columnLetter } from '../../../../core/cell-name.ts';
import { move } from '../../shared/selecting.ts';
import { usePage } from '../context.ts';
import type { Rectangle } from './geometry.ts';
import { gridKey } from './keys.ts';

interface Props {
  readonly place: Rectangle | null;
  readonly rowsOnScreen: number;
}

export function CellEditor({ place, rowsOnScreen }: Props) {
  const page = usePage();
  const { store, actions } = page;
  const field = useRef<HTMLTextAreaElement>(null);
  const isEditing = store.editing?.place === 'cell';
  const { row, column } = store.selection.cell;
  const name = `${columnLetter(column - 1)}${row}`;

  useLayoutEffect(() => {
    if (store.editing?.place !== 'bar') field.current?.focus({ preventScroll: true });
  }, [store.focus, store.activeGid]);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    if (isEditing) {
      element.focus({ preventScroll: true });
      element.setSelectionRange(element.value.length, element.value.length);
    } else element.value = '';
  }, [isEditing]);

  const commit = async (rows: number, columns: number) => {
    const { editing, selection, layout } = store;
    if (editing === null) return;
    const { cell } = selection;
    const isUnchanged = editing.text === store.input?.input;
    store.edit(null);
    store.select(move(selection, layout, rows, columns));
    if (!isUnchanged) await actions.type(cell, editing.text);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (!isEditing) {
      if (gridKey(page, event, rowsOnScreen)) event.preventDefault();
      return;
    }
    if (event.key === 'Escape') store.edit(null);
    else if (event.key === 'Tab') void commit(0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey)
      void commit(event.shiftKey ? -1 : 1, 0);
    else return;
    event.preventDefault();
  };
  const text = store.editing?.text ?? '';
  return (
    <textarea
      ref={field}
      class={isEditing ? 'cell-editor editing' : 'cell-editor'}
      aria-label={isEditing ? `Edit cell ${name}` : `Cell ${name}: ${store.shownInput.input.slice(0, 200)}`}
      rows={1}
      spellcheck={false}
      autocomplete="off"
      value={isEditing ? text : ''}
      style={
        place === null
          ? { visibility: isEditing ? 'hidden' : 'visible' }
          : editorStyle(place, isEditing, text)
      }
      onInput={(event) => store.edit({ text: event.currentTarget.value, place: 'cell' })}
      onKeyDown={keyDown}
      onBlur={() => {
        if (isEditing) void commit(0, 0);
      }}
      onCopy={(event) => {
        if (isEditing) return;
        event.preventDefault();
        void actions.copy();
      }}
      onCut={(event) => {
        if (isEditing) return;
        event.preventDefault();
        void actions.copy().then(() => actions.clear());
      }}
      onPaste={(event) => {
        if (isEditing) return;
        event.preventDefault();
        void actions.paste(event.clipboardData?.getData('text/plain') ?? '');
      }}
    />
  );
}

/** While typing, the field grows with its text. */
function editorStyle(place: Rectangle, isEditing: boolean, text: string): Record<string, string> {
  const longest = text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  const lines = text.split('\n').length + Math.floor(text.length / 95);
  const pixelsPerSign = 7.5;
  return {
    left: `${place.left - 1}px`,
    top: `${place.top - 1}px`,
    width: `${isEditing ? Math.max(place.width + 1, Math.min(600, longest * pixelsPerSign + 24)) : place.width}px`,
    height: `${isEditing ? Math.min(12, lines) * 18 + 7 : place.height}px`,
  };
}
