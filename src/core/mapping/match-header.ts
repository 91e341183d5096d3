// Finds the field that a header names, without looking at the other columns.
import { schemaName } from '../fields/custom-field.ts';
import { FIELDS, fieldByName } from '../fields/fields.ts';
import { headerKey } from '../fields/header-key.ts';
import type { MappedHow } from './mapping.ts';

export interface HeaderMatch {
  readonly field: string | null;
  readonly how: MappedHow;
}

function buildIndex(): ReadonlyMap<string, HeaderMatch> {
  const index = new Map<string, HeaderMatch>();
  const add = (text: string, field: string, how: MappedHow): void => {
    const key = headerKey(text);
    if (!index.has(key)) index.set(key, { field, how });
  };
  // Names of all fields before any label, and labels before any alias: a better match of one field wins over a worse one of another.
  for (const field of FIELDS) add(field.name, field.name, 'name');
  for (const field of FIELDS) add(field.label, field.name, 'label');
  for (const field of FIELDS) for (const alias of field.aliases) add(alias, field.name, 'alias');
  return index;
}

const INDEX = buildIndex();
const NO_MATCH: HeaderMatch = { field: null, how: 'none' };

/** The guess for a header that the user has not mapped. */
export function matchHeader(header: string): HeaderMatch {
  const schema = schemaName(header);
  if (schema !== null) return { field: schema, how: 'custom' };
  return INDEX.get(headerKey(header)) ?? NO_MATCH;
}

/** The field or custom field of a saved mapping or constant; null when there is none of that name. */
export function targetField(name: string): string | null {
  return fieldByName(name)?.name ?? schemaName(name);
}
