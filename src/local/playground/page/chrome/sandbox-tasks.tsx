// The tasks that the sandbox account holds, the newest first.
import type { StoredTask } from '../../../sandbox/state.ts';
import { usePage } from '../context.ts';
import { useSandbox } from './sandbox-data.ts';

const SHOWN = 100;

export function SandboxTasks() {
  const { store } = usePage();
  const total = useSandbox<{ total: number }>('tasks?limit=0').data?.total ?? 0;
  const offset = Math.max(0, total - SHOWN);
  const { data } = useSandbox<{ tasks: readonly StoredTask[] }>(`tasks?offset=${offset}&limit=${SHOWN}`);
  if (data === null || data.tasks.length === 0) {
    return (
      <p class="empty">
        No tasks yet. Select rows in the sheet, then choose Send selected rows in the Extensions menu.
      </p>
    );
  }
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: store.state.timeZone,
  });
  return (
    <table>
      <caption class="unseen">Tasks in the sandbox account</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">Call</th>
          <th scope="col">Task ID</th>
        </tr>
      </thead>
      <tbody>
        {[...data.tasks].reverse().map((task) => (
          <tr key={task.id} class={task.deletedAt === null ? '' : 'deleted'}>
            <td>{task.name}</td>
            <td>{task.taskType.name}</td>
            <td>{task.owner.email}</td>
            <td>{format.format(task.dueDate)}</td>
            <td>{task.callNumber}</td>
            <td>
              <code>{task.id}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
