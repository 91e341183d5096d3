// A small spreadsheet and an execution that scripts it, for the conformance tests.

import type { AuthMode, Execution, ExecutionKind } from '../../../../src/local/host/service.ts';
import { Service } from '../../../../src/local/host/service.ts';
import { Workbook } from '../../../../src/local/host/spreadsheet/model/workbook.ts';
import type { Sheet } from '../../../../src/local/host/spreadsheet/services/sheet.ts';
import type { Spreadsheet } from '../../../../src/local/host/spreadsheet/services/spreadsheet.ts';
import { SpreadsheetApp } from '../../../../src/local/host/spreadsheet/services/spreadsheet-app.ts';
import { LIKELY, type Unsettled } from '../../../../src/local/host/unsettled.ts';

/** Holds writes back until `flush`; `kill` loses them. */
export class FakeExecution implements Execution {
  readonly id = 'execution-1';
  readonly user = 'sales@example.com';
  readonly authMode: AuthMode;
  readonly kind: ExecutionKind;
  pending: (() => void)[] = [];
  flushes = 0;

  constructor(authMode: AuthMode = 'FULL', kind: ExecutionKind = 'menu') {
    this.authMode = authMode;
    this.kind = kind;
  }

  now(): number {
    return Date.UTC(2027, 2, 1);
  }

  buffer(write: () => void): void {
    this.pending.push(write);
  }

  flush(): void {
    this.flushes++;
    const writes = this.pending;
    this.pending = [];
    for (const write of writes) write();
  }

  kill(): void {
    this.pending = [];
  }

  wait(): void {}
}

class FakeUi extends Service {}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

/** A script that has not yet touched its spreadsheet. */
export interface Script {
  readonly workbook: Workbook;
  readonly execution: FakeExecution;
  readonly app: SpreadsheetApp;
  readonly ui: Service;
  readonly toasts: Toast[];
}

export interface Stage extends Script {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
}

export interface StageSettings {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly authMode?: AuthMode;
  readonly kind?: ExecutionKind;
  readonly workbook?: Workbook;
  readonly unsettled?: Partial<Unsettled>;
}

export function newWorkbook(locale = 'en_US', timeZone = 'Asia/Kolkata'): Workbook {
  return new Workbook({ id: 'book-1', name: 'Calls', locale, timeZone });
}

export function startScript(settings: StageSettings = {}): Script {
  const { locale, timeZone, authMode = 'FULL', kind = 'menu' } = settings;
  const workbook = settings.workbook ?? newWorkbook(locale, timeZone);
  const execution = new FakeExecution(authMode, kind);
  const ui = new FakeUi();
  const toasts: Toast[] = [];
  const app = new SpreadsheetApp(workbook, execution, {
    ui: () => ui,
    toast: (message, title, seconds) => {
      toasts.push({ message, title, seconds });
    },
    unsettled: { ...LIKELY, ...settings.unsettled },
    hasFile: true,
  });
  return { workbook, execution, app, ui, toasts };
}

/** A script at work on the active sheet of a workbook, a new one if none is given. */
export function stage(settings: StageSettings = {}): Stage {
  const script = startScript(settings);
  const spreadsheet = script.app.getActive();
  if (spreadsheet === null) throw new Error('The script has no file.');
  return { ...script, spreadsheet, sheet: spreadsheet.getActiveSheet() };
}

/** The backgrounds of a range's cells, row by row, after everything that the script wrote. */
export function backgrounds({ app, sheet, workbook }: Stage, a1: string): string[] {
  app.flush();
  return workbook.activeSheet
    .styles(sheet.getRange(a1).box)
    .flatMap((line) => line.map((style) => style.background));
}
