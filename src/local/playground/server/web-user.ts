// The person in front of the page: dialogs stay open, and their execution stands still, until somebody answers.
import { randomUUID } from 'node:crypto';
import type { DialogButton, UiDriver } from '../../host/service.ts';
import type { OpenDialog } from '../shared/protocol.ts';
import type { Hub } from './hub.ts';

/** Pages of the add-on that can still be loaded; a page that is open was loaded long ago. */
const KEPT_PAGES = 20;

type Answer = (button: DialogButton, text: string) => void;

export class WebUser implements UiDriver {
  readonly #hub: Hub;
  readonly #open = new Map<string, { dialog: OpenDialog; answer: Answer }>();
  readonly #pages = new Map<string, string>();

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  get dialogs(): readonly OpenDialog[] {
    return [...this.#open.values()].map(({ dialog }) => dialog);
  }

  alert(dialog: Omit<OpenDialog, 'id' | 'kind'>): Promise<DialogButton> {
    return new Promise((resolve) => this.#ask({ kind: 'alert', ...dialog }, resolve));
  }

  prompt(dialog: Omit<OpenDialog, 'id' | 'kind'>): Promise<{ button: DialogButton; text: string }> {
    return new Promise((resolve) =>
      this.#ask({ kind: 'prompt', ...dialog }, (button, text) => resolve({ button, text })),
    );
  }

  toast(message: string, title: string, seconds: number): void {
    this.#hub.tellAll({ kind: 'toast', title, message, seconds });
  }

  show({ title, html }: Parameters<UiDriver['show']>[0]): void {
    const id = randomUUID();
    this.#pages.set(id, html);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > KEPT_PAGES && oldest !== undefined) this.#pages.delete(oldest);
    this.#hub.tellActing({ kind: 'page', page: { id, title } });
  }

  /** Markup of a page that was shown; undefined when it is not known. */
  page(id: string): string | undefined {
    return this.#pages.get(id);
  }

  /** False when the dialog is closed already, for instance from another window. */
  answer(id: string, button: DialogButton, text: string): boolean {
    const open = this.#open.get(id);
    if (open === undefined) return false;
    this.#open.delete(id);
    this.#tell();
    open.answer(button, text);
    return true;
  }

  /** Takes away dialogs whose executions were killed: nobody waits for their answers. */
  dropAll(): void {
    if (this.#open.size === 0) return;
    this.#open.clear();
    this.#tell();
  }

  #ask(dialog: Omit<OpenDialog, 'id'>, answer: Answer): void {
    const id = randomUUID();
    this.#open.set(id, { dialog: { id, ...dialog }, answer });
    this.#tell();
  }

  #tell(): void {
    this.#hub.tellAll({ kind: 'dialogs', dialogs: this.dialogs });
  }
}
