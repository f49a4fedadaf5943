// What the words around a place, as the witness has them, say of a reading there: the words two places off, and what the
// document says elsewhere. The words next to it are weighed together with it, in lattice.ts.
import { lexiconForm } from '../language/lexicon.ts';
import { classAffinity } from '../language/neighbours.ts';
import type { Cut } from './cut.ts';
import { headOf } from './document-profile.ts';
import type { FeatureValue } from './features.ts';
import { isKnown, type Reading, type ReadingContext } from './readings.ts';

/** The reading with the features of its surroundings. */
export function inPlace(pieces: Cut, index: number, reading: Reading, context: ReadingContext): Reading {
  const features = [...apart(pieces, index, reading, context), ...elsewhere(pieces, index, reading, context)];
  return features.length === 0 ? reading : { ...reading, features: [...reading.features, ...features] };
}

/** The words two places before and after, where nothing but words lies between. */
function apart(
  { tokens, gaps }: Cut,
  index: number,
  reading: Reading,
  context: ReadingContext,
): readonly FeatureValue[] {
  const { neighbours } = context.engine;
  const open = (at: number): boolean => gaps[at] !== undefined && gaps[at]?.kind !== 'pause';
  const last = index + reading.tokens - 1;
  const [before, after] = [tokens[index - 2], tokens[last + 2]];
  let sum = 0;
  if (before && reading.first && open(index - 2) && open(index - 1) && isKnown(context, before.text)) {
    sum += classAffinity(neighbours, context.classOf(before.text), reading.first.class, 'apart');
  }
  if (after && reading.last && open(last) && open(last + 1) && isKnown(context, after.text)) {
    sum += classAffinity(neighbours, reading.last.class, context.classOf(after.text), 'apart');
  }
  return sum === 0 ? [] : [['neighbours apart', sum]];
}

/** Grows with each doubling, to a limit. */
const growth = (times: number): number => Math.min(3, Math.log2(1 + Math.max(0, times)));

function elsewhere({ tokens }: Cut, index: number, reading: Reading, context: ReadingContext): readonly FeatureValue[] {
  if (reading.text === null || reading.kind === 'split') return [];
  const { forms, heads, pairs } = context.vocabulary;
  const here = reading.kind === 'as is' ? 1 : 0;
  const form = lexiconForm(reading.text);
  const head = headOf(form);
  // A candidate that begins like the word it replaces must not count that very word.
  const read = lexiconForm(tokens[index]?.text ?? '');
  const ownHead = head !== null && headOf(read) === head ? 1 : 0;
  const [before, after] = [tokens[index - 1], tokens[index + reading.tokens]];
  const beside =
    (before ? (pairs.get(`${lexiconForm(before.text)} ${form}`) ?? 0) - here : 0) +
    (after ? (pairs.get(`${form} ${lexiconForm(after.text)}`) ?? 0) - here : 0);
  const features: FeatureValue[] = [];
  const same = form === read ? 1 : 0;
  const again = growth((forms.get(form) ?? 0) - same);
  const begun = head === null ? 0 : growth((heads.get(head) ?? 0) - ownHead);
  if (again > 0) features.push(['elsewhere in document', again]);
  if (begun > 0) features.push(['head elsewhere in document', begun]);
  if (beside > 0) features.push(['pair elsewhere in document', growth(beside)]);
  return features;
}
