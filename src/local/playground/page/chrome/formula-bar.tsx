// The name of the cell with the cursor, and all of its text, for reading and changing.
import { useEffect } from 'preact/hooks';
import { columnLetter } from '../../../../core/cell-name.ts';
import type { Box } from '../../shared/protocol.ts';
import { move } from '../../shared/selecting.ts';
import { usePage } from '../context.ts';

export function FormulaBar() {
  const { store, actions } = usePage();
  const { selection, editing, input } = store;
  const { row, column } = selection.cell;
  const box = selection.ranges[selection.ranges.length - 1];
  useEffect(() => {
    if (input === null) void actions.loadInput();
  }, [input, selection.gid, row, column]);
  const commit = async (rows: number) => {
    if (editing?.place !== 'bar') return;
    const isUnchanged = editing.text === input?.input;
    store.edit(null);
    store.select(move(selection, store.layout, rows, 0));
    if (!isUnchanged) await actions.type(selection.cell, editing.text);
  };
  return (
    <div class="formula-bar">
      <output class="cell-name" aria-label="Selected range" aria-live="polite">
        {box === undefined ? '' : rangeName(box, store.sheet.rows, store.sheet.columns)}
        {selection.ranges.length > 1 && <small> +{selection.ranges.length - 1}</small>}
      </output>
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        aria-label={`Content of cell ${columnLetter(column - 1)}${row}`}
        value={editing?.text ?? store.shownInput.input}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => store.edit({ text: event.currentTarget.value, place: 'bar' })}
        onBlur={() => void commit(0)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') void commit(1);
          else if (event.key === 'Escape') store.edit(null);
          else return;
          // The keyboard goes to the grid, which must not take the same key for a line break typed into its cell.
          event.preventDefault();
        }}
      />
    </div>
  );
}

/** `B2`, `B2:C5`, `3:7` for whole rows, `B:C` for whole columns. */
export function rangeName(box: Box, rows: number, columns: number): string {
  const [first, last] = [columnLetter(box.column - 1), columnLetter(box.column + box.columns - 2)];
  if (box.rows === rows) return `${first}:${last}`;
  if (box.columns === columns) return `${box.row}:${box.row + box.rows - 1}`;
  const end = `${last}${box.row + box.rows - 1}`;
  return box.rows * box.columns === 1 ? `${first}${box.row}` : `${first}${box.row}:${end}`;
}
