// What is known of the account's users and task types, how old it is, and reading it anew.
import { useEffect, useState } from 'preact/hooks';
import type { ListsView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';

interface Props {
  /** Null when nothing was asked yet. */
  readonly lists: ListsView | null;
  readonly onLists: (lists: ListsView) => void;
}

export function AccountLists({ lists, onLists }: Props) {
  const text = strings.lists;
  const reading = useAction();
  const choosing = useAction();
  /** What the user has just chosen, until the answer comes. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = lists === null || (lists.used && lists.age === null);

  async function read(anew: boolean) {
    const answer = await reading.perform(() => call(anew ? 'sidebarRefreshAccount' : 'sidebarAccountLists'));
    if (answer !== null) onLists(answer.lists);
  }
  async function use(on: boolean) {
    setChosen(on);
    const answer = await choosing.perform(() => call('sidebarUseLists', { on }));
    setChosen(null);
    if (answer === null) return;
    onLists(answer.lists);
    if (on && answer.lists.age === null) await read(false);
  }
  useEffect(() => {
    if (isOpen) void read(false);
  }, []);
  const { used, age, users, taskTypes, unread } = lists ?? {
    used: true,
    age: null,
    users: null,
    taskTypes: null,
    unread: [],
  };
  return (
    <>
      {used ? (
        <div class="row lists">
          <span>
            {reading.busy ? text.reading : age === null ? text.unknown : text.known(users, taskTypes, age)}
          </span>
          <Button kind="link" busy={reading.busy} onClick={() => read(true)}>
            {text.refresh}
          </Button>
        </div>
      ) : null}
      {unread.map((sentence) => (
        <Notice key={sentence} kind="warning" text={sentence} />
      ))}
      <Failure message={reading.failure} />
      <Failure message={choosing.failure} />
      <Checkbox label={text.use} checked={chosen ?? used} onChange={use} />
    </>
  );
}
