// Tells the two columns of one person: "Assignee" with the names and "Assignee Email" with the addresses, as most tools export them.
import { countOf } from './cell-kinds.ts';
import type { ColumnView } from './sheet-view.ts';

/** Words that leave the person the same: what is written of them, and that the tasks are theirs. */
const SAME = /^(?:e|mail|mails|email|emails|id|ids|address|addresses|name|names|full|the|of|task|tasks)$/;

const whom = ({ parts }: ColumnView): string =>
  parts.words
    .filter((word) => !SAME.test(word))
    .sort()
    .join(' ');

/** Whether a column without addresses names the very person whose address the other one holds, by their headers. */
export function isSamePerson(named: ColumnView, addressed: ColumnView): boolean {
  return countOf(named.content, 'email') === 0 && whom(named) === whom(addressed);
}
