// The whole page: title, menus, formula bar, grid, tabs, and beside them the add-on's sidebar and the sandbox account.
import { useEffect, useRef, useState } from 'preact/hooks';
import { AddOnDialogs } from './chrome/add-on-dialog.tsx';
import { Sidebar } from './chrome/add-on-frame.tsx';
import { FormulaBar } from './chrome/formula-bar.tsx';
import { MenuBar } from './chrome/menu-bar.tsx';
import { MenuList, type MenuNode } from './chrome/menu-list.tsx';
import { cellMenu } from './chrome/menus.ts';
import { Banners, Toasts } from './chrome/notices.tsx';
import { useQuestions } from './chrome/questions.tsx';
import { SandboxPanel } from './chrome/sandbox-panel.tsx';
import { SheetTabs } from './chrome/sheet-tabs.tsx';
import { usePage } from './context.ts';
import { useFileDrop } from './file-drop.ts';
import { Grid } from './grid/grid.tsx';

/** So much room a menu needs below the pointer. */
const MENU_HEIGHT = 340;
const MENU_WIDTH = 230;

interface Floating {
  readonly at: { readonly x: number; readonly y: number };
  readonly nodes: readonly MenuNode[];
}

export function App() {
  const page = usePage();
  const { store, actions } = page;
  const { ask, dialog } = useQuestions();
  const [floating, setFloating] = useState<Floating | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const isDropping = useFileDrop((file) => void actions.openFile(file));

  const float = (at: Floating['at'], nodes: readonly MenuNode[]) => {
    const x = Math.min(at.x, window.innerWidth - MENU_WIDTH);
    const y = Math.max(0, Math.min(at.y, window.innerHeight - MENU_HEIGHT));
    setFloating({ at: { x, y }, nodes });
  };
  useEffect(() => {
    if (floating === null) return;
    const away = (event: PointerEvent) => {
      if (!(event.target instanceof Element && event.target.closest('.menu-list'))) setFloating(null);
    };
    document.addEventListener('pointerdown', away, true);
    return () => document.removeEventListener('pointerdown', away, true);
  }, [floating]);
  useEffect(() => {
    document.title = `${store.state.fileName} – playground`;
  }, [store.state.fileName]);

  return (
    <div class="page">
      <header class="title-bar">
        <span class="logo" aria-hidden="true" />
        <div>
          <h1>{store.state.fileName}</h1>
          <MenuBar ask={ask} onOpenFile={() => chooser.current?.click()} />
        </div>
        <span class="badge">Playground on this computer</span>
      </header>
      <FormulaBar />
      <div class="middle">
        <main>
          <Grid onMenu={(at) => float(at, cellMenu(page, ask))} />
        </main>
        <Sidebar />
      </div>
      <SheetTabs ask={ask} onMenu={float} />
      <SandboxPanel />
      <Banners />
      <Toasts />
      <AddOnDialogs />
      {dialog}
      {floating !== null && (
        <MenuList
          label="Cell menu"
          nodes={floating.nodes}
          at={floating.at}
          takesFocus
          onClose={() => {
            setFloating(null);
            store.takeFocus();
          }}
        />
      )}
      {isDropping && <div class="drop">Drop a .csv or .xlsx file to open it as a new sheet</div>}
      <input
        ref={chooser}
        class="unseen"
        type="file"
        accept=".csv,.xlsx"
        aria-label="File to open"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void actions.openFile(file);
        }}
      />
    </div>
  );
}
