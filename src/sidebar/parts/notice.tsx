// A message with its kind in words, shown where it belongs and read out.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { truncate } from '../text/plural.ts';
import { strings } from '../text/strings.ts';
import { useAnnounce } from './announcer.tsx';

export type NoticeKind = 'error' | 'warning' | 'info' | 'success';

const MARKS: Readonly<Record<NoticeKind, string>> = { error: '!', warning: '!', info: 'i', success: '✓' };
const WORDS: Readonly<Record<NoticeKind, string>> = {
  error: strings.shared.problem,
  warning: strings.shared.warning,
  info: strings.shared.note,
  success: strings.shared.done,
};

/** Characters shown: a message may quote a cell of 50,000. */
const SHOWN = 600;

interface Props {
  readonly kind: NoticeKind;
  readonly text: string;
  /** More about it, each on a line of its own. */
  readonly lines?: readonly string[];
  /** Buttons that help. */
  readonly children?: ComponentChildren;
  /** False for texts that change every second. */
  readonly spoken?: boolean;
}

export function Notice({ kind, text, lines = [], children, spoken = true }: Props) {
  const announce = useAnnounce();
  const shown = truncate(text, SHOWN);
  useEffect(() => {
    if (spoken) announce(`${WORDS[kind]}: ${shown}`);
  }, [kind, shown, spoken]);
  return (
    <div class={`notice ${kind}`}>
      <span class="mark" aria-hidden="true">
        {MARKS[kind]}
      </span>
      <div class="body">
        <p>
          <span class="sr-only">{WORDS[kind]}: </span>
          {shown}
        </p>
        {lines.length === 0 ? null : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{truncate(line, SHOWN)}</li>
            ))}
          </ul>
        )}
        {children === undefined ? null : <div class="row">{children}</div>}
      </div>
    </div>
  );
}

/** What went wrong with something that the user asked for; nothing when it is null. */
export function Failure({ message }: { readonly message: string | null }) {
  return message === null ? null : <Notice kind="error" text={message} />;
}
