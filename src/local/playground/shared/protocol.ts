// What the page and its server say to each other, as plain JSON.

import type { DialogButtonSet } from '../../host/service.ts';
import type { MenuModel } from '../../host/services/menu.ts';
import type { Box } from '../../host/spreadsheet/model/box.ts';
import type { Selection, Settings } from '../server/requests.ts';

export type { DialogButton } from '../../host/service.ts';
export type { MenuModel } from '../../host/services/menu.ts';
export type { Box } from '../../host/spreadsheet/model/box.ts';
export type { Edit, Selection, Settings } from '../server/requests.ts';

export interface SheetInfo {
  readonly gid: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Last row and column with a value; 0 in an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly frozenRows: number;
  /** `#rrggbb`; null for none. */
  readonly tabColor: string | null;
  /** Pixels by column number; columns not named are `DEFAULT_WIDTH` wide. */
  readonly widths: Readonly<Record<number, number>>;
  /** Spans of hidden rows: first row and how many. */
  readonly hidden: readonly (readonly [row: number, count: number])[];
}

/** Looks that differ from a plain cell's. */
export interface CellLook {
  readonly background?: string;
  readonly bold?: true;
}

export interface CellJson {
  /** What the user reads, cut at `SHOWN_CHARACTERS`. */
  readonly text: string;
  readonly note?: string;
  readonly look?: CellLook;
  /** Where the text links to: http, https or mailto only. */
  readonly link?: string;
  /** Numbers, dates and booleans are aligned otherwise than text. */
  readonly kind?: 'number' | 'boolean';
  /** The cell has an arrow that opens a list. */
  readonly pick?: true;
}

/** A cell shows no more of a long text than this; the formula bar shows all of it. */
export const SHOWN_CHARACTERS = 400;

/** Cells of a box row by row; null is an empty plain cell, and rows may end early. */
export interface CellBlock {
  readonly box: Box;
  readonly cells: readonly (readonly (CellJson | null)[])[];
}

/** One cell for editing. */
export interface CellInput {
  /** The text that makes this cell when it is typed. */
  readonly input: string;
  readonly note: string;
  /** What its list offers; none for a cell without one. */
  readonly choices: readonly string[];
}

/** A dialog for whose answer an execution waits. */
export interface OpenDialog {
  readonly id: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: DialogButtonSet;
}

/** A page of the add-on in the sidebar; its markup is at `/frame/<id>`. */
export interface AddOnPage {
  readonly id: string;
  readonly title: string;
}

/** What such a page may do; without `allow-same-origin` it can reach nothing of the playground. */
export const FRAME_SANDBOX =
  'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

export type CrmInfo =
  | {
      readonly kind: 'sandbox';
      readonly accessKey: string;
      readonly secretKey: string;
      /** Keys of the account of another organisation. */
      readonly second: { readonly access: string; readonly secret: string } | null;
    }
  | { readonly kind: 'url'; readonly url: string };

export interface SandboxCounts {
  readonly tasks: number;
  readonly calls: number;
  readonly rateRefused: number;
}

/** Null where there is no such account. */
export interface AccountCounts {
  readonly counts: SandboxCounts | null;
  /** Of the account of another organisation. */
  readonly secondCounts: SandboxCounts | null;
}

export interface PlaygroundState extends Settings, AccountCounts {
  readonly sheets: readonly SheetInfo[];
  readonly activeGid: number;
  readonly menu: MenuModel | null;
  readonly dialogs: readonly OpenDialog[];
  readonly crm: CrmInfo;
  /** Functions that this person started from the menu and that are running, by execution id. */
  readonly running: readonly Running[];
  readonly canUndo: boolean;
}

export interface Running {
  readonly id: string;
  readonly label: string;
}

/** What the server tells a window. */
export type LiveEvent =
  /** The stream began anew and something may have been missed. */
  | { readonly kind: 'refresh' }
  /** Cells that may look otherwise now. */
  | { readonly kind: 'cells'; readonly gid: number; readonly boxes: readonly Box[] }
  /** All sheets as they are now; on those in `moved`, every cell may stand elsewhere. */
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetInfo[]; readonly moved: readonly number[] }
  /** The add-on selected something, in the window in which it was asked to. */
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'dialogs'; readonly dialogs: readonly OpenDialog[] }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      /** Below zero: as long as the execution goes on that shows it, and a while longer. */
      readonly seconds: number;
      readonly execution: string;
    }
  /** An execution has ended that had shown such a toast. */
  | { readonly kind: 'toast-over'; readonly execution: string }
  | { readonly kind: 'page'; readonly page: AddOnPage }
  /** The end of a call that a page of the add-on made. */
  | { readonly kind: 'returned'; readonly call: string; readonly result: CallResult }
  /** A function that the menu started has failed. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'running'; readonly running: readonly Running[] }
  | ({ readonly kind: 'counts' } & AccountCounts)
  | ({ readonly kind: 'settings' } & Settings)
  | { readonly kind: 'undo'; readonly canUndo: boolean };

export type CallResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Every answer to an edit; `message` is for the user. */
export type EditAnswer =
  /** `gid` is that of a sheet that came in. */
  | { readonly ok: true; readonly gid?: number; readonly remarks?: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** What an error says to the user. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Width of a column that nobody changed, in pixels. */
export const DEFAULT_WIDTH = 100;
