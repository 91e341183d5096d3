// The `sandbox` command: serves one account until Ctrl+C.
import { type Account, createAccount } from './account.ts';
import { HELP, parseCommand } from './command.ts';
import { SandboxOptionError } from './options.ts';
import { serve } from './server.ts';
import { UsageError } from './usage.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  const sentence = plainSentence(error);
  if (sentence === null) throw error;
  console.error(sentence);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const command = parseCommand(args);
  if (command.kind === 'help') {
    console.log(HELP);
    return;
  }
  const account = createAccount(command.options);
  const sandbox = await serve(account, { port: command.port });
  console.log(greeting(account, sandbox.url));
  const stop = () => {
    const { calls, tasks } = account.counts();
    console.log(`Stopped. Calls answered: ${calls}. Tasks held: ${tasks}.`);
    void sandbox.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function greeting({ options }: Account, url: string): string {
  return `The sandbox LeadSquared account answers at ${url}

  Access key   ${options.keys.access}
  Secret key   ${options.keys.secret}
  (made up: they open nothing but this sandbox)

Try it:
  curl -H 'x-LSQ-AccessKey: ${options.keys.access}' -H 'x-LSQ-SecretKey: ${options.keys.secret}' \\
    ${url}/v2/Authentication.svc/UserByAccessKey.Get
What it holds:  ${url}/sandbox/state  and  ${url}/sandbox/tasks
Owners:         ${options.users.flatMap((user) => (user.active ? [user.email] : [])).join(', ')}
Task types:     ${options.taskTypes.map((type) => type.name).join(', ')}

Ctrl+C stops it.`;
}

function plainSentence(error: unknown): string | null {
  if (error instanceof UsageError || error instanceof SandboxOptionError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'The port is in use by another program. Choose another one with --port.';
  if (code === 'EACCES') return 'The port may not be used by this user. Choose one above 1023 with --port.';
  return null;
}
