// What the sandbox account's control API answers, as far as the panel shows it.
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import { server } from '../server-api.ts';

export interface SandboxCall {
  readonly number: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly outcome: string;
  readonly fault: string | null;
  readonly tasksInCall: number;
  readonly tasksStored: number;
}

export interface SandboxOptions {
  readonly limit: { readonly calls: number; readonly seconds: number };
  readonly latency: readonly [number, number];
  readonly storeDelay: readonly [number, number];
  readonly replyForm: string;
  readonly badRows: string;
  readonly faults: readonly unknown[];
}

export interface SandboxState {
  readonly counts: { readonly tasks: number; readonly calls: number; readonly rateRefused: number };
  readonly options: SandboxOptions;
  readonly calls: readonly SandboxCall[];
}

export interface SandboxTask {
  readonly id: string;
  readonly name: string;
  readonly dueDate: number;
  readonly createdOn: number;
  readonly deletedAt: number | null;
  readonly callNumber: number;
  readonly taskType: { readonly name: string };
  readonly owner: { readonly email: string };
}

/** Loads something of the sandbox now and whenever its counts have changed; null until it is there. */
export function useSandbox<T>(path: string): { data: T | null; reload: () => void } {
  const { store } = usePage();
  const [data, setData] = useState<T | null>(null);
  const [asked, setAsked] = useState(0);
  const { counts } = store.state;
  useEffect(() => {
    let isCurrent = true;
    server.sandbox<T>(path).then(
      (loaded) => {
        if (isCurrent) setData(loaded);
      },
      (error: unknown) => store.toast('The sandbox does not answer', String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [path, counts?.calls, counts?.tasks, asked]);
  return { data, reload: () => setAsked((before) => before + 1) };
}
