// What the headers of the add-on's own columns say: a name that no column of the user's has.
import { headerKey } from '../../core/fields/header-key.ts';
import { PROGRESS_HEADER, STATUS_HEADER, TASK_ID_HEADER } from '../../core/mapping/mapping.ts';

/** What a column of the add-on's own holds, in the order in which the columns are added. */
export const OWN_ROLES = ['status', 'task-id', 'progress'] as const;
export type OwnRole = (typeof OWN_ROLES)[number];
/** Those that every sheet with sent rows has. */
export const NEEDED_ROLES = ['status', 'task-id'] as const satisfies readonly OwnRole[];

const NAMES: Readonly<Record<OwnRole, string>> = {
  status: STATUS_HEADER,
  'task-id': TASK_ID_HEADER,
  progress: PROGRESS_HEADER,
};
/** Tells the add-on's column from one of the user's that has its name. */
const SUFFIX = ' (LeadSquared)';

const PATTERNS: Readonly<Record<OwnRole, RegExp>> = {
  status: namePattern(STATUS_HEADER),
  'task-id': namePattern(TASK_ID_HEADER),
  progress: namePattern(PROGRESS_HEADER),
};

function namePattern(name: string): RegExp {
  return new RegExp(`^${headerKey(name)}(?:${headerKey(SUFFIX)}\\d{0,3})?$`);
}

/** Whether the add-on may have given a column this header; a user may have, too. */
export function isOwnName(header: string, role: OwnRole): boolean {
  return PATTERNS[role].test(headerKey(header));
}

/** The role of a header that `ownName` has made. */
export function roleOfName(header: string): OwnRole {
  return OWN_ROLES.find((role) => isOwnName(header, role)) ?? 'task-id';
}

/**
 * `Task status`, else `Task status (LeadSquared)`, else `Task status (LeadSquared) 2`.
 *
 * @param others the headers of all other columns
 */
export function ownName(role: OwnRole, others: readonly string[]): string {
  const taken = new Set(others.map(headerKey));
  const name = NAMES[role];
  if (!taken.has(headerKey(name))) return name;
  let free = name + SUFFIX;
  for (let number = 2; taken.has(headerKey(free)); number++) free = `${name}${SUFFIX} ${number}`;
  return free;
}
