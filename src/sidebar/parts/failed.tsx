// What is shown when something could not be read, with the way on.
import type { ComponentChildren } from 'preact';
import { strings } from '../text/strings.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly message: string;
  readonly onRetry: () => void;
  readonly children?: ComponentChildren;
}

export function Failed({ message, onRetry, children }: Props) {
  return (
    <Notice kind="error" text={message}>
      <Button onClick={onRetry}>{strings.shared.tryAgain}</Button>
      {children}
    </Notice>
  );
}
