// The texts about what is known of the account's users and task types.
import { ago, count } from './plural.ts';

export const listsStrings = {
  known: (users: number | null, taskTypes: number | null, age: number) => {
    const known = [
      ...(users === null ? [] : [count(users, 'user', 'users')]),
      ...(taskTypes === null ? [] : [count(taskTypes, 'task type', 'task types')]),
    ];
    return `${known.length === 0 ? 'No users and task types' : known.join(', ')}, read ${ago(age)}`;
  },
  unknown: 'Users and task types are not known yet.',
  reading: 'Reading users and task types…',
  refresh: 'Refresh',
  use: 'Check rows against these users and task types',
} as const;
