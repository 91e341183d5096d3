// A list of commands that opens over the page: for the menu bar and for the right mouse button.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MenuNode =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly hint?: string;
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly nodes: readonly MenuNode[] };

interface Props {
  readonly label: string;
  readonly nodes: readonly MenuNode[];
  /** Where on the screen; left out for a list that opens beside its entry. */
  readonly at?: { readonly x: number; readonly y: number };
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  /** Left or right arrow at the edge of the list. */
  readonly onSide?: (direction: -1 | 1) => void;
}

export function MenuList({ label, nodes, at, takesFocus, onClose, onSide }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ index: number; takesFocus: boolean } | null>(null);
  const entries = () =>
    [...(list.current?.children ?? [])].flatMap((child) => {
      const button = child.matches('button') ? child : child.querySelector(':scope > button');
      return button instanceof HTMLButtonElement ? [button] : [];
    });
  // Before the next key can come.
  useLayoutEffect(() => {
    if (takesFocus) entries()[0]?.focus();
  }, [takesFocus]);
  const step = (by: number) => {
    const all = entries();
    const now = all.findIndex((each) => each.matches(':focus'));
    all[(now + by + all.length) % all.length]?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Home') entries()[0]?.focus();
    else if (event.key === 'End') entries().slice(-1)[0]?.focus();
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowLeft' && onSide) onSide(-1);
    else if (event.key === 'ArrowRight' && onSide) onSide(1);
    else if (event.key === 'Tab') return onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const style = at === undefined ? {} : { position: 'fixed', left: `${at.x}px`, top: `${at.y}px` };
  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={label}
      ref={list}
      tabIndex={-1}
      onKeyDown={keyDown}
      style={style}
    >
      {nodes.map((node, index) => {
        if (node.kind === 'separator') return <hr key={index} />;
        if (node.kind === 'item') {
          return (
            <button
              key={node.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={node.disabled === true}
              onPointerEnter={() => setOpen(null)}
              onClick={() => {
                if (node.disabled) return;
                onClose();
                node.run();
              }}
            >
              {node.label}
              {node.hint !== undefined && <kbd>{node.hint}</kbd>}
            </button>
          );
        }
        const isOpen = open?.index === index;
        return (
          <div
            key={node.label}
            class="submenu"
            role="none"
            onPointerEnter={() => setOpen({ index, takesFocus: false })}
          >
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-haspopup="menu"
              aria-expanded={isOpen}
              onClick={() => setOpen({ index, takesFocus: true })}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowRight') return;
                event.preventDefault();
                event.stopPropagation();
                setOpen({ index, takesFocus: true });
              }}
            >
              {node.label}
              <span aria-hidden="true">▸</span>
            </button>
            {isOpen && (
              <MenuList
                label={node.label}
                nodes={node.nodes}
                takesFocus={open.takesFocus}
                onClose={onClose}
                onSide={(direction) => {
                  if (direction > 0) return;
                  setOpen(null);
                  entries()
                    .find((each) => each.textContent?.startsWith(node.label))
                    ?.focus();
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
