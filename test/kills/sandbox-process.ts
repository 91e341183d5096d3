// A sandbox account in a process of its own, so that killing a sender leaves it as LeadSquared would be.
import { spawn } from 'node:child_process';
import * as v from 'valibot';
import type { Task } from './judge.ts';

export interface SandboxProcess {
  readonly url: string;
  /** Every task that the account holds. */
  tasks(): Promise<Task[]>;
  stop(): Promise<void>;
}

const PAGE = 1000;
const TasksSchema = v.object({
  total: v.number(),
  tasks: v.array(v.object({ id: v.string(), name: v.string() })),
});

export async function startSandbox(tool: string, options: readonly string[]): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [tool, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('The sandbox account did not start.')));
  });
  return {
    url,
    tasks: async () => {
      const tasks: Task[] = [];
      for (;;) {
        const reply = await fetch(`${url}/sandbox/tasks?offset=${tasks.length}&limit=${PAGE}`);
        const page = v.parse(TasksSchema, await reply.json());
        tasks.push(...page.tasks);
        if (tasks.length >= page.total) return tasks;
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
