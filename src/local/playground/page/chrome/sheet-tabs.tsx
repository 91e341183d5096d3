// The tabs of the sheets below the grid, and how much is selected.
import { usePage } from '../context.ts';
import type { MenuNode } from './menu-list.tsx';
import { item } from './menus.ts';
import { type Ask, askSheetName } from './questions.tsx';

interface Props {
  readonly ask: Ask;
  readonly onMenu: (at: { x: number; y: number }, nodes: readonly MenuNode[]) => void;
}

export function SheetTabs({ ask, onMenu }: Props) {
  const page = usePage();
  const { store, actions } = page;
  const { sheets, locale, timeZone } = store.state;
  const nodes: MenuNode[] = [
    item('Duplicate', () => void actions.duplicateSheet(true)),
    item('Duplicate, without the add-on’s marks', () => void actions.duplicateSheet(false)),
    item('Rename…', () => void askSheetName(page, ask)),
    item('Delete', () => void actions.edit({ kind: 'delete-sheet', gid: store.sheet.gid }), {
      disabled: sheets.length === 1,
    }),
  ];
  const step = (by: number) => {
    const index = sheets.findIndex((sheet) => sheet.gid === store.sheet.gid);
    const next = sheets[(index + by + sheets.length) % sheets.length];
    if (next !== undefined) store.activate(next.gid);
  };
  return (
    <footer class="sheet-tabs">
      <button
        type="button"
        class="add"
        aria-label="Add a sheet"
        title="Add a sheet"
        onClick={() => void actions.addSheet()}
      >
        +
      </button>
      <div role="tablist" aria-label="Sheets" class="tabs">
        {sheets.map((sheet) => {
          const isActive = sheet.gid === store.sheet.gid;
          return (
            <button
              key={sheet.gid}
              type="button"
              role="tab"
              aria-selected={isActive}
              tabIndex={isActive ? 0 : -1}
              class={isActive ? 'tab active' : 'tab'}
              style={sheet.tabColor === null ? {} : { 'box-shadow': `inset 0 -3px ${sheet.tabColor}` }}
              onClick={() => store.activate(sheet.gid)}
              onDblClick={() => void askSheetName(page, ask)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') step(1);
                else if (event.key === 'ArrowLeft') step(-1);
              }}
              onContextMenu={(event) => {
                event.preventDefault();
                store.activate(sheet.gid);
                onMenu({ x: event.clientX, y: event.clientY - 90 }, nodes);
              }}
            >
              {sheet.name}
            </button>
          );
        })}
      </div>
      <span class="selected-count">{selectedText(store.selection.ranges)}</span>
      <span class="region" title="Locale and time zone of this file: File, Settings">
        {locale} · {timeZone}
      </span>
    </footer>
  );
}

function selectedText(ranges: readonly { row: number; rows: number }[]): string {
  const rows = new Set<number>();
  for (const range of ranges) for (let row = range.row; row < range.row + range.rows; row++) rows.add(row);
  return rows.size > 1 ? `${rows.size.toLocaleString('en')} rows selected` : '';
}
