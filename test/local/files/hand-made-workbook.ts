// Workbooks that the writer cannot make.

import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGED = 'http://schemas.openxmlformats.org/package/2006';

export interface HandMadeSheet {
  readonly name: string;
  /** XML inside the sheet's own element. */
  readonly xml: string;
  readonly state?: string;
}

export interface HandMade {
  readonly sheets: readonly HandMadeSheet[];
  /** XML in front of the list of sheets. */
  readonly properties?: string;
  /** XML inside the element of the shared texts. */
  readonly strings?: string;
  /** Format codes, of which a cell with `s="1"` gets the first, and so on. */
  readonly formats?: readonly string[];
}

/** A workbook of one sheet whose rows are given as XML. */
export function workbook(sheetRows: string): Uint8Array {
  return workbookOf({ sheets: [{ name: 'Work', xml: `<sheetData>${sheetRows}</sheetData>` }] });
}

export function workbookOf({ sheets, properties = '', formats = [], strings = '' }: HandMade): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const list = numbered.map(
    ({ name, number, state }) =>
      `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const relations = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGED}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGED}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGED}/relationships">${relations.join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': styles(formats),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ number, xml }) => [
        `xl/worksheets/sheet${number}.xml`,
        `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${xml}</worksheet>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`);
  const cells = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

/** A row of cells with texts written into them; `attributes` of the row itself. */
export function textRow(number: number, texts: readonly string[], attributes = ''): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${number}" ${attributes}>${cells.join('')}</row>`;
}
