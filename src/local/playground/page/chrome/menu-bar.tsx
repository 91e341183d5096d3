// The menu bar: the page's own menus, and under Extensions the one that the add-on built.
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import { MenuList } from './menu-list.tsx';
import { menus } from './menus.ts';
import type { Ask } from './questions.tsx';

export function MenuBar({ ask, onOpenFile }: { ask: Ask; onOpenFile: () => void }) {
  const page = usePage();
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [byKey, setByKey] = useState(false);
  const all = menus(page, ask, onOpenFile);
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLButtonElement>('.menu-title') ?? [])];
  const close = () => {
    setOpen(null);
    page.store.takeFocus();
  };
  const side = (direction: number) => {
    const index =
      ((open ?? buttons().findIndex((each) => each.matches(':focus'))) + direction + all.length) % all.length;
    buttons()[index]?.focus();
    setByKey(open !== null);
    if (open !== null) setOpen(index);
  };
  useEffect(() => {
    if (open === null) return;
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) setOpen(null);
    };
    document.addEventListener('pointerdown', away, true);
    return () => document.removeEventListener('pointerdown', away, true);
  }, [open]);
  return (
    <div class="menu-bar" role="menubar" aria-label="Menus" ref={bar}>
      {all.map((menu, index) => (
        <div key={menu.label} class="menu-place" role="none">
          <button
            type="button"
            class="menu-title"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => {
              setByKey(false);
              setOpen(open === index ? null : index);
            }}
            onPointerEnter={() => {
              if (open !== null) setOpen(index);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') {
                setByKey(true);
                setOpen(index);
              } else if (event.key === 'ArrowRight') side(1);
              else if (event.key === 'ArrowLeft') side(-1);
              else if (event.key === 'Escape') close();
              else return;
              event.preventDefault();
            }}
          >
            {menu.label}
          </button>
          {open === index && (
            <MenuList
              label={menu.label}
              nodes={menu.nodes}
              takesFocus={byKey}
              onClose={close}
              onSide={side}
            />
          )}
        </div>
      ))}
    </div>
  );
}
