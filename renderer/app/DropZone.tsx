// Files dropped anywhere on the window, and texts pasted where nothing is edited, are read as records.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { importDropped, readPasted } from '../session/importing.ts';
import { stateOf } from '../session/workbench.ts';

export function DropZone() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDrop = async (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      await importDropped(workbench, files);
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const busy = stateOf(workbench).session !== null || stateOf(workbench).dialog !== null;
      if (busy || text.trim() === '') return;
      event.preventDefault();
      void readPasted(workbench, text, '');
    };
    addEventListener('dragover', onDragOver, { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener('drop', (event) => void onDrop(event), { signal });
    addEventListener('paste', onPaste, { signal });
    return () => listening.abort();
  }, [workbench]);
  return over ? <div className="drop-veil">{t('import.drop')}</div> : null;
}
