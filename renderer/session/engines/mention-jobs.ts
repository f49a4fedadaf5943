// Finding names, their counterparts across the gutter and their other occurrences.
import { recordFromJson } from '../../../shared/document/schema.ts';
import { matchAuthority } from '../../../shared/entities/authority-match.ts';
import { counterpart } from '../../../shared/entities/counterpart.ts';
import { ENTITY_FILES, type EntityFiles, loadEntityEngine } from '../../../shared/entities/engine.ts';
import { recordFindings } from '../../../shared/entities/findings.ts';
import { proposeEntities } from '../../../shared/entities/link.ts';
import { otherOccurrences } from '../../../shared/entities/occurrences.ts';
import { proposeMentions } from '../../../shared/entities/propose.ts';
import { nameLikeness } from '../../../shared/entities/same-name.ts';
import type { EngineJobs, MentionQuestion } from './engine-jobs.ts';
import { languageFiles, once } from './language-files.ts';
import { namesOf, samePairsOf } from './name-jobs.ts';

/** How many likely authority records are offered. */
const MOST_LIKELY = 4;

/** The jobs about names. */
export function mentionJobs(): Pick<
  EngineJobs,
  'propose' | 'findings' | 'samePairs' | 'matchNames' | 'aboutMention' | 'occurrences'
> {
  const engine = once(async () => {
    const names = Object.fromEntries(ENTITY_FILES.map((name) => [name, name]));
    return loadEntityEngine((await languageFiles(names)) as EntityFiles);
  });
  return {
    async propose(question) {
      return namesOf(question, await engine());
    },
    async findings({ doc, anchor, authority }) {
      return recordFindings(recordFromJson(doc), anchor, authority, await engine());
    },
    async samePairs(authority) {
      return samePairsOf(authority, await engine());
    },
    async matchNames(list, project) {
      return matchAuthority(list, project, await engine());
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
