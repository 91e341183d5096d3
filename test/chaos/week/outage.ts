// An outage of LeadSquared's: for minutes or hours calls get no answer, or one that comes to nothing.
import type { SandboxReply } from '../../../src/local/sandbox/account.ts';
import type { Chance } from '../chance.ts';

/** `silent`: nothing is taken in; `deaf`: all is stored and no answer comes; `torn`: either, or a gateway's page. */
export const OUTAGES = ['silent', 'deaf', 'torn'] as const;

export interface Outage {
  readonly kind: (typeof OUTAGES)[number];
  readonly until: number;
  /** How long each call waits for nothing. */
  readonly waitMs: number;
}

const GATEWAY = '<html><head><title>Bad Gateway</title></head></html>';

/** @param answer has the account take the call in */
export function strike({ kind, waitMs }: Outage, chance: Chance, answer: () => SandboxReply): SandboxReply {
  const lost: SandboxReply = { status: 0, headers: {}, body: '', delayMs: waitMs, cut: 'before' };
  const page: SandboxReply = {
    ...lost,
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: GATEWAY,
    cut: null,
  };
  if (kind === 'silent') return lost;
  if (kind === 'deaf') return { ...answer(), delayMs: waitMs, cut: 'after' };
  const how = chance.oneOf(['lost', 'stored', 'page', 'page-stored'] as const);
  if (how === 'stored' || how === 'page-stored') answer();
  return how === 'page' || how === 'page-stored'
    ? page
    : { ...lost, cut: how === 'lost' ? 'before' : 'after' };
}
