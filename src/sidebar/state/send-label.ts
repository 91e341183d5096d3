// What the button that starts a run says, and whether there is one.
import type { CheckView } from '../../rpc/api.ts';
import { strings } from '../text/strings.ts';

/** Null when a run would have nothing to do. @param sendHidden whether there are hidden rows and they are to go, too */
export function sendLabel(check: CheckView, sendHidden: boolean): string | null {
  if (check.ready > 0)
    return sendHidden ? strings.check.sendWithHidden(check.ready) : strings.check.send(check.ready);
  if (sendHidden) return strings.check.sendHiddenOnly;
  return check.inDoubt > 0 ? strings.check.lookUp(check.inDoubt) : null;
}
