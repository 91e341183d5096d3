// The user's choices for one sheet, with their defaults.

import { NO_REFERENCE, type ReferencePlace } from './reference.ts';

export type DateOrder = 'DMY' | 'MDY' | 'YMD';

export interface SheetSettings {
  /** The header's row number from 1; 'auto' takes the last frozen row, or the first row that is not empty. */
  readonly headerRow: number | 'auto';
  /** Saved mapping: header text as written → field name of `FIELDS`, an `mx_…` schema name, or '' for "do not send". */
  readonly columns: Readonly<Record<string, string>>;
  /** Constants: field name or `mx_…` schema name → the text used for rows whose field has no column. */
  readonly constants: Readonly<Record<string, string>>;
  /** How text such as 03/04/2026 is read; 'sheet' takes the order of the spreadsheet's locale. */
  readonly dateOrder: DateOrder | 'sheet';
  /** `HH:MM`, the time of a date that has none. */
  readonly defaultTime: string;
  /** Longest text in characters that a text field may hold. */
  readonly textLimit: number;
  /** Whether rows hidden by a filter or by hand are sent. */
  readonly sendHiddenRows: boolean;
  /** Whether rows that repeat an earlier row in every field are sent all the same. */
  readonly sendDuplicates: boolean;
  /** Seconds to go on looking in LeadSquared for accepted tasks after the last call; 0 does not look. */
  readonly readBackSeconds: number;
  /** `StatusWebhookURL` of every call; '' for none. */
  readonly webhookUrl: string;
  /** A text of its own that each task carries, so that it can be told from all others. */
  readonly reference: { readonly place: ReferencePlace };
}

export const DEFAULT_SHEET_SETTINGS: SheetSettings = {
  headerRow: 'auto',
  columns: {},
  constants: {},
  dateOrder: 'sheet',
  defaultTime: '09:00',
  textLimit: 2000,
  sendHiddenRows: false,
  sendDuplicates: false,
  readBackSeconds: 60,
  webhookUrl: '',
  reference: { place: NO_REFERENCE },
};
