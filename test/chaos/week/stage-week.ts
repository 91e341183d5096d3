// Sets the stage of a week: a file with its sheets and rows, two people with their keys, and only then the accounts' troubles.
import { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import { type Formula, recalculate } from '../../support/recalculating.ts';
import { SHEET_SETTINGS } from '../../support/sheet-settings.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { type InputRow, makeRow } from '../input.ts';
import { rowKey } from './books.ts';
import type { FirmName } from './firms.ts';
import type { SheetPlan, WeekPlan } from './plan.ts';
import { cellsOf, HEADER, LINE } from './sheet-rows.ts';
import { Town } from './town.ts';
import { Worker } from './work.ts';

/** A Monday, 14:30 in India. */
const START = Date.UTC(2026, 0, 5, 9);

const COUNTDOWN: Formula = {
  header: 'Hours left',
  formula: (row) => `=(E${row}-NOW())*24`,
  value: (shown, moment) => (shown(LINE) === '' ? '' : `${moment}.${shown(LINE).slice(1)}`),
};

interface Made {
  readonly row: InputRow;
  readonly place: string;
}

/** Rows of all sheets, some of which are equal to others in all that LeadSquared is told of. */
class RowMaker {
  readonly #chance: Chance;
  readonly #likeness: number;
  readonly #fresh: () => number;
  readonly #shared: Made[] = [];

  constructor(chance: Chance, likeness: number, fresh: () => number) {
    this.#chance = chance;
    this.#likeness = likeness;
    this.#fresh = fresh;
  }

  make(badness: number): Made {
    const chance = this.#chance;
    if (this.#shared.length > 0 && chance.happens(this.#likeness)) return chance.oneOf(this.#shared);
    const kind = chance.happens(badness) ? chance.oneOf(['invalid', 'refused'] as const) : 'valid';
    const made = {
      row: makeRow(this.#fresh(), kind, chance),
      place: chance.happens(0.4) ? `Tower ${chance.between(1, 9)}` : '',
    };
    if (kind === 'valid' && chance.happens(this.#likeness)) this.#shared.push(made);
    return made;
  }
}

function fill(
  book: Workbook,
  sheets: readonly SheetPlan[],
  town: Town,
  maker: RowMaker,
  fresh: () => number,
) {
  const gids: number[] = [];
  for (const [place, { rows, badness, countsDown }] of sheets.entries()) {
    const sheet = place === 0 ? book.activeSheet : book.insertSheet();
    sheet.rename(`Tasks ${place + 1}`);
    gids.push(sheet.gid);
    const lines = Array.from({ length: rows }, () => {
      const { row, place: text } = maker.make(badness);
      const line = `L${fresh()}`;
      town.books.add(rowKey(book.id, sheet.gid, line), row.marker, row.kind);
      return cellsOf(line, row, text);
    });
    sheet.write({ row: 1, column: 1, rows: rows + 1, columns: HEADER.length }, [[...HEADER], ...lines]);
    if (countsDown) recalculate(book, COUNTDOWN, rows, sheet);
  }
  return gids;
}

export interface WeekStage {
  readonly town: Town;
  readonly worker: Worker;
  readonly fresh: () => number;
}

/**
 * @param watched markers of the contents whose rows are told of at every change
 * @param keepsBundle as of `TownOptions`
 */
export function setWeek(plan: WeekPlan, watched: readonly string[], keepsBundle: boolean): WeekStage {
  const { seed, installed, unsettled, sheets, likeness, accounts } = plan;
  let number = 0;
  const fresh = () => ++number;
  // How an account tells of itself does not change from one day to the next.
  const quiet = (name: FirmName) => {
    const { accountForm, hostTold } = accounts[name].options;
    return {
      ...(accountForm === undefined ? {} : { accountForm }),
      ...(hostTold === undefined ? {} : { hostTold }),
    };
  };
  const town = new Town({
    seed,
    startAt: START,
    installed,
    unsettled,
    watched,
    keepsBundle,
    people: plan.people.map(({ google, own }) => ({ google, own })),
    accounts: { A: { seed, ...quiet('A') }, B: { seed: seed + 1, ...quiet('B') } },
  });
  const book = new Workbook({ id: 'file', name: 'Tasks', locale: 'en_GB', timeZone: 'Asia/Kolkata' });
  const maker = new RowMaker(chanceOf(seed, 'week rows'), likeness, fresh);
  const file = town.open(book, fill(book, sheets, town, maker, fresh));
  const worker = new Worker(town);
  for (const person of town.people) worker.connect(file, person, person.own);
  const [first] = town.people;
  for (const [place, gid] of file.tasks.entries()) {
    const choice = sheets[place];
    if (first === undefined || choice === undefined) continue;
    const {
      sendsEqualRows: sendDuplicates,
      sendsHiddenRows: sendHiddenRows,
      reference,
      preciseRows,
    } = choice;
    const settings = {
      ...SHEET_SETTINGS,
      ...{ sendDuplicates, sendHiddenRows, preciseRows },
      reference: { place: reference },
    };
    if (reference === 'description') town.books.alwaysReferenced.add(`Tasks ${place + 1}`);
    if (reference === 'none') town.books.withoutReference.add(`${file.id}/${gid}`);
    worker.sidebar(file, first, 'sidebarSaveMatch', { sheetId: gid, ...settings });
  }
  for (const name of ['A', 'B'] as const) {
    const { options, faults } = accounts[name];
    const firm = town.firm(name);
    firm.account.configure({ ...options, faults });
  }
  return { town, worker, fresh };
}
