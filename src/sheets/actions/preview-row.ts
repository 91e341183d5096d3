// Menu action: shows the selected row as it will be in LeadSquared, or what keeps it from being sent.
import { previewText, type RowPreview } from '../../run/report/describe-preview.ts';
import { knowing } from '../account-data.ts';
import { tell } from '../dialogs.ts';
import { savedAccount } from '../keys.ts';
import { previewOf } from '../preview.ts';
import { openWorkspace } from '../workspace.ts';

export function previewSelected(): { readonly preview: RowPreview } {
  const preview = previewOf(knowing({ ...openWorkspace(), account: savedAccount() }), null);
  tell(previewText(preview));
  return { preview };
}
