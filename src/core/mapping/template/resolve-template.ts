// Finds the columns that a template names, and says which of the names are none.
import { singleSpaced, trimText } from '../../checks/plain-text.ts';
import { headerKey } from '../../fields/header-key.ts';
import type { Issue } from '../../issue.ts';
import { slips } from '../header/near-miss.ts';
import * as problems from '../mapping-problems.ts';
import {
  type ColumnTemplate,
  hasLooseBrace,
  type Template,
  type TemplatePart,
  templateOf,
} from './template.ts';

/** Letters that may differ for a header to be proposed in place of an unknown one. */
const MAX_SLIPS = 3;
const MAX_HEADER = 60;

/** Headers in templates are the same whatever their case and spaces. */
export const sameText = (text: string): string => singleSpaced(text).toLowerCase();

function nearestHeader(name: string, header: readonly string[]): string | null {
  const key = headerKey(name);
  let nearest: { text: string; distance: number } | null = null;
  for (const text of header) {
    const other = headerKey(text);
    if (other === '' || other.length > MAX_HEADER || key.length > MAX_HEADER) continue;
    const limit = Math.min(MAX_SLIPS, Math.floor(Math.max(other.length, key.length) / 2));
    const distance = other.startsWith(key) || key.startsWith(other) ? 1 : slips(key, other, limit);
    if (distance <= limit && distance < (nearest?.distance ?? limit + 1))
      nearest = { text: trimText(text), distance };
  }
  return nearest?.text ?? null;
}

function resolve(
  template: Template,
  field: string,
  header: readonly string[],
  found: Issue[],
): ColumnTemplate | null {
  const parts: TemplatePart<number>[] = [];
  for (const part of template) {
    if ('text' in part) {
      parts.push(part);
      continue;
    }
    const name = sameText(part.column);
    const places = header.flatMap((text, column) => (sameText(text) === name ? [column] : []));
    const [place, second] = places;
    if (place === undefined)
      found.push(problems.templateUnknownHeader(field, part.column, nearestHeader(part.column, header)));
    else if (second !== undefined) found.push(problems.templateTwoColumns(field, part.column));
    else parts.push({ column: place });
  }
  return parts.length === template.length ? parts : null;
}

/** Whether the text's braces are meant for columns: one of them is named, or stands at a brace that has no other. */
function namesColumns(text: string, template: Template | null, header: readonly string[]): boolean {
  if (template?.some((part) => 'column' in part) === true) return true;
  const lower = text.toLowerCase();
  const names = header.map(sameText).filter((name) => name !== '');
  return names.some((name) => lower.includes(`{${name}`) || lower.includes(`${name}}`));
}

/** The template of a text for one sheet; null when it is plain text, or names columns that cannot be told, which is in `found`. */
export function resolveTemplate(
  text: string,
  field: string,
  header: readonly string[],
  found: Issue[],
): ColumnTemplate | null {
  const template = templateOf(text);
  if (hasLooseBrace(text) && namesColumns(text, template, header)) {
    found.push(problems.templateLooseBrace(field));
  }
  return template === null ? null : resolve(template, field, header, found);
}
