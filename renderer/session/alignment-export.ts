// Handing the alignment to other programs: sentences as cesAlign, words as Pharaoh pairs. Each is several files that name each
// other, so they are saved as one archive.
import { strToU8, zipSync } from 'fflate';
import { languageOf, SIDES } from '../../shared/document/schema.ts';
import { cesSentenceFile, writeCesAlign } from '../../shared/exchange/write-ces-align.ts';
import { words } from '../wording/wording.ts';
import { fileNameOf, saveBytes } from './exporting.ts';
import { sayTrouble, stateOf, type Workbench, wordsOf } from './workbench.ts';

/** Saves the links between sentences and the sentences of either side. */
export async function exportCesAlign(workbench: Workbench): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session) return;
  const stem = stemOf(session.metadata.state.title);
  const { links, sentences } = writeCesAlign({ doc: session.editor.state.doc }, stem);
  await saveArchive(workbench, `${stem}.ces`, {
    [`${stem}.ces.xml`]: links,
    ...Object.fromEntries(SIDES.map((side) => [cesSentenceFile(stem, side), sentences[side]])),
  });
}

/** Saves which words translate each other, and the words of either side. */
export async function exportPharaoh(workbench: Workbench): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session) return;
  const stem = stemOf(session.metadata.state.title);
  try {
    const { pairs, ...texts } = await workbench.engines.writePharaoh(session.editor.state.doc.toJSON());
    await saveArchive(workbench, `${stem}.pharaoh`, {
      [`${stem}.pharaoh`]: pairs,
      ...Object.fromEntries(SIDES.map((side) => [`${stem}.pharaoh.${languageOf(side)}.txt`, texts[side]])),
    });
  } catch (error) {
    sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  }
}

const stemOf = (title: string): string => fileNameOf(title, '').replace(/\.$/, '');

/** Any day of the years a zip can name: the same record gives the same bytes. */
const ZIP_DATE = '1980-01-01T00:00:00';

const saveArchive = (workbench: Workbench, stem: string, files: Readonly<Record<string, string>>): Promise<boolean> => {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  const bytes = zipSync(Object.fromEntries(entries), { mtime: ZIP_DATE });
  return saveBytes(workbench, 'archive', `${stem}.zip`, bytes);
};
