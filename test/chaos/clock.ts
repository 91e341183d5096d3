// Lets virtual time pass at once, also in the middle of an execution, and has Google's clock fire what is due in it.
import type { Host } from '../../src/local/host/host.ts';
import type { TriggerRecord } from '../../src/local/host/triggers/trigger-table.ts';

type Due = TriggerRecord & { readonly nextAt: number };

function firstDue(host: Host, until: number): Due | null {
  const due = host.triggers().filter((each): each is Due => each.nextAt !== null && each.nextAt <= until);
  return due.reduce<Due | null>((a, b) => (a === null || b.nextAt < a.nextAt ? b : a), null);
}

/** @param fired hears of every trigger that has fired, before the next one does */
export function letPass(
  host: Host,
  milliseconds: number,
  fired: (trigger: TriggerRecord) => void = () => {},
) {
  const until = host.now() + milliseconds;
  for (;;) {
    const due = firstDue(host, until);
    // Up to the first trigger, and through it, `passTime` waits for nothing.
    void host.passTime(Math.max(0, (due?.nextAt ?? until) - host.now()));
    if (due === null) return;
    fired(due);
  }
}

/** Google's clock calls for a trigger once more than it should, perhaps after the add-on has deleted it. */
export function fireAgain(host: Host, { id, user, functionName }: TriggerRecord): void {
  host.runNow(functionName, [{ triggerUid: id }], { kind: 'trigger', user });
}

/** Triggers that will fire some time if nobody deletes them. */
export function liveTriggers(host: Host): readonly TriggerRecord[] {
  return host.triggers().filter(({ nextAt }) => nextAt !== null);
}
