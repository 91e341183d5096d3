// Says how times and dates of a list are read, and which options change it: nobody sees it of a file.
import * as v from 'valibot';
import { dateOrder } from '../../core/dates/date-order.ts';
import { parseJson } from '../sandbox/json.ts';
import type { Workbench } from '../workbench/workbench.ts';
import type { LocalOptions } from './options.ts';

const SettingsSchema = v.object({ dateOrder: v.picklist(['sheet', 'DMY', 'MDY', 'YMD']) });

/** One whole sentence. */
export function readingLine(
  { host, workbook }: Pick<Workbench, 'host' | 'workbook'>,
  { zone, locale }: Pick<LocalOptions, 'zone' | 'locale'>,
): string {
  const saved = parseJson(host.documentProperties.get(`sheet.${workbook.activeSheet.gid}`) ?? '')?.value;
  const read = v.safeParse(SettingsSchema, saved);
  const chosen = read.success ? read.output.dateOrder : 'sheet';
  const day = dateOrder({ dateOrder: chosen }, locale) === 'MDY' ? '6 May' : '5 June';
  const by = chosen === 'sheet' ? '--locale' : '--match';
  return `Times are read in ${zone} (--zone) and 05/06 as ${day} (${by}), unless a header or cell says otherwise.`;
}
