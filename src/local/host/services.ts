// The services that an execution finds as globals; the only place where they are put together.
import { hasFile } from './has-file.ts';
import type { ServiceContext } from './host-state.ts';
import type { Service } from './service.ts';
import { CacheService } from './services/cache.ts';
import { HtmlService } from './services/html.ts';
import { HTTPResponse } from './services/http-response.ts';
import { LockService } from './services/lock.ts';
import { ConsoleService, Logger } from './services/log.ts';
import { MailApp } from './services/mail.ts';
import { PropertiesService } from './services/properties.ts';
import { ScriptApp } from './services/script-app.ts';
import { Session } from './services/session.ts';
import { Ui, uiOf } from './services/ui.ts';
import { UrlFetchApp } from './services/url-fetch.ts';
import { Utilities } from './services/utilities.ts';
import { DeveloperMetadata, DeveloperMetadataLocation } from './spreadsheet/services/developer-metadata.ts';
import { RichTextValue, RichTextValueBuilder } from './spreadsheet/services/rich-text.ts';
import { Sheet } from './spreadsheet/services/sheet.ts';
import { SpreadsheetApp } from './spreadsheet/services/spreadsheet-app.ts';

/** Makes more services for one execution: tests add their own. */
export type ExtraServices = (context: ServiceContext) => Readonly<Record<string, Service>>;

export function globalServices(
  context: ServiceContext,
  extra: ExtraServices,
): Readonly<Record<string, Service>> {
  return {
    PropertiesService: new PropertiesService(context),
    CacheService: new CacheService(context),
    LockService: new LockService(context),
    UrlFetchApp: new UrlFetchApp(context),
    Utilities: new Utilities(context),
    Session: new Session(context),
    ScriptApp: new ScriptApp(context),
    MailApp: new MailApp(context),
    HtmlService: new HtmlService(context),
    Logger: new Logger(context),
    console: new ConsoleService(context),
    ...spreadsheetServices(context),
    ...extra(context),
  };
}

/** A script without a file has no SpreadsheetApp that could do anything. */
function spreadsheetServices(context: ServiceContext): Readonly<Record<string, Service>> {
  const { workbook, ui, unsettled } = context.state.facts;
  if (workbook === null) return {};
  const options = {
    ui: () => uiOf(context),
    toast: (message: string, title: string, seconds: number) => ui.toast(message, title, seconds),
    unsettled,
    hasFile: hasFile(context),
  };
  return { SpreadsheetApp: new SpreadsheetApp(workbook, context.execution, options) };
}

/** The family of services that do not belong to the one that handed them out. */
export function familyOf(service: Service): string | undefined {
  if (service instanceof Ui) return 'Ui';
  if (service instanceof DeveloperMetadata || service instanceof DeveloperMetadataLocation) {
    return 'DeveloperMetadata';
  }
  if (service instanceof Sheet) return 'SpreadsheetApp';
  if (service instanceof HTTPResponse) return 'HTTPResponse';
  if (service instanceof RichTextValue || service instanceof RichTextValueBuilder) return 'RichTextValue';
  return undefined;
}
