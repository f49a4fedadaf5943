// The made record of the benchmark: two texts of 1,000 paragraphs of 60 words with 4,000 decorations a side, in the
// record's editor and, for comparison, in bare EditorViews.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { flatText, readSide } from '../../../shared/document/reading-order.ts';
import { SIDES, type Side, schema } from '../../../shared/document/schema.ts';
import type { MentionProposal } from '../../../shared/entities/proposal.ts';
import type { Suspect } from '../../../shared/ocr/suspect.ts';
import { setProposals } from '../plugins/proposals.ts';
import { setSuspects } from '../plugins/suspects.ts';
import { createRecordEditor, type RecordEditor } from '../record-editor.ts';
import { testHand } from '../testing/record-at.ts';
import { witnessOfRecord } from '../testing/tagged-record.ts';

const PARAGRAPHS = 1000;
const SENTENCES = 4;
const WORDS_A_SENTENCE = 15;
/** Of each kind, suspects and proposals: together 4,000 a side. */
const EACH_KIND = 2000;

const VOCABULARY: Readonly<Record<Side, readonly string[]>> = {
  original:
    'в связи с просьбой решить вопрос о гражданстве советских корейцев выехавших в различное время на постоянную работу'.split(
      ' ',
    ),
  translation:
    'in connection with the request to decide the issue of citizenship of the Soviet Koreans who left at various times'.split(
      ' ',
    ),
};

function sentence(side: Side, n: number): Node {
  const words = Array.from(
    { length: WORDS_A_SENTENCE },
    (_word, i) => VOCABULARY[side][(n * 7 + i * (1 + (n % 5))) % 17] ?? 'и',
  );
  const attrs = { id: `${side[0]}${n}`, bead: `b${n}`, score: 0.9 };
  return schema.nodes.segment.create(attrs, schema.text(`${words.join(' ')}. `));
}

export function largeRecord(): Node {
  const side = (name: Side): Node =>
    schema.nodes[name].create(
      null,
      Array.from({ length: PARAGRAPHS }, (_paragraph, p) =>
        schema.nodes.paragraph.create(
          { id: `${name[0]}p${p}` },
          Array.from({ length: SENTENCES }, (_sentence, s) => sentence(name, p * SENTENCES + s)),
        ),
      ),
    );
  return schema.nodes.record.create(null, [side('original'), side('translation')]);
}

const suspectAt = (text: string, from: number, to: number, score: number): Suspect => ({
  from,
  to,
  text: text.slice(from, to),
  score,
  reasons: [{ kind: 'not in lexicon' }],
  suggestions: [{ text: 'решением', score: 0.9, evidence: [] }],
});

const proposalAt = (text: string, from: number, to: number): MentionProposal => ({
  from,
  to,
  text: text.slice(from, to),
  kind: (['person', 'place', 'organisation', 'date', 'role'] as const)[from % 5] ?? 'person',
  normal: text.slice(from, to),
  score: 0.8,
  reasons: [],
  entity: null,
});

/** Ranges of words spread evenly over a text. */
function spread(text: string, count: number, first: number): [number, number][] {
  const words = [...text.matchAll(/\p{L}+/gu)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ]);
  const gap = words.length / count;
  return Array.from({ length: count }, (_range, i) => words[Math.floor(first + i * gap)] ?? [0, 1]);
}

/** The record's editor on the made record, with all its marks. */
export function openLarge(hosts: Readonly<Record<Side, HTMLElement>>): RecordEditor {
  const doc = largeRecord();
  const editor = createRecordEditor({ doc, witness: witnessOfRecord(doc), mode: 'correct', hosts, ...testHand() });
  let tr = editor.state.tr;
  for (const side of SIDES) {
    const text = flatText(readSide(doc, side));
    const suspects = spread(text, EACH_KIND, 3).map(([from, to], i) => suspectAt(text, from, to, (i % 10) / 10));
    const proposals = spread(text, EACH_KIND, 8).map(([from, to]) => proposalAt(text, from, to));
    editor.dispatch(setProposals(setSuspects(tr, side, doc, suspects), side, doc, proposals));
    tr = editor.state.tr;
  }
  return editor;
}

/** The same text and as many decorations in two EditorViews that know nothing of each other. */
export function openBare(
  hosts: Readonly<Record<Side, HTMLElement>>,
  State: typeof EditorState,
  View: typeof EditorView,
): void {
  const record = largeRecord();
  for (const side of SIDES) {
    const doc = record.child(side === 'original' ? 0 : 1);
    const drawn: Decoration[] = [];
    doc.descendants((node, pos) => {
      if (!node.isText) return true;
      if (drawn.length < 2 * EACH_KIND) drawn.push(Decoration.inline(pos + 2, pos + 9, { class: 'suspect s2' }));
      return false;
    });
    const marks: Plugin<DecorationSet> = new Plugin<DecorationSet>({
      state: {
        init: () => DecorationSet.create(doc, drawn),
        apply: (tr: Transaction, set) => set.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => marks.getState(state) },
    });
    new View(
      { mount: hosts[side] },
      { state: State.create({ doc, plugins: [marks] }), attributes: { class: `flow ${side}` } },
    );
  }
}

/** Suspects and proposals on given words of the original. */
export function markWords(
  editor: RecordEditor,
  suspects: readonly string[],
  proposals: readonly string[],
  suspectsOn: typeof setSuspects,
  proposalsOn: typeof setProposals,
): void {
  const { doc, tr } = editor.state;
  const text = flatText(readSide(doc, 'original'));
  const range = (word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];
  const doubted = suspects.map((word, i) => suspectAt(text, ...range(word), [0.3, 0.6, 0.95][i % 3] ?? 0.5));
  const proposed = proposals.map((word) => proposalAt(text, ...range(word)));
  editor.dispatch(proposalsOn(suspectsOn(tr, 'original', doc, doubted), 'original', doc, proposed));
}
