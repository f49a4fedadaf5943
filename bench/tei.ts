// How long TEI takes, and how much memory: writing, reading and checking a made record of 100,000 words a side with
// corrections, mentions and beads. Each is done by a process of its own, because what one leaves behind is no figure of the
// next. Prints one line a figure; run it with `npx tsx bench/tei.ts [WORDS]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_METADATA } from '../shared/document/metadata.ts';
import { schema } from '../shared/document/schema.ts';
import { readTei } from '../shared/tei/read-tei.ts';
import { type TeiRecord, WHOLE_TEI } from '../shared/tei/tei-record.ts';
import { validateTei } from '../shared/tei/validate.ts';
import { writeTei } from '../shared/tei/write-tei.ts';

const WORDS = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const WORDS_A_SENTENCE = 20;
const SENTENCES_A_PARAGRAPH = 3;
/** Every so many words one was misread, and one is a name. */
const MISREAD = 15;
const NAMED = 25;

const reading = schema.marks.reading.create({ status: 'corrected', by: 'anna', at: '2026-02-03T10:15:00.000Z' });

/** A side, and what the witness reads in each of its paragraphs. */
function makeSide(prefix: string, word: string) {
  const witness: string[] = [];
  const paragraphs = Array.from({ length: Math.ceil(WORDS / WORDS_A_SENTENCE / SENTENCES_A_PARAGRAPH) }, (_, p) => {
    let read = '';
    const sentences = Array.from({ length: SENTENCES_A_PARAGRAPH }, (_, s) => {
      const index = p * SENTENCES_A_PARAGRAPH + s;
      const words = Array.from({ length: WORDS_A_SENTENCE }, (_, w) => {
        const n = index * WORDS_A_SENTENCE + w;
        read += n % MISREAD === 0 ? `${word}нс${n} ` : `${word}ис${n} `;
        const mention = schema.marks.mention.create({
          id: `${prefix}m${n}`,
          by: 'anna',
          at: '2026-02-03T10:15:00.000Z',
        });
        const marks = [...(n % NAMED === 0 ? [mention] : []), ...(n % MISREAD === 0 ? [reading] : [])];
        return [schema.text(`${word}ис${n}`, marks), schema.text(' ')];
      });
      return schema.nodes.segment.create({ id: `${prefix}s${index}`, bead: `k${index}`, score: 0.9 }, words.flat());
    });
    witness.push(read);
    return schema.nodes.paragraph.create({ id: `${prefix}p${p}` }, sentences);
  });
  return { paragraphs, witness };
}

function makeRecord(): TeiRecord {
  const original = makeSide('o', 'слово');
  const translation = makeSide('t', 'word');
  const texts = [original.witness.join('\n'), translation.witness.join('\n')];
  const blocks = (witness: readonly string[], file: number) => {
    let from = 0;
    return witness.map((text) => {
      const span = { at: 0, file, from, to: from + text.length };
      from = span.to + 1;
      return { text, spans: [span] };
    });
  };
  return {
    id: 'bench',
    metadata: NO_METADATA,
    doc: schema.nodes.record.create(null, [
      schema.nodes.original.create(null, original.paragraphs),
      schema.nodes.translation.create(null, translation.paragraphs),
    ]),
    witness: {
      files: texts.map((text, index) => ({ name: `${index}.txt`, encoding: 'utf-8', bom: false, text })),
      sides: { original: blocks(original.witness, 0), translation: blocks(translation.witness, 1) },
    },
    authority: [],
    editors: [{ id: 'anna', name: 'Anna' }],
    changes: [],
    application: { name: 'Sverka', version: '0.1.0' },
  };
}

/** What is measured, and the most seconds it may take. Each gets the path of the TEI file. */
const STEPS = {
  export: { limit: 3, name: 'TEI export' },
  import: { limit: 5, name: 'TEI import' },
  check: { limit: 5, name: 'TEI check' },
} as const;
type Step = keyof typeof STEPS;

/** The most memory a process may take at its peak, all of Node and the program included. */
const MEMORY_LIMIT_MB = 500;

/** One step, done and told of by the process it has to itself. */
function measure(step: Step, path: string): void {
  const record = step === 'export' ? makeRecord() : null;
  const xml = record ? '' : readFileSync(path, 'utf8');
  const [start, before] = [performance.now(), process.cpuUsage()];
  if (record) writeFileSync(path, writeTei(record, WHOLE_TEI));
  if (step === 'import') readTei(xml, 'bench.xml');
  const problems = step === 'check' ? validateTei(xml) : [];
  const seconds = (performance.now() - start) / 1000;
  // On a busy machine the time of the clock says little; this process's own time is told beside it.
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1000;
  const { limit, name } = STEPS[step];
  console.info(
    `${name.padEnd(12)}${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor (to reach: under ${limit} s); ` +
      `${peak.toFixed(0)} MB at its peak (to reach: under ${MEMORY_LIMIT_MB} MB)`,
  );
  if (problems.length > 0) throw new Error(problems[0]?.message);
}

function benchTei(): void {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
  const path = join(folder, 'bench.xml');
  try {
    for (const step of Object.keys(STEPS)) {
      const words = [fileURLToPath(import.meta.url), String(WORDS), `--step=${step}`, `--file=${path}`];
      const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...words], { stdio: 'inherit' });
      if (status !== 0) throw new Error(`The ${step} failed.`);
    }
    console.info(`${'TEI size'.padEnd(12)}${(readFileSync(path, 'utf8').length / 1e6).toFixed(1)} million characters`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const argument = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const [step, file] = [argument('step') as Step | undefined, argument('file')];
if (step && file) measure(step, file);
else benchTei();
