// The values of a workbook's cells: hands the cells that were found to the reader, with nothing else to choose from.

import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Values by row and column from 0; null for an empty cell. Dates come as plain numbers, because the cells name no style.
 *
 * @param cells XML as `scanCells` gives it, each character a byte
 * @param sharedStrings XML of nothing but texts, in the same form; null when the workbook has none
 */
export async function readValues(cells: string, sharedStrings: string | null): Promise<unknown[][]> {
  const strings =
    sharedStrings === null
      ? ''
      : `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`;
  const text = (xml: string) => Buffer.from(xml, 'latin1');
  const files = {
    'xl/workbook.xml': text(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="sheet.xml"/>${strings}</Relationships>`,
    ),
    'xl/sheet.xml': text(`<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`),
    ...(sharedStrings === null ? {} : { 'xl/sharedStrings.xml': text(sharedStrings) }),
  };
  return await readSheet(Buffer.from(zipSync(files, { level: 0 })), { trim: false });
}
