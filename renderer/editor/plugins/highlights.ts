// Passing highlights that panels and popups ask for: the word in hand, evidence for it in the other language, the
// proposed counterpart of a mention, the hits of a search, a word and its counterparts across the gutter.
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Span } from '../../../shared/document/mentions.ts';

/** What a highlight means; each is a class of the same name in editor.css. */
export const HIGHLIGHTS = ['in-hand', 'evidence', 'glow', 'found', 'word', 'counterpart'] as const;
export type Highlight = (typeof HIGHLIGHTS)[number];

type Highlights = Readonly<Record<Highlight, DecorationSet>>;

const key = new PluginKey<Highlights>('highlights');

/** Shows one kind of highlight on these ranges of the document and nowhere else; an empty list takes it away. */
export const setHighlight = (tr: Transaction, highlight: Highlight, spans: readonly Span[]): Transaction =>
  tr.setMeta(key, { ...(tr.getMeta(key) as object | undefined), [highlight]: spans });

/** The ranges a kind of highlight shows on. */
export const highlightOf = (state: EditorState, highlight: Highlight): readonly Span[] =>
  key
    .getState(state)
    ?.[highlight].find()
    .map(({ from, to }) => ({ from, to })) ?? [];

/** Draws the highlights; they follow edits until they are replaced. */
export const highlightsPlugin = (): Plugin<Highlights> =>
  new Plugin<Highlights>({
    key,
    state: {
      init: () =>
        Object.fromEntries(HIGHLIGHTS.map((name) => [name, DecorationSet.empty])) as Record<Highlight, DecorationSet>,
      apply(tr, value) {
        const asked = tr.getMeta(key) as Partial<Record<Highlight, readonly Span[]>> | undefined;
        if (!asked && !tr.docChanged) return value;
        const next: Record<Highlight, DecorationSet> = { ...value };
        for (const name of HIGHLIGHTS) {
          const spans = asked?.[name];
          if (spans)
            next[name] = DecorationSet.create(
              tr.doc,
              spans.map(({ from, to }) => Decoration.inline(from, to, { class: name })),
            );
          else if (tr.docChanged) next[name] = value[name].map(tr.mapping, tr.doc);
        }
        return next;
      },
    },
    props: {
      decorations(state) {
        const sets = key.getState(state);
        if (!sets) return null;
        const all = HIGHLIGHTS.flatMap((name) => sets[name].find());
        return all.length === 0 ? null : DecorationSet.create(state.doc, all);
      },
    },
  });
