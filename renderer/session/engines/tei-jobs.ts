// Writing a record as TEI and proving that the file is valid before it is offered; reading TEI of ours and of others.
import { align } from '../../../shared/alignment/align.ts';
import type { AlignmentEvidence } from '../../../shared/alignment/evidence.ts';
import { randomIds } from '../../../shared/document/ids.ts';
import { readMentions } from '../../../shared/document/mentions.ts';
import { recordFromJson, SIDES } from '../../../shared/document/schema.ts';
import { segmentsOf } from '../../../shared/document/segments.ts';
import { readApparatus } from '../../../shared/exchange/apparatus.ts';
import { readAnyTei } from '../../../shared/exchange/read-foreign-tei.ts';
import { decodeMarkup } from '../../../shared/intake/decode-markup.ts';
import { splitSentences } from '../../../shared/segmentation/split-sentences.ts';
import type { TeiRecord } from '../../../shared/tei/tei-record.ts';
import { validateTei } from '../../../shared/tei/validate.ts';
import { writeTei } from '../../../shared/tei/write-tei.ts';
import type { EngineJobs, TeiCounts } from './engine-jobs.ts';

/** Written into the file: the program's name and its version. */
const APPLICATION = { name: 'Sverka', version: __APP_VERSION__ } as const;

/** The share of the time that writing takes; checking takes the rest. */
const WRITTEN = 0.6;

/** The jobs about TEI. */
export function teiJobs(evidence: () => Promise<AlignmentEvidence>): Pick<EngineJobs, 'readTei' | 'writeTei'> {
  return {
    async readTei({ name, bytes }) {
      const decoded = decodeMarkup(name, bytes);
      if (!decoded.ok) return decoded;
      const known = await evidence();
      const read = readAnyTei(decoded.value.text, name, {
        ids: randomIds(Math.random),
        split: splitSentences,
        align: (original, translation) => align(original, translation, known),
      });
      if (!read.ok) return read;
      const { doc, witness, metadata, authority, application } = read.value;
      // Another's file says nothing of who wrote it, and its record has an id made just now.
      const id = application.name === '' ? '' : read.value.id;
      const value = { id, doc: doc.toJSON() as unknown, witness, metadata, authority, counts: countsOf(read.value) };
      return { ok: true, value, issues: [...decoded.issues, ...read.issues] };
    },
    async writeTei(job, options, progress) {
      const { id, metadata, witness, authority, author, changes } = job;
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
          changes,
          application: APPLICATION,
        },
        options,
      );
      const unlinked = mentions.filter(({ attrs }) => attrs.entity === null).length;
      progress?.(WRITTEN);
      const check = { progress: (done: number) => progress?.(WRITTEN + done * (1 - WRITTEN)) };
      return { xml, title: metadata.title, problems: validateTei(xml, '', check), unlinked };
    },
  };
}

function countsOf({ doc, witness }: TeiRecord): TeiCounts {
  const [original, translation] = SIDES.map((side) =>
    segmentsOf(doc, side).filter(({ node }) => node.content.size > 0),
  );
  return {
    sentences: { original: original?.length ?? 0, translation: translation?.length ?? 0 },
    linked: (original ?? []).filter(({ node }) => node.attrs.bead !== null).length,
    corrections: readApparatus(doc, witness).length,
    mentions: readMentions(doc).length,
  };
}
