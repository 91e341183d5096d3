// Accounts for tests: users, task types and columns by what matters of each.
import type {
  AccountFacts,
  AccountTaskType,
  AccountUser,
  ColumnKind,
  TypeColumn,
} from '../../../../src/core/account/account-facts.ts';

export function user(name: string, more: Partial<AccountUser> = {}): AccountUser {
  const email = `${name.toLowerCase().replace(/ /g, '.')}@example.com`;
  return { id: '', email, name, isActive: true, ...more };
}

export function taskType(name: string, more: Partial<AccountTaskType> = {}): AccountTaskType {
  return { name, category: 'appointment', defaultMinutes: 60, columns: [], mandatory: [], ...more };
}

export function column(number: number, kind: ColumnKind, more: Partial<TypeColumn> = {}): TypeColumn {
  const schemaName = `mx_Custom_${number}`;
  return { schemaName, label: schemaName, kind, isMandatory: false, options: [], ...more };
}

export const USERS: readonly AccountUser[] = [
  user('Priya Nair'),
  user('Arjun Mehta'),
  user('Kavya Rao'),
  user('Rohan Das'),
  user('Vikram Shah', { isActive: false }),
];

export const TASK_TYPES: readonly AccountTaskType[] = [
  taskType('Meeting'),
  taskType('Site visit', {
    columns: [
      column(1, 'text', { label: 'Site code' }),
      column(2, 'number', { label: 'Visitors' }),
      column(3, 'boolean', { label: 'Cab needed' }),
      column(4, 'date', { label: 'Loan sanctioned on' }),
      column(5, 'options', { label: 'Units shown', options: ['1 BHK', '2 BHK', 'Villa'] }),
    ],
  }),
  taskType('Verification visit', {
    columns: [
      column(1, 'text', { label: 'Application number', isMandatory: true }),
      column(2, 'option', { label: 'Address type', isMandatory: true, options: ['Residence', 'Office'] }),
    ],
  }),
  taskType('Phone call', { category: 'to-do' }),
  taskType('Follow-up', { category: 'to-do' }),
];

export function facts(more: Partial<AccountFacts> = {}): AccountFacts {
  return {
    readAt: 0,
    users: USERS,
    taskTypes: TASK_TYPES,
    unread: [],
    country: 'IN',
    zone: 'Asia/Kolkata',
    keepsToDoDays: false,
    ...more,
  };
}
