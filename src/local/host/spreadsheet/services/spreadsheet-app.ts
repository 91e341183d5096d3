// Google's SpreadsheetApp: the door through which a script reaches the spreadsheet that it is attached to.

import { type Execution, Service } from '../../service.ts';
import { SheetError } from '../model/errors.ts';
import type { Workbook } from '../model/workbook.ts';
import { Access, type SpreadsheetOptions } from './access.ts';
import { Arguments } from './arguments.ts';
import { BOOLEAN_CRITERIA, BOOLEAN_CRITERIA_NAMES } from './boolean-condition.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule.ts';
import { LOCATION_TYPE, VISIBILITY } from './developer-metadata.ts';
import { Range } from './range.ts';
import type { RangeList } from './range-list.ts';
import type { Selection } from './selection.ts';
import { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';

const SCOPES = 'https://www.googleapis.com/auth/spreadsheets';

const ENUMERATIONS = {
  [BOOLEAN_CRITERIA]: BOOLEAN_CRITERIA_NAMES,
  [VISIBILITY]: ['DOCUMENT', 'PROJECT'],
  [LOCATION_TYPE]: ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'],
  WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
};

export class SpreadsheetApp extends Service {
  readonly #access: Access;

  constructor(workbook: Workbook, execution: Execution, options: SpreadsheetOptions) {
    super();
    this.#access = new Access(workbook, execution, options, {
      spreadsheet: (access) => new Spreadsheet(access),
      sheet: (access, gid) => new Sheet(access, gid),
      range: (access, gid, box, open) => new Range(access, gid, box, open),
    });
  }

  override get enumerations(): Readonly<Record<string, readonly string[]>> {
    return ENUMERATIONS;
  }

  getUi(): Service {
    return this.#access.options.ui();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  flush(): void {
    this.#access.execution.flush();
  }

  getActive(): Spreadsheet {
    return this.#document('getActive');
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.#document('getActiveSpreadsheet');
  }

  getActiveSheet(): Sheet {
    return this.#document('getActiveSheet').getActiveSheet();
  }

  getActiveRange(): Range | null {
    return this.#document('getActiveRange').getActiveRange();
  }

  getActiveRangeList(): RangeList | null {
    return this.#document('getActiveRangeList').getActiveRangeList();
  }

  getCurrentCell(): Range | null {
    return this.#document('getCurrentCell').getCurrentCell();
  }

  getSelection(): Selection {
    return this.#document('getSelection').getSelection();
  }

  setActiveSheet(...list: unknown[]): Sheet {
    return this.#document('setActiveSheet').setActiveSheet(...list);
  }

  setActiveRange(...list: unknown[]): Range {
    return this.#document('setActiveRange').setActiveRange(...list);
  }

  setActiveRangeList(...list: unknown[]): RangeList {
    return this.#document('setActiveRangeList').setActiveRangeList(...list);
  }

  /** The add-on may use only the spreadsheet in which it runs (scope spreadsheets.currentonly). */
  openById(...list: unknown[]): never {
    new Arguments('openById', list).between(1, 1).text(0);
    return this.#beyondScope('openById');
  }

  openByUrl(...list: unknown[]): never {
    new Arguments('openByUrl', list).between(1, 1).text(0);
    return this.#beyondScope('openByUrl');
  }

  create(...list: unknown[]): never {
    new Arguments('create', list).between(1, 3).text(0);
    return this.#beyondScope('create');
  }

  #document(method: string): Spreadsheet {
    if (this.#access.execution.authMode !== 'NONE') return this.#access.spreadsheet();
    throw new SheetError(
      'authorisation',
      `You do not have permission to call SpreadsheetApp.${method}. Required permissions: (${SCOPES}.currentonly || ${SCOPES})`,
    );
  }

  #beyondScope(method: string): never {
    throw new SheetError(
      'authorisation',
      `Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: ${SCOPES}`,
    );
  }
}
