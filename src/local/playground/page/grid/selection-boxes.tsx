// The frames around what is selected, and around the cell with the cursor.
import type { Layout } from '../../shared/layout.ts';
import { ROW_HEIGHT } from '../../shared/layout.ts';
import type { Box, Selection } from '../../shared/protocol.ts';
import { ROW_HEAD_WIDTH } from './geometry.ts';

export function SelectionBoxes({ selection, layout }: { selection: Selection; layout: Layout }) {
  const { ranges, cell } = selection;
  return (
    <div class="selection" aria-hidden="true">
      {ranges.map((range, index) => (
        <div key={index} class="range" style={boxStyle(range, layout)} />
      ))}
      <div class="cursor" style={boxStyle({ ...cell, rows: 1, columns: 1 }, layout)} />
    </div>
  );
}

function boxStyle(box: Box, layout: Layout): Record<string, string> {
  const top = layout.top(box.row);
  const left = layout.left(box.column);
  const height = Math.max(layout.top(box.row + box.rows) - top, box.rows === 1 ? ROW_HEIGHT : 0);
  return {
    top: `${top}px`,
    left: `${ROW_HEAD_WIDTH + left}px`,
    width: `${layout.left(box.column + box.columns) - left - 1}px`,
    height: `${height - 1}px`,
  };
}
