// What somebody else changed in the settings, for the one whose keys are used with them.
import { Notice } from '../../parts/notice.tsx';

interface Props {
  /** Who changed them and when, then a line for each thing; empty for nothing. */
  readonly lines: readonly string[];
  readonly advice: string;
}

export function ChangedSettings({ lines: [who, ...lines], advice }: Props) {
  return who === undefined ? null : <Notice kind="warning" text={who} lines={[...lines, advice]} />;
}
