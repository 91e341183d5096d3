// The people in front of the page: a dialog stays open in the windows of its execution's person, and the execution stands still, until it is answered.
import { randomUUID } from 'node:crypto';
import type { DialogButton, UiDriver } from '../../host/service.ts';
import type { OpenDialog } from '../shared/protocol.ts';
import type { Hub } from './hub.ts';

/** Pages of the add-on that can still be loaded; a page that is open was loaded long ago. */
const KEPT_PAGES = 20;

type Answer = (button: DialogButton, text: string) => void;

/** The Google user of a window, by e-mail address; whoever is not named is the usual one. */
export function personOf(user: string | undefined): string {
  return `${user ?? 'user'}@example.com`;
}

/** Who runs what. */
interface Acting {
  readonly id: string;
  /** E-mail address. */
  readonly user: string;
}

interface Open {
  readonly dialog: OpenDialog;
  readonly by: Acting | null;
  readonly answer: Answer;
}

export class WebUser implements UiDriver {
  readonly #hub: Hub;
  readonly #open = new Map<string, Open>();
  /** Executions that have shown a toast that stays, with their people. */
  readonly #toasting = new Map<string, string>();
  readonly #pages = new Map<string, string>();
  #acting: Acting | null = null;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  /** What this person is asked. */
  dialogsOf(person: string): readonly OpenDialog[] {
    return [...this.#open.values()].filter(({ by }) => by?.user === person).map(({ dialog }) => dialog);
  }

  /** To be called before a service call of an execution: what it shows is for its person. */
  executing({ id, user }: Acting): void {
    this.#acting = { id, user };
    this.#hub.executing(id, user);
  }

  /** Takes away what an execution asked that was killed meanwhile, since nobody waits for the answer, and what it said of its work. */
  ended(execution: string): void {
    this.#hub.ended(execution);
    const told = this.#toasting.get(execution);
    this.#toasting.delete(execution);
    if (told !== undefined) this.#hub.tellPerson(told, { kind: 'toast-over', execution });
    for (const [id, { by }] of this.#open) {
      if (by?.id !== execution) continue;
      this.#open.delete(id);
      this.#tell(by.user);
    }
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
    const { id = '', user = '' } = this.#acting ?? {};
    if (seconds < 0) this.#toasting.set(id, user);
    this.#hub.tellActing({ kind: 'toast', title, message, seconds, execution: id });
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
    this.#tell(open.by?.user);
    open.answer(button, text);
    return true;
  }

  #ask(dialog: Omit<OpenDialog, 'id'>, answer: Answer): void {
    const id = randomUUID();
    const by = this.#acting;
    this.#open.set(id, { dialog: { id, ...dialog }, by, answer });
    this.#tell(by?.user);
  }

  #tell(person: string | undefined): void {
    if (person === undefined) return;
    this.#hub.tellPerson(person, { kind: 'dialogs', dialogs: this.dialogsOf(person) });
  }
}
