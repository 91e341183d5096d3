// Files dragged from the desktop onto the page.
import { useEffect, useState } from 'preact/hooks';

/** Calls back with each file that is dropped. True while one is held over the page. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      for (const file of event.dataTransfer?.files ?? []) onFile(file);
    };
    const gone = new AbortController();
    document.addEventListener('dragover', over, gone);
    document.addEventListener('dragleave', leave, gone);
    document.addEventListener('drop', drop, gone);
    return () => gone.abort();
  }, []);
  return isOver;
}
