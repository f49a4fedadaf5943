// Writing a record as TEI and proving that the file is valid before it is offered.
import { readMentions } from '../../../shared/document/mentions.ts';
import { recordFromJson } from '../../../shared/document/schema.ts';
import { validateTei } from '../../../shared/tei/validate.ts';
import { writeTei } from '../../../shared/tei/write-tei.ts';
import type { EngineJobs } from './engine-jobs.ts';

/** Written into the file: the program's name and its version. */
const APPLICATION = { name: 'Sverka', version: __APP_VERSION__ } as const;

/** The job `writeTei`. */
export function teiJobs(): Pick<EngineJobs, 'writeTei'> {
  return {
    async writeTei(job, options) {
      const { id, metadata, witness, authority, author } = job;
      const doc = recordFromJson(job.doc);
      const mentions = readMentions(doc);
      const named = new Set(mentions.map(({ attrs }) => attrs.entity));
      const xml = writeTei(
        {
          id,
          metadata,
          doc,
          witness,
          authority: authority.filter((record) => named.has(record.id)),
          editors: [{ id: author, name: author }],
          // Who decided what and when stands in the record itself; the hour of the export would make each file another.
          changes: [],
          application: APPLICATION,
        },
        options,
      );
      const unlinked = mentions.filter(({ attrs }) => attrs.entity === null).length;
      return { xml, title: metadata.title, problems: validateTei(xml), unlinked };
    },
  };
}
