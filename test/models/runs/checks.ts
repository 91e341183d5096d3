// What must hold in every world of the model of runs.
import { type Row, taskOf, type World } from './world.ts';

/** Equal rows may have each other's tasks as far as nobody could tell; what counts is that there are as many as were asked for. */
function isTwice(world: World): boolean {
  return world.rows.some((row, at) => {
    if (row.origin !== at) return false;
    const equals = world.rows.filter(({ origin }) => origin === at);
    const made = equals.reduce((sum, { tasks }) => sum + tasks.length, 0);
    return made > equals.reduce((sum, { wishes }) => sum + wishes, 0);
  });
}

/** What is not true in what the add-on itself has written into a row; null when all is. */
function untrue(world: World, row: Row): string | null {
  const { cell } = row;
  if (cell === null || cell.byUser) return null;
  const task = cell.id === null ? undefined : taskOf(world, cell.id);
  if (cell.word === 'Created') {
    if (task?.isThere !== true) return 'a row says Created without its task';
    const owner = world.rows[cell.id?.row ?? -1];
    const isAnothers = owner !== row && owner?.sheet !== null && !task.isFree;
    if (isAnothers) return 'a row says Created with the task of another row';
  }
  if (cell.word === 'Deleted' && task?.isThere === true) return 'a row says Deleted while its task lives';
  return null;
}

/** A row in doubt must be one of which nobody can know better, and stay where its task can be found. */
function isWronglyInDoubt({ runs }: World, { cell, tasks, mayBeDoubted, wishes }: Row): string | null {
  if (cell?.word !== 'Unknown' || cell.byUser) return null;
  if (!mayBeDoubted) return 'a row is in doubt that never left';
  const account = runs[cell.run]?.account;
  const isElsewhere = wishes === 1 && tasks.some((task) => task.isThere && task.account !== account);
  return isElsewhere ? 'a row in doubt is looked for in another account than its task’s' : null;
}

/** What is wrong with a world; null when nothing is. */
export function brokenRuns(world: World): string | null {
  if (isTwice(world)) return 'a row was created twice';
  for (const row of world.rows) {
    const isForeign = row.tasks.some(({ run, account }) => world.runs[run]?.account !== account);
    if (isForeign) return 'a task was made in an account other than the run’s';
    const what = untrue(world, row) ?? isWronglyInDoubt(world, row);
    if (what !== null) return what;
  }
  return null;
}
