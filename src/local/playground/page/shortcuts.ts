// Keys that work wherever one is on the page.
import type { Page } from './context.ts';

/** F6 goes from part to part, so that the grid, in which Tab moves the cursor, traps nobody. */
const PARTS = [
  '.menu-title',
  '.formula-bar input',
  '.cell-editor',
  '.sidebar .close',
  '.tab.active',
  '.sandbox button',
];

export function followShortcuts({ store, actions }: Page): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F6') {
      event.preventDefault();
      goOn(event.shiftKey ? -1 : 1);
      return;
    }
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || store.editing !== null || !(event.target instanceof Element)) return;
    if (event.target.matches('input:not(.formula-bar input), textarea:not(.cell-editor)')) return;
    event.preventDefault();
    if (store.state.canUndo) void actions.edit({ kind: 'undo' });
  });
}

function goOn(direction: 1 | -1): void {
  const parts = PARTS.flatMap((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    return element === null ? [] : [element];
  });
  const now = parts.findIndex((each) => each.matches(':focus'));
  parts[(now + direction + parts.length) % parts.length]?.focus();
}
