// What the button that starts a run says, and whether there is one.
import type { CheckView } from '../../rpc/api.ts';
import { strings } from '../text/strings.ts';

/** Null when a run would have nothing to do. */
export function sendLabel(check: CheckView, sendHidden: boolean): string | null {
  const hidden = sendHidden && check.hidden > 0;
  if (check.ready > 0)
    return hidden ? strings.check.sendWithHidden(check.ready) : strings.check.send(check.ready);
  if (hidden) return strings.check.sendHiddenOnly;
  return check.inDoubt > 0 ? strings.check.lookUp(check.inDoubt) : null;
}
