// Writing records in the formats beside TEI, and packing many files into one.
import { type Zippable, zipSync } from 'fflate';
import type { AlignmentEvidence } from '../../../shared/alignment/evidence.ts';
import { alignWords } from '../../../shared/alignment/word-links.ts';
import { readMentions } from '../../../shared/document/mentions.ts';
import { recordFromJson } from '../../../shared/document/schema.ts';
import { exportFiles } from '../../../shared/exchange/export-files.ts';
import type { EngineJobs } from './engine-jobs.ts';

const APPLICATION = { name: 'Sverka', version: __APP_VERSION__ } as const;

/** Zip keeps no zone, so the same day must be named in the zone of whoever writes: the earliest it knows. */
const firstDayOfZip = (): Date => new Date(1980, 0, 1);

/** The jobs about other formats; `evidence` is fetched where words are aligned. */
export function exportJobs(evidence: () => Promise<AlignmentEvidence>): Pick<EngineJobs, 'writeFiles' | 'packFiles'> {
  return {
    async writeFiles({ id, metadata, witness, doc: json, authority }, format, stem) {
      const doc = recordFromJson(json);
      const named = new Set(readMentions(doc).map(({ attrs }) => attrs.entity));
      const own = authority.filter((record) => named.has(record.id));
      const known = format === 'pharaoh' ? await evidence() : null;
      return exportFiles({ id, metadata, witness, doc, authority: own }, format, stem, {
        application: APPLICATION,
        alignWords: (original, translation) => (known ? alignWords(original, translation, known) : []),
      });
    },
    async packFiles(files) {
      const zip: Zippable = {};
      const encoder = new TextEncoder();
      for (const { name, content } of files)
        zip[name] = [
          typeof content === 'string' ? encoder.encode(content) : content,
          { level: 6, mtime: firstDayOfZip() },
        ];
      return new Uint8Array(zipSync(zip));
    },
  };
}
