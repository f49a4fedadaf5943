// Why a word is doubted and what speaks for a reading, in plain words: which letters are Latin, which were taken for others,
// which are missing.
import type { TFunction } from 'i18next';
import { cyrillicTwin } from '../../shared/language/look-alikes.ts';
import type { ReadingEvidence, SuspectReason } from '../../shared/ocr/suspect.ts';

type Pair = readonly [read: string, meant: string];

/** Why a word is doubted. */
export function reasonWords(t: TFunction, text: string, reasons: readonly SuspectReason[]): string {
  const foreign = reasons.some(({ kind }) => kind === 'mixed scripts' || kind === 'latin look-alikes');
  // That a word of Latin letters is in no Russian lexicon goes without saying.
  const telling = foreign ? reasons.filter(({ kind }) => kind !== 'not in lexicon') : reasons;
  const latin = each(text.match(/[A-Za-z]/g) ?? []).join(' ');
  return telling
    .map(({ kind }) => (kind === 'mixed scripts' ? t('popup.latinAmong', { letters: latin }) : t(`reason.${kind}`)))
    .join(', ');
}

/** What speaks for a reading. */
export const evidenceWords = (t: TFunction, evidence: readonly ReadingEvidence[]): string =>
  evidence.flatMap((one) => wordsFor(t, one)).join(', ');

function wordsFor(t: TFunction, evidence: ReadingEvidence): readonly string[] {
  switch (evidence.kind) {
    case 'looks alike':
      return lettersWords(t, evidence.pairs);
    case 'translation':
    case 'fits neighbours':
      return [t(`evidence.${evidence.kind}`, { word: evidence.word })];
    case 'authority':
      return [t('evidence.authority', { name: evidence.name })];
    case 'corrected before':
      return [t('evidence.corrected before', { times: evidence.times })];
    default:
      return [t(`evidence.${evidence.kind}`)];
  }
}

/** Keeps a line from breaking between two letters. */
const NO_BREAK = '\u2060';

/** Letters of one shape first, then those only like each other, each pair once. */
function lettersWords(t: TFunction, pairs: readonly Pair[]): readonly string[] {
  const twins = each(pairs.filter(isTwin).map(([read]) => read));
  const others = pairs.filter((pair) => !isTwin(pair));
  const alike = each(
    others.filter(([read, meant]) => read !== '' && meant !== '').map(([r, m]) => `${r}${NO_BREAK}/${NO_BREAK}${m}`),
  );
  const missing = others.filter(([read]) => read === '').map(([, meant]) => meant);
  const extra = others.filter(([, meant]) => meant === '').map(([read]) => read);
  return [
    ...(twins.length > 0 ? [t('evidence.sameShape', { letters: twins.join(' ') })] : []),
    ...(alike.length > 0 ? [t('evidence.looks alike', { pairs: alike.join(' ') })] : []),
    ...(missing.length > 0 ? [t('evidence.missing', { letters: missing.join(' ') })] : []),
    ...(extra.length > 0 ? [t('evidence.extra', { letters: extra.join(' ') })] : []),
  ];
}

/** A Latin letter for the Russian one of the same shape. */
const isTwin = ([read, meant]: Pair): boolean =>
  /^[A-Za-z]$/.test(read) && cyrillicTwin(read)?.toLowerCase() === meant.toLowerCase();

const each = (letters: readonly string[]): readonly string[] => [...new Set(letters)];
