// A stage with two static texts and a gutter between them, for pictures and timing without the editor. The page's
// script puts the texts into `window.material`; what the gutter says is kept in `window.said`.
import type { Side } from '../../../../shared/document/schema.ts';
import type { Alignment } from '../bead-order.ts';
import { createGutter, type Gutter } from '../gutter-layer.ts';
import { createScrollSync, type ScrollSync } from '../scroll-sync.ts';

/** One side's paragraphs as lists of sentences with their ids. */
export type Paragraphs = readonly (readonly { readonly id: string; readonly text: string }[])[];

export interface Material {
  readonly sides: Readonly<Record<Side, Paragraphs>>;
  readonly alignment: Alignment;
}

declare global {
  interface Window {
    material: Material;
    said: string[];
    gutter: Gutter;
    sync: ScrollSync;
    /** Milliseconds that each frame's drawing took. */
    frameTimes: number[];
  }
}

function article(side: Side, paragraphs: Paragraphs): HTMLElement {
  const element = document.createElement('article');
  element.className = `side ${side}`;
  element.lang = side === 'original' ? 'ru' : 'en';
  for (const sentences of paragraphs) {
    const block = document.createElement('p');
    block.className = 'block';
    for (const { id, text } of sentences) {
      const segment = document.createElement('span');
      segment.className = 'seg';
      segment.dataset.id = id;
      segment.textContent = text;
      block.append(segment);
    }
    element.append(block);
  }
  return element;
}

/** Times what is done in animation frames. */
function timeFrames(): void {
  window.frameTimes = [];
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    ask((time) => {
      const start = performance.now();
      work(time);
      window.frameTimes.push(performance.now() - start);
    });
}

function mount({ sides, alignment }: Material): void {
  timeFrames();
  window.said = [];
  const stage = document.createElement('div');
  stage.className = 'stage';
  const pane = (side: Side) => {
    const scroller = document.createElement('div');
    scroller.className = 'pane';
    const text = article(side, sides[side]);
    scroller.append(text);
    stage.append(scroller);
    const segments = new Map([...text.querySelectorAll<HTMLElement>('.seg')].map((seg) => [seg.dataset.id, seg]));
    return { scroller, article: () => text, segment: (id: string) => segments.get(id) ?? null };
  };
  const panes = { original: pane('original'), translation: pane('translation') };
  document.body.append(stage);
  const say = (words: string) => window.said.push(words);
  window.gutter = createGutter({
    stage,
    panes,
    onHover: (bead) => say(`hover ${bead}`),
    onPick: (bead, how) => say(how === 'alone' ? `pick ${bead}` : `pick ${bead} ${how}`),
    onChoose: (extend) => (beads) => say(`choose ${beads.join(' ')}${extend ? ' too' : ''}`),
    onMenu: (bead) => say(`menu ${bead}`),
    onRelink: (bead, side, target, add) => say(`relink ${bead} ${side} ${target}${add ? ' too' : ''}`),
  });
  window.gutter.update(alignment);
  window.sync = createScrollSync({ panes, measures: window.gutter.measures, scene: () => window.gutter.scene() });
}

mount(window.material);
