// Finding names, their counterparts across the gutter and their other occurrences.
import { counterpart } from '../../../shared/entities/counterpart.ts';
import { ENTITY_FILES, type EntityFiles, loadEntityEngine } from '../../../shared/entities/engine.ts';
import { proposeEntities } from '../../../shared/entities/link.ts';
import { otherOccurrences } from '../../../shared/entities/occurrences.ts';
import type { MentionProposal } from '../../../shared/entities/proposal.ts';
import { proposeMentions } from '../../../shared/entities/propose.ts';
import { nameLikeness } from '../../../shared/entities/same-name.ts';
import type { EngineJobs, MentionQuestion, ReadStretch } from './engine-jobs.ts';
import { languageFiles, once } from './language-files.ts';

/** How many likely authority records are offered. */
const MOST_LIKELY = 4;

/** The jobs about names. */
export function mentionJobs(): Pick<EngineJobs, 'propose' | 'aboutMention' | 'occurrences'> {
  const engine = once(async () => {
    const names = Object.fromEntries(ENTITY_FILES.map((name) => [name, name]));
    return loadEntityEngine((await languageFiles(names)) as EntityFiles);
  });
  return {
    async propose(stretches, anchor, authority) {
      const loaded = await engine();
      return inStretches(stretches, (text, lang) => proposeMentions(text, lang, loaded, { anchor, authority }));
    },
    async aboutMention(question) {
      const loaded = await engine();
      const { authority, lang, across, anchor } = question;
      const own = proposeMentions(question.text, lang, loaded, { anchor, authority: [] });
      const normal = question.normal || (own.find(({ text }) => text === question.text)?.normal ?? question.text);
      const mention = { text: question.text, normal, kind: question.kind };
      const other = otherSide(question);
      return {
        likely: proposeEntities(mention, lang, authority, nameLikeness(loaded))
          .slice(0, MOST_LIKELY)
          .map(({ entity }) => entity),
        counterpart:
          across === null
            ? null
            : counterpart(
                mention,
                { ...other, proposals: proposeMentions(other.text, other.lang, loaded, { anchor, authority }) },
                loaded,
              ),
        normal,
      };
    },
    async occurrences({ forms, kind, texts }) {
      return otherOccurrences(forms, kind, texts, await engine());
    },
  };
}

const otherSide = ({ across, lang, anchor }: MentionQuestion) => ({
  text: across ?? '',
  lang: lang === 'ru' ? ('en' as const) : ('ru' as const),
  anchor,
});

/** Stands between stretches while they are read as one text. */
const BETWEEN = '\n\n';

/**
 * Reads stretches of one language as one text, so that a surname found once beside its initials is known again alone,
 * and gives back what lies whole in each.
 */
export function inStretches(
  stretches: readonly ReadStretch[],
  propose: (text: string, lang: 'ru' | 'en') => readonly MentionProposal[],
): readonly (readonly MentionProposal[])[] {
  const [first] = stretches;
  if (!first) return [];
  const found = propose(stretches.map(({ text }) => text).join(BETWEEN), first.lang);
  let start = 0;
  return stretches.map(({ text }) => {
    const from = start;
    const to = from + text.length;
    start = to + BETWEEN.length;
    return found
      .filter((one) => one.from >= from && one.to <= to)
      .map((one) => ({ ...one, from: one.from - from, to: one.to - from }));
  });
}
