// Persons of one surname whose initials do not agree.
import { startsLike } from '../language/names-match.ts';
import type { EntityEngine } from './engine.ts';
import { nameStem } from './nominative.ts';
import type { RecordMention } from './record-mentions.ts';
import { readWords } from './words.ts';

interface Initialled {
  readonly mention: RecordMention;
  readonly surname: string;
  readonly initials: readonly string[];
}

/** A name of one full word and its initials; null for any other. */
function initialled(mention: RecordMention): Initialled | null {
  const words = readWords(mention.proposal.normal).filter(({ shape }) => shape !== 'mark');
  const full = words.filter(({ shape }) => shape === 'capital' || shape === 'capitals');
  const initials = words.filter(({ shape }) => shape === 'initial').map(({ text }) => text);
  const [surname] = full;
  return surname && full.length === 1 && initials.length > 0 ? { mention, surname: surname.text, initials } : null;
}

/** All initials both have agree, in order. */
const initialsFit = (ours: Initialled, theirs: Initialled): boolean =>
  ours.initials.every((initial, at) => {
    const other = theirs.initials[at];
    return other === undefined || startsLike(initial, other) || startsLike(other, initial);
  });

/** How alike two scripts' surnames must be to be one. */
const ONE_SURNAME = 0.5;

/** Pairs of a Russian and an English person of one bead who share the surname and nobody's initials. */
export function disagreeingInitials(
  russian: readonly RecordMention[],
  english: readonly RecordMention[],
  engine: EntityEngine,
): readonly (readonly [RecordMention, RecordMention])[] {
  const read = (list: readonly RecordMention[]): Initialled[] => list.flatMap((mention) => initialled(mention) ?? []);
  const [ours, theirs] = [read(russian), read(english)];
  const related = (a: Initialled, b: Initialled): boolean =>
    engine.matcher.match(a.surname, b.surname).score >= ONE_SURNAME;
  const left = theirs.filter((other) => !ours.some((one) => related(one, other) && initialsFit(one, other)));
  return ours
    .filter((one) => !theirs.some((other) => related(one, other) && initialsFit(one, other)))
    .flatMap((one) => {
      const at = left.findIndex((other) => related(one, other));
      const [other] = at < 0 ? [] : left.splice(at, 1);
      return other ? [[one.mention, other.mention] as const] : [];
    });
}

/** Pairs of persons of one text whose surname is one and whose initials differ in one letter; each pair once. */
export function nearInitials(persons: readonly RecordMention[]): readonly (readonly [RecordMention, RecordMention])[] {
  const distinct = new Map<string, Initialled>();
  for (const mention of persons) {
    const read = initialled(mention);
    if (!read) continue;
    const key = `${nameStem(read.surname)} ${read.initials.join(' ')}`;
    if (!distinct.has(key)) distinct.set(key, read);
  }
  const all = [...distinct.values()];
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other): (readonly [RecordMention, RecordMention])[] => {
      const differing = one.initials.filter((initial, index) => initial !== other.initials[index]).length;
      const near =
        nameStem(one.surname) === nameStem(other.surname) &&
        one.initials.length > 1 &&
        one.initials.length === other.initials.length &&
        differing === 1;
      return near ? [[one.mention, other.mention]] : [];
    }),
  );
}
