// Google's SpreadsheetApp: the door through which a script reaches the spreadsheet that it is attached to.

import { type Execution, Service } from '../../service.ts';
import { SheetError } from '../model/errors.ts';
import type { Workbook } from '../model/workbook.ts';
import { Access, type SpreadsheetOptions } from './access.ts';
import { ConditionalFormatRuleBuilder, CRITERIA } from './conditional-format-rule.ts';
import { METADATA_ENUMERATIONS } from './developer-metadata.ts';
import type { Range } from './range.ts';
import type { RangeList } from './range-list.ts';
import type { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';

const SCOPES = 'https://www.googleapis.com/auth/spreadsheets';

export class SpreadsheetApp extends Service {
  readonly #access: Access;
  readonly #spreadsheet: Spreadsheet;

  constructor(workbook: Workbook, execution: Execution, options: SpreadsheetOptions) {
    super();
    this.#access = new Access(workbook, execution, options);
    this.#spreadsheet = new Spreadsheet(this.#access);
  }

  override get enumerations(): Readonly<Record<string, readonly string[]>> {
    return { ...CRITERIA, ...METADATA_ENUMERATIONS };
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
    return this.#document('getActiveRange').getActiveSheet().getActiveRange();
  }

  getActiveRangeList(): RangeList | null {
    return this.#document('getActiveRangeList').getActiveSheet().getActiveRangeList();
  }

  #document(method: string): Spreadsheet {
    if (this.#access.execution.authMode !== 'NONE') return this.#spreadsheet;
    throw new SheetError(
      'authorisation',
      `You do not have permission to call SpreadsheetApp.${method}. Required permissions: (${SCOPES}.currentonly || ${SCOPES})`,
    );
  }
}
