// Google's SpreadsheetApp: the door through which a script reaches the spreadsheet that it is attached to.

import { type Execution, Service } from '../../service.ts';
import { SheetError } from '../model/errors.ts';
import type { Workbook } from '../model/workbook.ts';
import { Access, type SpreadsheetOptions } from './access.ts';
import { ConditionalFormatRuleBuilder, CRITERIA } from './conditional-format-rule.ts';
import { DataValidationBuilder, VALIDATION_CRITERIA } from './data-validation.ts';
import { METADATA_ENUMERATIONS } from './developer-metadata.ts';
import type { Range } from './range.ts';
import type { RangeList } from './range-list.ts';
import { RichTextValueBuilder } from './rich-text.ts';
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
    return { ...CRITERIA, ...METADATA_ENUMERATIONS, ...VALIDATION_CRITERIA };
  }

  getUi(): Service {
    return this.#access.options.ui();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }

  flush(): void {
    this.#access.execution.flush();
  }

  /** Null where no file is attached, as the other three are. */
  getActive(): Spreadsheet | null {
    return this.#document('getActive');
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    return this.#document('getActiveSpreadsheet');
  }

  getActiveSheet(): Sheet | null {
    return this.#document('getActiveSheet')?.getActiveSheet() ?? null;
  }

  getActiveRange(): Range | null {
    return this.#document('getActiveRange')?.getActiveSheet().getActiveRange() ?? null;
  }

  getActiveRangeList(): RangeList | null {
    return this.#document('getActiveRangeList')?.getActiveSheet().getActiveRangeList() ?? null;
  }

  #document(method: string): Spreadsheet | null {
    if (this.#access.execution.authMode !== 'NONE') {
      return this.#access.options.hasFile ? this.#spreadsheet : null;
    }
    throw new SheetError(
      'authorisation',
      `You do not have permission to call SpreadsheetApp.${method}. Required permissions: (${SCOPES}.currentonly || ${SCOPES})`,
    );
  }
}
