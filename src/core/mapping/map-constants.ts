// Takes the values that every row gets: plain text, or text made of columns.
import { trimText } from '../checks/plain-text.ts';
import type { Issue } from '../issue.ts';
import type { SheetSettings } from '../settings.ts';
import { isCallField } from './column-candidates.ts';
import { targetField } from './header/match-header.ts';
import type { Constant } from './mapping.ts';
import * as problems from './mapping-problems.ts';
import { resolveTemplate } from './template/resolve-template.ts';

/** The constants of fields without a column; what is wrong with them goes to `found`. */
export function mapConstants(
  constants: SheetSettings['constants'],
  header: readonly string[],
  isMapped: (field: string) => boolean,
  found: Issue[],
): readonly Constant[] {
  return Object.entries(constants).flatMap(([name, text]) => {
    const field = targetField(name);
    if (field === null || isCallField(field)) {
      found.push(problems.constantUnknown(name));
      return [];
    }
    if (trimText(text) === '') return [];
    if (isMapped(field)) {
      found.push(problems.constantBesideColumn(field, text));
      return [];
    }
    return [{ field, text, template: resolveTemplate(text, field, header, found) }];
  });
}
