// Watches a workbook and tells the windows what changed, gathered over a short while, so that a long run does not flood them.
import { coveringBox } from '../../host/spreadsheet/model/box.ts';
import type { Change } from '../../host/spreadsheet/model/change.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import type { Box, LiveEvent, Selection } from '../shared/protocol.ts';
import { sheetInfos } from './sheet-json.ts';

/** Changes are gathered for so long. */
const GATHER_MS = 80;
/** More boxes of one sheet than this are told as the one box around them. */
const MANY_BOXES = 40;

export interface Watch {
  /** Does something without telling of the selections and activations that it brings. */
  quietly(work: () => void): void;
  stop(): void;
}

/**
 * @param tellAll tells every window
 * @param select tells what the add-on has selected
 * @param heard hears every change at once, and whether it was made quietly
 */
export function watchWorkbook(
  workbook: Workbook,
  tellAll: (event: LiveEvent) => void,
  select: (selection: Selection) => void,
  heard: (change: Change, quiet: boolean) => void,
): Watch {
  let boxes = new Map<number, Box[]>();
  let moved = new Set<number>();
  let shapes = false;
  let selected: number | null = null;
  let quiet = false;
  let active = workbook.activeSheet;
  let timer: NodeJS.Timeout | null = null;

  /** Where each sheet's data ended when it was told last. */
  const ends = new Map<number, string>();
  const hasOtherEnd = (gid: number) => {
    const sheet = workbook.sheet(gid);
    const end = `${sheet?.lastRow}:${sheet?.lastColumn}`;
    const isOther = ends.get(gid) !== end;
    ends.set(gid, end);
    return isOther;
  };

  const tell = () => {
    timer = null;
    if ([...boxes.keys()].filter(hasOtherEnd).length > 0) shapes = true;
    const [toldBoxes, toldMoved] = [boxes, moved];
    boxes = new Map();
    moved = new Set();
    if (shapes) tellAll({ kind: 'sheets', sheets: sheetInfos(workbook), moved: [...toldMoved] });
    shapes = false;
    for (const [gid, changed] of toldBoxes) {
      const around = changed.length > MANY_BOXES ? coveringBox(changed) : null;
      if (!toldMoved.has(gid)) tellAll({ kind: 'cells', gid, boxes: around === null ? changed : [around] });
    }
    const sheet = selected === null ? undefined : workbook.sheet(selected);
    selected = null;
    if (sheet !== undefined) select(selectionOf(sheet));
  };

  const hear = (change: Change) => {
    heard(change, quiet);
    if (change.kind === 'cells') boxes.set(change.gid, [...(boxes.get(change.gid) ?? []), change.box]);
    else if (change.kind === 'selection') {
      if (quiet) return;
      selected = change.gid;
    } else {
      if (change.kind === 'shape') moved.add(change.gid);
      shapes = true;
      if (active !== workbook.activeSheet) {
        active = workbook.activeSheet;
        if (!quiet) selected = active.gid;
      }
    }
    timer ??= setTimeout(tell, GATHER_MS);
  };

  const unsubscribe = workbook.subscribe(hear);
  return {
    quietly: (work) => {
      quiet = true;
      try {
        work();
      } finally {
        quiet = false;
      }
    },
    stop: () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function selectionOf(sheet: Workbook['activeSheet']): Selection {
  const { ranges, cell } = sheet.selection;
  return { gid: sheet.gid, ranges, cell: { row: cell.row, column: cell.column } };
}
