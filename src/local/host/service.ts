// The contract between Google's services as the host implements them and the machinery that lets a bundle call them.

/** How much an execution may do (page editor-auth-lifecycle). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** What started an execution. */
export type ExecutionKind = 'open' | 'edit' | 'menu' | 'client' | 'trigger';

/** Button pressed in a dialog, by Google's names; CLOSE is the cross in the corner. */
export type DialogButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export type DialogButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** The person in front of the spreadsheet. In simulated mode every answer must come at once, without a promise. */
export interface UiDriver {
  alert(dialog: { title: string; message: string; buttons: DialogButtonSet }): Answer<DialogButton>;
  prompt(dialog: {
    title: string;
    message: string;
    buttons: DialogButtonSet;
  }): Answer<{ button: DialogButton; text: string }>;
  toast(message: string, title: string, seconds: number): void;
  /** Markup of a sidebar that the add-on shows. */
  show(page: { title: string; html: string; place: 'sidebar' }): void;
}

/** A service method answers with a value, or with a promise in real mode, where the execution is blocked until it settles. */
export type Answer<T> = T | Promise<T>;

/** One run of one function of the bundle. */
export interface Execution {
  readonly id: string;
  /** E-mail address of the user in whose name it runs. */
  readonly user: string;
  readonly authMode: AuthMode;
  readonly kind: ExecutionKind;
  /** Milliseconds since 1970 UTC; virtual in simulated mode. */
  now(): number;
  /** Keeps a spreadsheet write back until `flush`; a killed execution loses what was not flushed. */
  buffer(write: () => void): void;
  /** Makes buffered writes real. Called by `SpreadsheetApp.flush`, by every spreadsheet read, and at the end of the execution. */
  flush(): void;
  /** Waits inside the execution: really in real mode, on the virtual clock in simulated mode. */
  wait(milliseconds: number): Answer<void>;
}

/**
 * Anything of Google's that a bundle can hold a reference to. Public methods of a subclass are callable from the bundle
 * with primitives, dates, arrays, plain objects, enum values and other services; they answer with the same.
 */
export abstract class Service {
  /** Google's enumerations hanging on this service (`ui.Button.YES`): enumeration name → value names. */
  get enumerations(): Readonly<Record<string, readonly string[]>> {
    return {};
  }
}

/** What a script is told when it uses something of Google's that the host does not offer. */
export function notOffered(what: string): string {
  return `${what} is not offered by this host.`;
}

/** A value of one of Google's enumerations as it crosses between bundle and service. */
export class EnumValue {
  readonly enumeration: string;
  readonly name: string;
  constructor(enumeration: string, name: string) {
    this.enumeration = enumeration;
    this.name = name;
  }
}
