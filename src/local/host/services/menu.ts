// Menus as a bundle builds them (page reference/base/menu).
import { Service } from '../service.ts';
import { textArgument } from './arguments.ts';

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuModel };

export interface MenuModel {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

export class Menu extends Service {
  readonly #title: string;
  readonly #entries: MenuEntry[] = [];
  readonly #show: (menu: MenuModel) => void;

  constructor(title: string, show: (menu: MenuModel) => void) {
    super();
    this.#title = title;
    this.#show = show;
  }

  /** For other services of the host; a getter, so that the bundle cannot call it. */
  get model(): MenuModel {
    return { title: this.#title, entries: [...this.#entries] };
  }

  addItem(caption: unknown, functionName: unknown): this {
    const label = textArgument('Menu.addItem', caption);
    this.#entries.push({ kind: 'item', label, functionName: textArgument('Menu.addItem', functionName) });
    return this;
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) throw new Error('Invalid argument: menu');
    this.#entries.push({ kind: 'menu', menu: menu.model });
    return this;
  }

  addToUi(): void {
    this.#show(this.model);
  }
}

/** @returns the function behind a label, looked for in submenus too; undefined when no item has it. */
export function findItem(menu: MenuModel, label: string): string | undefined {
  for (const entry of menu.entries) {
    if (entry.kind === 'item' && entry.label === label) return entry.functionName;
    const inside = entry.kind === 'menu' ? findItem(entry.menu, label) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
