// What happens around the accounts: people change keys, colleagues make equal tasks by hand, LeadSquared has an outage.
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { KEYS, type Keys } from './firms.ts';
import { OUTAGES } from './outage.ts';
import { type Deed, livingRows, nameOf, short, somebody, somePlace } from './scene.ts';
import { readRows } from './sheet-rows.ts';

const MINUTE = 60_000;

/** Sets other keys, or the person's own again. */
export const changeKeys: Deed = (scene) => {
  const { town, worker, chance } = scene;
  const [file, person] = [chance.oneOf(town.files), somebody(scene)];
  const others: readonly Keys[] = [KEYS.first, KEYS.second, KEYS.other];
  const keys = town.keysOf(file, person) === person.own ? chance.oneOf(others) : person.own;
  const worked = worker.connect(file, person, keys);
  town.say(`${short(person)} sets the keys of ${keys.name}, ${keys.firm}. ${worked.complaint}`);
};

/** A colleague makes by hand the very task that a row would make. */
export const makeByHand: Deed = (scene) => {
  const { town, chance } = scene;
  const place = somePlace(scene);
  const { header } = readRows(place.sheet);
  const rows = livingRows(scene, place).filter(({ life }) => life.kind === 'valid' && !life.edited);
  if (rows.length === 0) return;
  const { row } = chance.oneOf(rows);
  const cell = (name: string) => {
    const column = header.indexOf(name) + 1;
    return column === 0 ? '' : place.sheet.cell(row.row, column).display;
  };
  const due = Date.parse(`${cell('Due date').replace(' ', 'T')}:00+05:30`);
  if (Number.isNaN(due)) return;
  const hand = chance.happens(0.7) ? KEYS.handA : KEYS.handB;
  const body = JSON.stringify({
    TaskList: [
      {
        Name: cell('Task name'),
        TaskType: { Name: cell('Task type') },
        OwnerEmailAddress: cell('Owner e-mail'),
        DueDate: new Date(due).toISOString().slice(0, 19).replace('T', ' '),
        RelatedEntity: 0,
        RelatedEntityId: '',
        ...(cell('Description') === '' ? {} : { Description: cell('Description') }),
        ...(cell('Location') === '' ? {} : { Location: cell('Location') }),
      },
    ],
  });
  const firm = town.firm(hand.firm);
  const before = firm.account.tasks.length;
  const headers = { 'x-lsq-accesskey': hand.access, 'x-lsq-secretkey': hand.secret };
  firm.byHand(() =>
    firm.handle(hand, { method: 'POST', path: PATHS.bulkCreate, query: {}, headers, body }, town.now),
  );
  const made = firm.account.tasks.slice(before);
  for (const { id } of made) town.books.byHand.add(id);
  town.say(`a colleague makes ${row.line} of ${nameOf(place)} by hand in ${hand.firm}: ${made.length} task`);
};

export const outage: Deed = ({ town, chance }) => {
  const firm = town.firm(chance.happens(0.75) ? 'A' : 'B');
  const minutes = chance.oneOf([2, 10, 45, 200]);
  const kind = chance.oneOf(OUTAGES);
  firm.outage = { kind, until: town.now + minutes * MINUTE, waitMs: chance.oneOf([1000, 20_000, 60_000]) };
  town.say(`account ${firm.name} has a ${kind} outage of ${minutes} minutes`);
};
