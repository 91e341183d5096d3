// What a status cell makes of its row when new rows are about to be sent: whose its token is, and whether it may be sent.
import type { RunRules } from './rules.ts';
import { type Account, hasBit, type Row, type World } from './world.ts';

/** `doubt`: to be looked up by keys of its account; `left`: nothing for a new run. */
type Place = 'new' | 'doubt' | 'left';

export function placeOf(world: World, row: Row, account: Account, rules: RunRules): Place {
  const { cell, sheet } = row;
  if (cell === null) return 'new';
  if (cell.word !== 'Queued' && cell.word !== 'Sending' && cell.word !== 'Unknown') return 'left';
  const known = world.runs[cell.run];
  const run = known?.state === 'unwritten' ? undefined : known;
  const isHere = run !== undefined && run.sheet === sheet;
  if (isHere && run.state === 'open' && run.isListed) {
    return rules.trustsQueued && cell.word === 'Queued' ? 'new' : 'left';
  }
  if (cell.word === 'Queued') {
    if (rules.trustsQueued || (isHere && !hasBit(run.spent, cell.of))) return 'new';
  }
  if (run !== undefined && run.account !== account && !rules.adoptsAnyAccount) return 'left';
  return 'doubt';
}
