// Naming: mentions on the text and what they point to. A change of the text is a step of the record's history; what
// becomes of the authority records is in authority-edits.ts.
import { type EntityId, entityId, type MentionId } from '../../shared/document/ids.ts';
import { findMention, type PlacedMention } from '../../shared/document/mentions.ts';
import { languageOf, type MentionKind, otherSide } from '../../shared/document/schema.ts';
import { type AuthorityRecord, type NameVariant, preferredName } from '../../shared/entities/authority.ts';
import { type AuthorityChange, withVariants } from '../../shared/entities/authority-change.ts';
import {
  addMention,
  addStretch,
  changeMention,
  type FarEnd,
  linkMention as linkMentionTo,
  linkPair,
  mentionInHand,
  removeMention,
} from '../editor/commands/tagging.ts';
import { setHighlight } from '../editor/plugins/highlights.ts';
import { emptyRecord } from './authority-edits.ts';
import type { RecordSession } from './record-session.ts';
import { takeStep } from './taking-steps.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

/** The kinds on digits 1 to 5. */
export const TAG_KINDS = ['person', 'place', 'organisation', 'date', 'role'] as const satisfies readonly MentionKind[];

/** Tags what is selected; where a mention is in hand and nothing else is selected, gives it the other kind. */
export function tagSelection(workbench: Workbench, kind: MentionKind): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  const { state } = session.editor;
  const inHand = mentionInHand(state);
  const span = inHand?.spans[0];
  const { from, to } = state.selection;
  const whole = span && (state.selection.empty || (span.from === from && span.to === to));
  if (inHand && whole) {
    if (inHand.attrs.kind !== kind)
      session.run(changeMention({ kind, entity: null, normal: '' }, inHand.id), inHand.text);
    return;
  }
  const text = state.doc.textBetween(from, to);
  if (session.run(addMention(kind), text)) update(workbench, { tab: 'mentions' });
}

/** The mention that was made or changed last; null where none was. */
export function lastMention(session: RecordSession): PlacedMention | null {
  const made = session.derived.state.mentions.filter(({ attrs }) => attrs.at !== '');
  return made.reduce<PlacedMention | null>((a, b) => (a && a.attrs.at >= b.attrs.at ? a : b), null);
}

/** Tags the selection as the last mention that was made. */
export function repeatTag(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const last = session && lastMention(session);
  if (session && last)
    session.run(addMention(last.attrs.kind, { entity: last.attrs.entity as EntityId | null }), last.text);
}

/** Adds the selection, or the word under the cursor, to the last mention: one name in several stretches. */
export function extendLastMention(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const last = session && lastMention(session);
  if (session && last) session.run(addStretch(last.id), last.text);
}

/** Takes a mention off; the words stay. */
export function untag(workbench: Workbench, id: MentionId): void {
  const { session } = stateOf(workbench);
  const mention = session && findMention(session.editor.state.doc, id);
  if (session && mention) session.run(removeMention(id), mention.text);
}

/** Points a mention at an authority record, or at none; the form it is written in joins the record's. */
export function linkMention(workbench: Workbench, mention: PlacedMention, entity: EntityId | null): void {
  const authority = entity === null ? [] : joining(workbench, entity, [mention]);
  takeStep(workbench, { detail: mention.text, authority, here: linkMentionTo(entity, mention.id) });
}

/** A form as it stands in a text. */
type FoundForm = Pick<PlacedMention, 'text' | 'side'>;

/** Forms found in a text join those of their record, where they are new to it. */
function joining(workbench: Workbench, entity: EntityId, forms: readonly FoundForm[]): readonly AuthorityChange[] {
  const record = stateOf(workbench).authority.find(({ id }) => id === entity);
  if (!record) return [];
  return newForms(record, forms).map((variant) => ({ kind: 'link', entity, variant }));
}

/** The forms that a record has not yet, each once. */
export function newForms(record: AuthorityRecord, forms: readonly FoundForm[]): readonly NameVariant[] {
  const found = forms.map(({ text, side }): NameVariant => ({ text, lang: languageOf(side), source: '' }));
  return withVariants(record, found).variants.slice(record.variants.length);
}

/** The records the engine thinks likely for the mention in hand. */
export function likelyRecords(
  workbench: Workbench,
  mention: PlacedMention,
  authority: readonly AuthorityRecord[],
): readonly AuthorityRecord[] {
  const facts = stateOf(workbench).session?.mentionFacts.state;
  if (facts?.mention !== mention.id) return [];
  return facts.likely.flatMap((id) => authority.find((record) => record.id === id) ?? []);
}

/** Makes an authority record of a mention, in its nominative, and links it; its counterpart's form comes along. */
export function makeRecordOf(workbench: Workbench, mention: PlacedMention): void {
  const { session } = stateOf(workbench);
  if (!session || session.readOnly) return;
  const record = recordOf(workbench, mention);
  const authority: AuthorityChange[] = [{ kind: 'create', record }];
  takeStep(workbench, { detail: preferredName(record, 'ru'), authority, here: linkMentionTo(record.id, mention.id) });
}

/** What a record of a mention would be. */
function recordOf(workbench: Workbench, mention: PlacedMention): AuthorityRecord {
  const { session } = stateOf(workbench);
  const facts = session?.mentionFacts.state?.mention === mention.id ? session.mentionFacts.state : null;
  const id = entityId(`e${workbench.newId()}`);
  const [own, other] = [languageOf(mention.side), languageOf(otherSide(mention.side))];
  const name = facts?.normal || mention.attrs.normal || mention.text;
  const across = facts?.counterpart?.normal || facts?.counterpart?.text;
  return {
    ...emptyRecord(id, mention.attrs.kind),
    preferred: { [own]: name, ...(across ? { [other]: across } : {}) },
    variants: mention.text === name ? [] : [{ text: mention.text, lang: own, source: '' }],
  };
}

/** Links the counterpart across the gutter, as one step: tags it where it is not, and points both at one record. */
export function linkCounterpart(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const facts = session?.mentionFacts.state;
  const mention = session && facts && findMention(session.editor.state.doc, facts.mention);
  if (!session || !facts?.counterpart || !mention) return;
  const { counterpart } = facts;
  const there = counterpart.mention && findMention(session.editor.state.doc, counterpart.mention);
  const known = (mention.attrs.entity ?? there?.attrs.entity ?? null) as EntityId | null;
  const fresh = known === null ? recordOf(workbench, mention) : null;
  const entity = known ?? fresh?.id;
  if (!entity) return;
  const forms = [mention, there ?? counterpart];
  const authority: readonly AuthorityChange[] = fresh
    ? [{ kind: 'create', record: { ...fresh, variants: [...fresh.variants, ...newForms(fresh, forms)] } }]
    : joining(workbench, entity, forms);
  const normal = mention.attrs.kind === 'date' ? counterpart.normal : '';
  const far: FarEnd = there ? { kind: 'mention', id: there.id } : { kind: 'place', span: counterpart, normal };
  takeStep(workbench, { detail: counterpart.text, authority, here: linkPair(entity, mention.id, far) });
}

/** Sends the proposed counterpart away. */
export function refuseCounterpart(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const facts = session?.mentionFacts.state;
  if (!session || !facts?.counterpart) return;
  const { editor } = session;
  editor.dispatch(setHighlight(editor.state.tr, 'glow', []));
  session.mentionFacts.set({ ...facts, counterpart: null });
}

/** From the page of one name back to the list of all. */
export function showAllNames(workbench: Workbench): void {
  update(workbench, { entity: null });
  stateOf(workbench).session?.leaveMention();
}

/** Opens the review of all other occurrences of a mention's name. */
export const openOccurrences = (workbench: Workbench, mention: string): void =>
  update(workbench, { dialog: { kind: 'occurrences', sought: { kind: 'mention', mention } } });

/** The same for an authority record, whether or not anything of it is tagged in the open record. */
export const openOccurrencesOf = (workbench: Workbench, entity: string): void =>
  update(workbench, { dialog: { kind: 'occurrences', sought: { kind: 'entity', entity } } });
