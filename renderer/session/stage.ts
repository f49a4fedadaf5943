// What stands around the two views while they are on the page: the gutter's ribbons, scrolling in step, old readings on
// hover, and what a click on a suspect or a ribbon means.
import { SIDES, type Side } from '../../shared/document/schema.ts';
import { findSegment } from '../../shared/document/segments.ts';
import { beadReader } from '../editor/gutter/gutter-beads.ts';
import { createGutter, type Gutter } from '../editor/gutter/gutter-layer.ts';
import type { GutterPane } from '../editor/gutter/pane-measure.ts';
import { createScrollSync } from '../editor/gutter/scroll-sync.ts';
import { litSegments, setHovered } from '../editor/plugins/lit.ts';
import { modeOf } from '../editor/plugins/modes.ts';
import { differenceAt } from '../editor/plugins/provenance.ts';
import { setCurrentSuspect, suspectAt } from '../editor/plugins/suspects.ts';
import { finishLink } from './aligning.ts';
import {
  chooseByBand,
  followChosen,
  hintOfHold,
  listenForChoice,
  openMenuOn,
  pickBead,
  relink,
  segmentsNamed,
} from './choosing-beads.ts';
import { changeZoom } from './layout.ts';
import type { RecordSession, StageHold } from './record-session.ts';
import { stateOf, type Workbench } from './workbench.ts';

/** Puts everything up; `destroy` takes it down again. */
export function stageOf(workbench: Workbench): (session: RecordSession, stage: HTMLElement) => StageHold {
  return (session, stage) => {
    const panes = { original: paneOf(session, 'original'), translation: paneOf(session, 'translation') };
    const gutter = createGutter({
      stage,
      panes,
      onHover: (bead) => hoverBead(session, bead),
      onPick: (bead, how) => pickBead(session, bead, how),
      onChoose: chooseByBand(session),
      onMenu: (bead, x, y) => openMenuOn(session, bead, x, y),
      onRelink: (bead, _side, target, add) => relink(workbench, session, bead, target, add),
      onHold: (held) => hintOfHold(workbench, session, held),
      certainty: (score) => `${Math.round(score * 100)} %`,
    });
    const sync = createScrollSync({ panes, measures: gutter.measures, scene: gutter.scene });
    const listening = new AbortController();
    const stop = [
      followAlignment(session, gutter),
      followLit(session, gutter),
      followThread(session, gutter),
      followChosen(session, gutter),
      workbench.store.subscribe(() => settle(workbench, gutter, sync)),
      () => listening.abort(),
      gutter.destroy,
      sync.destroy,
    ];
    settle(workbench, gutter, sync);
    for (const side of SIDES) {
      listenTo(session, side, panes[side].scroller, listening.signal);
      listenForChoice(session, side, panes[side].scroller, listening.signal);
      linkByClick(workbench, session, panes[side].scroller, listening.signal);
      zoomByWheel(workbench, side, panes[side].scroller, listening.signal);
    }
    return {
      relayout: () => gutter.update(),
      level: (side) => sync.level(side),
      destroy: () => {
        for (const end of stop) end();
      },
    };
  };
}

function paneOf(session: RecordSession, side: Side): GutterPane {
  const host = session.hosts[side];
  const scroller = host.closest<HTMLElement>('.pane');
  if (!scroller) throw new RangeError('A text was mounted outside its pane.');
  return {
    scroller,
    article: () => host.querySelector<HTMLElement>('article'),
    segment: (id) => host.querySelector<HTMLElement>(`.seg[data-id="${CSS.escape(id)}"]`),
  };
}

/** What the settings and the mode ask of the gutter. */
function settle(workbench: Workbench, gutter: Gutter, sync: { setEnabled(enabled: boolean): void }): void {
  const { settings, mode } = stateOf(workbench);
  sync.setEnabled(settings.syncScroll);
  gutter.setRelinkable(mode === 'align');
}

/** The ribbons follow the beads at once where beads changed, and the layout where only text did. */
function followAlignment({ editor }: RecordSession, gutter: Gutter): () => void {
  const read = beadReader();
  let doc = editor.state.doc;
  gutter.update(read(doc));
  return editor.subscribe(() => {
    if (editor.state.doc === doc) return;
    doc = editor.state.doc;
    gutter.update(read(doc));
  });
}

function followLit({ editor }: RecordSession, gutter: Gutter): () => void {
  const show = () => {
    const [first] = litSegments(editor.state);
    const segment = first === undefined ? null : findSegment(editor.state.doc, first);
    gutter.setLit(segment ? ((segment.node.attrs.bead as string | null) ?? segment.id) : null);
  };
  show();
  return editor.subscribe(show);
}

/** The dashed thread from the mention in hand to its proposed counterpart. */
function followThread(session: RecordSession, gutter: Gutter): () => void {
  return session.mentionFacts.subscribe(() => {
    const facts = session.mentionFacts.state;
    const near =
      facts && session.hosts[facts.side].querySelector<HTMLElement>(`[data-mention="${CSS.escape(facts.mention)}"]`);
    const far = facts?.counterpart && session.hosts[facts.counterpart.side].querySelector<HTMLElement>('.glow');
    if (!facts || !near || !far) return gutter.setThread(null);
    const [original, translation] = facts.side === 'original' ? [near, far] : [far, near];
    gutter.setThread({ original, translation, kind: facts.kind });
  });
}

function hoverBead(session: RecordSession, bead: string | null): void {
  const { editor } = session;
  editor.dispatch(setHovered(editor.state.tr, bead === null ? null : (segmentsNamed(session, bead)[0]?.id ?? null)));
}

/** While a link is being made, a click on a sentence across the gutter ends it. */
function linkByClick(workbench: Workbench, session: RecordSession, scroller: HTMLElement, signal: AbortSignal): void {
  scroller.addEventListener('click', () => session.linking.state && finishLink(workbench), { signal });
}

/** Ctrl and the wheel make one text larger or smaller. */
function zoomByWheel(workbench: Workbench, side: Side, scroller: HTMLElement, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    changeZoom(workbench, event.deltaY < 0 ? 1 : -1, side);
  };
  scroller.addEventListener('wheel', onWheel, { passive: false, signal });
}

/** Old readings on hover, popups that follow the scrolling, a click on a suspect. */
function listenTo(session: RecordSession, side: Side, scroller: HTMLElement, signal: AbortSignal): void {
  const { editor, scroll, hoveredCorrection } = session;
  scroller.addEventListener('scroll', () => scroll.set(scroll.state + 1), { passive: true, signal });
  scroller.addEventListener(
    'mouseover',
    (event) => {
      const word = event.target instanceof Element ? event.target.closest('.corrected, .deleted') : null;
      if (!word) return hoveredCorrection.set(null);
      const correction = differenceAt(editor.state, editor.view(side).posAtDOM(word, 0));
      hoveredCorrection.set(correction && { correction, rectangle: word.getBoundingClientRect() });
    },
    { signal },
  );
  scroller.addEventListener('mouseleave', () => hoveredCorrection.set(null), { signal });
  scroller.addEventListener(
    'click',
    () => {
      if (modeOf(editor.state) !== 'correct') return;
      const suspect = editor.state.selection.empty ? suspectAt(editor.state, editor.state.selection.from) : null;
      session.deciding.set(false);
      editor.dispatch(setCurrentSuspect(editor.state.tr, suspect));
    },
    { signal },
  );
}
