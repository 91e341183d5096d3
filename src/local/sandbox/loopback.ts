// Listening on the loopback address, where nobody else on the network can call.
import { once } from 'node:events';
import type { ServerType } from '@hono/node-server';

export const LOOPBACK = '127.0.0.1';

/** Whether a host, with or without a port, is this machine. */
export function isThisMachine(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
}

/**
 * @param port 0 takes any free one
 * @returns the port taken
 * @throws the system's error when the port cannot be taken, for instance with code EADDRINUSE
 */
export async function listen(server: ServerType, port: number): Promise<number> {
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  if (address !== null && typeof address === 'object') return address.port;
  throw new Error('The server has no address.');
}

/** Stops listening and drops all open connections. */
export function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
