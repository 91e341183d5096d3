// Ui: menus, dialogs and sidebars, answered by the person whom the driver stands for (page reference/base/ui).
import type { ServiceContext } from '../host-state.ts';
import {
  type Answer,
  type DialogButton,
  type DialogButtonSet,
  EnumValue,
  Service,
  type UiDriver,
} from '../service.ts';
import { badArguments, textArgument } from './arguments.ts';
import { ContextService } from './context-service.ts';
import { HtmlOutput } from './html.ts';
import { Menu } from './menu.ts';

const NO_UI = 'Cannot call SpreadsheetApp.getUi() from this context.';
const BUTTONS: readonly DialogButton[] = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];
const BUTTON_SETS: readonly DialogButtonSet[] = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];

interface Dialog {
  readonly title: string;
  readonly message: string;
  readonly buttons: DialogButtonSet;
}

/**
 * What `SpreadsheetApp.getUi` answers.
 * @throws Error with Google's text in an execution started by a trigger, where nobody sits in front of the file
 */
export function uiOf(context: ServiceContext): Ui {
  if (context.execution.kind === 'trigger') throw new Error(NO_UI);
  return new Ui(context);
}

export class Ui extends ContextService {
  override get enumerations() {
    return { Button: BUTTONS, ButtonSet: BUTTON_SETS };
  }

  createMenu(caption: unknown): Menu {
    return this.#menu(textArgument('Ui.createMenu', caption));
  }

  createAddonMenu(): Menu {
    return this.#menu(this.context.state.facts.addOnName);
  }

  /** Suspends the script; its locks do not survive that (page reference/base/ui). */
  alert(...args: readonly unknown[]): Answer<EnumValue> {
    const answer = this.#suspend().alert(dialogOf('Ui.alert', args));
    return answer instanceof Promise ? answer.then(button) : button(answer);
  }

  prompt(...args: readonly unknown[]): Answer<PromptResponse> {
    const answer = this.#suspend().prompt(dialogOf('Ui.prompt', args));
    const response = (given: { button: DialogButton; text: string }) =>
      new PromptResponse(given.button, given.text);
    return answer instanceof Promise ? answer.then(response) : response(answer);
  }

  showSidebar(page: unknown): void {
    if (!(page instanceof HtmlOutput)) throw badArguments('Ui.showSidebar', [page]);
    this.context.state.facts.ui.show({ ...page.page, place: 'sidebar' });
  }

  #menu(title: string): Menu {
    return new Menu(title, (menu) => {
      this.context.state.menu = menu;
    });
  }

  #suspend(): UiDriver {
    const { state, execution } = this.context;
    state.locks.releaseAll(execution);
    return state.facts.ui;
  }
}

export class PromptResponse extends Service {
  readonly #button: DialogButton;
  readonly #text: string;

  constructor(pressed: DialogButton, text: string) {
    super();
    this.#button = pressed;
    this.#text = text;
  }

  getSelectedButton(): EnumValue {
    return button(this.#button);
  }

  getResponseText(): string {
    return this.#text;
  }
}

function button(name: DialogButton): EnumValue {
  return new EnumValue('Button', name);
}

/** `(message)`, `(message, buttons)` or `(title, message, buttons)`. */
function dialogOf(place: string, args: readonly unknown[]): Dialog {
  const last = args[args.length - 1];
  const texts = last instanceof EnumValue ? args.slice(0, -1) : args;
  const set = BUTTON_SETS.find((name) => last instanceof EnumValue && last.name === name) ?? 'OK';
  if (texts.length < 1 || args.length > 3 || (texts.length === 2 && texts === args)) {
    throw badArguments(place, args);
  }
  const [first, second] = texts.map((text) => textArgument(place, text));
  if (first === undefined || texts.length > 2) throw badArguments(place, args);
  return second === undefined
    ? { title: '', message: first, buttons: set }
    : { title: first, message: second, buttons: set };
}
