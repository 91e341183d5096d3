// Step 2: which column fills which field; reads the headers when it is shown first.
import { useEffect } from 'preact/hooks';
import type { MatchControl } from '../../hooks/use-match.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';
import { HeaderRow } from './header-row.tsx';
import { MatchForm } from './match-form.tsx';

interface Props {
  readonly control: MatchControl;
  readonly onNext: () => void;
}

function Content({ control, onNext }: Props) {
  const text = strings.match;
  const { state, failure, load } = control;
  if (failure !== null) return <Failed message={failure} onRetry={load} />;
  if (state === null) return <Loading text={text.loading} />;
  const { problem } = state.view.sheet;
  if (problem === null) return <MatchForm state={state} control={control} onNext={onNext} />;
  return (
    <>
      {state.view.headerRowChoice === 'auto' ? null : <HeaderRow view={state.view} onShow={control.show} />}
      <Notice kind="warning" text={`${problem} ${text.emptyHint}`}>
        <Button onClick={load}>{text.readAgain}</Button>
      </Notice>
    </>
  );
}

export function MatchStep(props: Props) {
  const { state, load } = props.control;
  useEffect(() => {
    if (state === null) void load();
  }, []);
  return (
    <>
      <Heading>{strings.match.title}</Heading>
      <Content {...props} />
    </>
  );
}
