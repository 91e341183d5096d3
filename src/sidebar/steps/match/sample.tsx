// What a column holds, and why it was taken for the field.
import type { ColumnView } from '../../../rpc/api.ts';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';

/** Characters of a sample; the whole of it, up to a point, is in the title. */
const SHOWN = 80;
const TITLE = 500;

export function Sample({ column, field }: { readonly column: ColumnView; readonly field: string }) {
  const text = strings.match;
  const isGuess = column.field === field;
  const how = isGuess ? text.how[column.how] : text.how.none;
  const why = isGuess && column.why !== '' ? `: ${column.why}` : '';
  return (
    <p class="hint sample">
      {column.sample === '' ? (
        text.noSample
      ) : (
        <>
          {text.sample} <q title={truncate(column.sample, TITLE)}>{truncate(column.sample, SHOWN)}</q>
        </>
      )}{' '}
      <span class="how">
        ({how}
        {why})
      </span>
    </p>
  );
}
