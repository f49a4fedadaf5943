// The two texts and the gutter between them. The views themselves are plain ProseMirror, mounted here by hand.
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../shared/document/schema.ts';
import { changeSplit, changeZoom } from '../session/layout.ts';
import type { RecordSession } from '../session/record-session.ts';
import { CorrectionTip } from './CorrectionTip.tsx';
import { Icon } from './Icon.tsx';
import { KindBar } from './KindBar.tsx';
import { NotePopup } from './NotePopup.tsx';
import { ReadingPopup } from './ReadingPopup.tsx';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

// Menus are fetched when the first is asked for.
const RepairMenu = lazy(async () => ({ default: (await import('./RepairMenu.tsx')).RepairMenu }));

export function TextStage({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const split = useView((state) => state.split);
  const menuAsked = useDerived(session.repairMenu, (place) => place !== null);
  useEffect(() => {
    if (!stage.current) return;
    return session.mount(stage.current);
  }, [session]);
  const shares = { '--share-left': `${split}fr`, '--share-right': `${1 - split}fr` } as React.CSSProperties;
  const translator = useDerived(session.metadata, (metadata) => metadata.translator);
  return (
    <div className="panes" ref={stage} style={shares}>
      <header className="original">
        <b>{t('language.ru')}</b>
        {t('pane.ocr')}
        <PaneZoom side="original" />
      </header>
      <header className="translation">
        <b>{t('language.en')}</b>
        {translator ? t('pane.translatedBy', { name: translator }) : t('pane.translation')}
        <PaneZoom side="translation" />
      </header>
      <Pane session={session} side="original" />
      <Splitter />
      <Pane session={session} side="translation" />
      <CorrectionTip session={session} stage={stage} />
      <ReadingPopup session={session} stage={stage} />
      <KindBar session={session} stage={stage} />
      <NotePopup session={session} stage={stage} />
      {menuAsked && (
        <Suspense fallback={null}>
          <RepairMenu session={session} />
        </Suspense>
      )}
    </div>
  );
}

/** Makes one text larger or smaller than the other; shown when the pointer or the focus is near. */
function PaneZoom({ side }: { side: Side }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const percent = useView((state) => state.zoom[side]);
  return (
    <span className="pane-zoom" data-changed={percent === 100 ? undefined : ''}>
      <button type="button" aria-label={t('command.zoomOut')} onClick={() => changeZoom(workbench, -1, side)}>
        −
      </button>
      {t('status.zoom', { percent })}
      <button type="button" aria-label={t('command.zoomIn')} onClick={() => changeZoom(workbench, 1, side)}>
        +
      </button>
    </span>
  );
}

/** Puts the side's host, which the session owns, into the page. */
function Pane({ session, side }: { session: RecordSession; side: Side }) {
  const pane = useRef<HTMLDivElement>(null);
  const zoom = useView((state) => state.zoom[side]);
  useEffect(() => {
    pane.current?.append(session.hosts[side]);
  }, [session, side]);
  useEffect(() => {
    pane.current?.style.setProperty('--zoom', String(zoom / 100));
    session.relayout();
  }, [session, zoom]);
  return <div className={`pane ${side}`} ref={pane} data-side={side} />;
}

/** Step of the keyboard, as a share of the width. */
const STEP = 0.02;

/** Divides the width between the texts, by mouse or by arrow keys. */
function Splitter() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const split = useView((state) => state.split);
  const onPointerDown = (event: React.PointerEvent<HTMLButtonElement>) => {
    const handle = event.currentTarget;
    const panes = handle.closest('.panes')?.getBoundingClientRect();
    if (!panes) return;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => changeSplit(workbench, (moved.clientX - panes.left) / panes.width);
    const stop = () => handle.removeEventListener('pointermove', move);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', stop, { once: true });
    handle.addEventListener('pointercancel', stop, { once: true });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    changeSplit(workbench, split + by);
  };
  return (
    <div className="splitter">
      <button
        type="button"
        role="slider"
        aria-label={t('pane.splitter')}
        aria-valuemin={25}
        aria-valuemax={75}
        aria-valuenow={Math.round(split * 100)}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onDoubleClick={() => changeSplit(workbench, 0.5)}
      >
        <Icon name="grip" size={14} />
      </button>
    </div>
  );
}
