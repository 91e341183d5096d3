// Reads the options of clear(): `{contentsOnly, formatOnly, commentsOnly}`.

import type { Clearing } from '../model/one-row.ts';
import type { Arguments } from './arguments.ts';

const OPTIONS = ['contentsOnly', 'formatOnly', 'commentsOnly'] as const;

/** Without options contents, formats and notes go. Options the host does not know are refused. */
export function clearingOf(args: Arguments): Clearing {
  args.between(0, 1);
  const options = args.at(0);
  if (options === undefined) return { values: true, styles: true, notes: true };
  if (typeof options !== 'object' || options === null) return args.refuse();
  const wanted = new Set<string>();
  for (const [name, on] of Object.entries(options)) {
    if (!OPTIONS.some((each) => each === name)) return args.refuse();
    if (on === true) wanted.add(name);
  }
  if (wanted.size === 0) return { values: true, styles: true, notes: true };
  return {
    values: wanted.has('contentsOnly'),
    styles: wanted.has('formatOnly'),
    notes: wanted.has('commentsOnly'),
  };
}
