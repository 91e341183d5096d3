// The list that a cell with a dropdown opens: one chooses with the mouse, or with the arrow keys and Enter.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { columnLetter } from '../../../../core/cell-name.ts';
import type { CellInput } from '../../shared/protocol.ts';
import { usePage } from '../context.ts';
import type { Rectangle } from './geometry.ts';

/** Narrower, and names would be broken into pieces. */
const MIN_WIDTH = 180;

export function CellChoices({ place }: { place: Rectangle | null }) {
  const { store, actions } = usePage();
  const isOpen = store.picking && place !== null;
  const { gid, cell } = store.selection;
  const of = `${gid}:${cell.row}:${cell.column}`;
  // The input is asked for anew whenever the sheet changes; an open list that went away for that time would lose the keyboard.
  const kept = useRef<{ of: string; input: CellInput } | null>(null);
  if (store.input !== null) kept.current = { of, input: store.input };
  const shown = kept.current?.of === of ? kept.current.input : null;
  useEffect(() => {
    if (isOpen && store.input === null) void actions.loadInput();
  });
  if (!isOpen || shown === null) return null;
  const { choices, input } = shown;
  return <List key={choices.join('\n')} place={place} choices={choices} chosen={input} />;
}

interface Props {
  readonly place: Rectangle;
  readonly choices: readonly string[];
  /** What the cell holds. */
  readonly chosen: string;
}

function List({ place, choices, chosen }: Props) {
  const { store, actions } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(Math.max(0, choices.indexOf(chosen)));
  const { row, column } = store.selection.cell;
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);

  const choose = (index: number) => {
    const text = choices[index];
    store.pick(false);
    if (text !== undefined && text !== chosen) void actions.type({ row, column }, text);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(choices.length - 1);
    else if (event.key === 'Enter') choose(at);
    else if (event.key === 'Escape' || event.key === 'Tab') store.pick(false);
    else if (event.key.length === 1) setAt(startingWith(event.key) ?? at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** The next choice that begins with a letter, from the one after the present one round. */
  const startingWith = (letter: string): number | undefined =>
    choices
      .map((_, step) => (at + 1 + step) % choices.length)
      .find((index) => choices[index]?.toLowerCase().startsWith(letter.toLowerCase()));
  return (
    <div
      ref={list}
      class="cell-choices"
      role="listbox"
      tabIndex={0}
      aria-label={`Choices for ${columnLetter(column - 1)}${row}`}
      aria-activedescendant={`choice-${at}`}
      style={{
        left: `${place.left}px`,
        top: `${place.top + place.height}px`,
        minWidth: `${Math.max(MIN_WIDTH, place.width)}px`,
      }}
      onKeyDown={keyDown}
      onBlur={() => store.pick(false)}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the keyboard
        <div
          key={choice}
          id={`choice-${index}`}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onPointerEnter={() => setAt(index)}
          onClick={() => choose(index)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
