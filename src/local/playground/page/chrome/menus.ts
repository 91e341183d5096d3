// What stands in the menus.
import { columnLetter } from '../../../../core/cell-name.ts';
import type { MenuModel } from '../../shared/protocol.ts';
import { span } from '../../shared/selecting.ts';
import type { Page } from '../context.ts';
import type { MenuNode } from './menu-list.tsx';
import type { Ask } from './questions.tsx';
import { askNote, askSettings } from './questions.tsx';

export interface TopMenu {
  readonly label: string;
  readonly nodes: readonly MenuNode[];
}

const SEPARATOR: MenuNode = { kind: 'separator' };

export function item(
  label: string,
  run: () => void,
  more: { hint?: string; disabled?: boolean } = {},
): MenuNode {
  return { kind: 'item', label, run, ...more };
}

export function menus(page: Page, ask: Ask, onOpenFile: () => void): TopMenu[] {
  const { store, actions } = page;
  const { sheet, selection } = store;
  return [
    {
      label: 'File',
      nodes: [
        item('Open a .csv or .xlsx file…', onOpenFile),
        item('New sheet', () => void actions.addSheet()),
        SEPARATOR,
        item('Download as .xlsx', () => void actions.save('xlsx')),
        item('Download as .csv', () => void actions.save('csv')),
        SEPARATOR,
        item('Settings…', () => void askSettings(page, ask)),
      ],
    },
    {
      label: 'Edit',
      nodes: [
        item('Undo', () => void actions.edit({ kind: 'undo' }), {
          hint: 'Ctrl+Z',
          disabled: !store.state.canUndo,
        }),
        SEPARATOR,
        item('Copy', () => void actions.copy(), { hint: 'Ctrl+C' }),
        item('Clear values', () => void actions.clear(), { hint: 'Del' }),
        SEPARATOR,
        item(`Delete ${rowsWord(page)}`, () => void actions.remove('row')),
        item(`Delete ${columnsWord(page)}`, () => void actions.remove('column')),
      ],
    },
    {
      label: 'View',
      nodes: [
        item(
          sheet.frozenRows > 0 ? 'Unfreeze rows' : 'Freeze 1 row',
          () => void actions.edit({ kind: 'freeze', gid: sheet.gid, rows: sheet.frozenRows > 0 ? 0 : 1 }),
        ),
        item('Hide rows', () => void actions.hideRows(true)),
        item(
          'Show all rows',
          () => void actions.edit({ kind: 'hide', gid: sheet.gid, at: 1, count: sheet.rows, hidden: false }),
        ),
      ],
    },
    {
      label: 'Insert',
      nodes: [
        item('Rows above', () => void actions.insert('row', 'before')),
        item('Rows below', () => void actions.insert('row', 'after')),
        SEPARATOR,
        item('Column to the left', () => void actions.insert('column', 'before')),
        item('Column to the right', () => void actions.insert('column', 'after')),
        SEPARATOR,
        item('Note…', () => void askNote(page, ask)),
      ],
    },
    {
      label: 'Data',
      nodes: [
        item(`Sort sheet by column ${letter(selection.cell.column)} (A to Z)`, () => void actions.sort(true)),
        item(
          `Sort sheet by column ${letter(selection.cell.column)} (Z to A)`,
          () => void actions.sort(false),
        ),
      ],
    },
    { label: 'Extensions', nodes: extensions(page) },
  ];
}

/** What the right mouse button offers on cells. */
export function cellMenu(page: Page, ask: Ask): MenuNode[] {
  const { actions } = page;
  return [
    item('Copy', () => void actions.copy(), { hint: 'Ctrl+C' }),
    item('Clear values', () => void actions.clear(), { hint: 'Del' }),
    item('Note…', () => void askNote(page, ask)),
    SEPARATOR,
    item('Insert rows above', () => void actions.insert('row', 'before')),
    item('Insert rows below', () => void actions.insert('row', 'after')),
    item('Insert columns to the left', () => void actions.insert('column', 'before')),
    SEPARATOR,
    item(`Delete ${rowsWord(page)}`, () => void actions.remove('row')),
    item(`Delete ${columnsWord(page)}`, () => void actions.remove('column')),
    item('Hide rows', () => void actions.hideRows(true)),
    SEPARATOR,
    item('Sort sheet A to Z', () => void actions.sort(true)),
    item('Sort sheet Z to A', () => void actions.sort(false)),
  ];
}

function extensions(page: Page): MenuNode[] {
  const { menu } = page.store.state;
  if (menu === null) return [item('No add-on has built a menu', () => {}, { disabled: true })];
  return [{ kind: 'menu', label: menu.title, nodes: addOnNodes(page, menu) }];
}

function addOnNodes(page: Page, menu: MenuModel): MenuNode[] {
  return menu.entries.map((entry): MenuNode => {
    if (entry.kind === 'separator') return SEPARATOR;
    if (entry.kind === 'menu')
      return { kind: 'menu', label: entry.menu.title, nodes: addOnNodes(page, entry.menu) };
    return item(entry.label, () => page.actions.clickMenu(entry.functionName, entry.label));
  });
}

function rowsWord({ store }: Page): string {
  const { at, count } = span(store.selection, 'row');
  return count === 1 ? `row ${at}` : `rows ${at}–${at + count - 1}`;
}

function columnsWord({ store }: Page): string {
  const { at, count } = span(store.selection, 'column');
  return count === 1 ? `column ${letter(at)}` : `columns ${letter(at)}–${letter(at + count - 1)}`;
}

function letter(column: number): string {
  return columnLetter(column - 1);
}
