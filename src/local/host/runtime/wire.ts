// The values that cross between the bundle's own realm and the host, free of any realm and of any identity.

/** A reference to a service that stays with the host. */
export interface WireService {
  readonly kind: 'service';
  readonly id: number;
  /** Google's class name, for instance `Range`. */
  readonly name: string;
  readonly enumerations: Readonly<Record<string, readonly string[]>>;
}

export interface WireEnum {
  readonly kind: 'enum';
  readonly enumeration: string;
  readonly name: string;
}

export interface WireObject {
  readonly kind: 'object';
  readonly entries: readonly (readonly [string, Wire])[];
}

export interface WireError {
  readonly kind: 'error';
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export type WireScalar = undefined | null | boolean | number | string | bigint | Date;
export type Wire = WireScalar | WireService | WireEnum | WireObject | WireError | readonly Wire[];

/** One call of a service method by the bundle. */
export interface CallRequest {
  readonly service: number;
  readonly method: string;
  readonly args: readonly Wire[];
}

/** What the host answers; after `killed` nothing of the bundle may run any more. */
export type CallReply =
  | { readonly kind: 'value'; readonly value: Wire }
  | { readonly kind: 'failure'; readonly name: string; readonly message: string }
  | { readonly kind: 'killed' };

/** How a run of a function ended on the bundle's side. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Wire }
  | { readonly kind: 'failure'; readonly name: string; readonly message: string; readonly stack: string };

/** `any`: every value the wire knows. `client`: the rules of google.script.run (page guides/html/communication). */
export type ValueRule = 'any' | 'client';

/** A service that every execution has under a global name. */
export interface Root {
  readonly global: string;
  readonly service: WireService;
}

/** Says in words what a thrown value is. */
export function describeThrown(thrown: unknown): { name: string; message: string; stack: string } {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const name = 'name' in thrown ? String(thrown.name) : 'Error';
    const stack = 'stack' in thrown ? String(thrown.stack) : '';
    return { name, message: String(thrown.message), stack };
  }
  return { name: 'Error', message: String(thrown), stack: '' };
}
