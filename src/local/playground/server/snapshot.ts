// The cells of a box as they were: values, formulas, looks, notes and links, which can be put back.
import { GENERAL } from '../../host/cells/format.ts';
import type { SheetModel } from '../../host/spreadsheet/model/sheet.ts';
import { entryOf } from '../../workbench/load-workbook.ts';
import type { Box } from '../shared/protocol.ts';

export interface Snapshot {
  readonly box: Box;
  readonly values: ReturnType<SheetModel['stored']>;
  readonly formulas: string[][];
  readonly styles: ReturnType<SheetModel['styles']>;
  readonly notes: string[][];
  readonly links: ReturnType<SheetModel['links']>;
}

/** The box has to be inside the sheet. */
export function takeSnapshot(sheet: SheetModel, box: Box): Snapshot {
  return {
    box,
    values: sheet.stored(box),
    formulas: sheet.formulas(box),
    styles: sheet.styles(box),
    notes: sheet.notes(box),
    links: sheet.links(box),
  };
}

export function restore(sheet: SheetModel, { box, values, formulas, styles, notes, links }: Snapshot): void {
  // Looks come last: a number that was made plain text afterwards is still a number.
  sheet.restyle(box, { numberFormat: GENERAL });
  const entries = values.map((line, down) =>
    line.map((value, right) => formulas[down]?.[right] || entryOf({ value, format: GENERAL })),
  );
  sheet.write(box, entries);
  sheet.restyle(box, styles);
  sheet.writeNotes(box, notes);
  sheet.writeLinks(box, links);
}
