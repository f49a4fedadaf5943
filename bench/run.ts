// `npm run bench`: every figure the project claims, measured on this machine.
//   npm run bench                  all of them
//   npm run bench -- app editor    some, by name

import { buildAll } from '../scripts/build.ts';
import { buildIsStale } from '../scripts/project-folder.ts';
import { benchApp } from './app.ts';
import { benchEditor } from './editor.ts';

const print = (line: string): void => console.info(line);
const ms = (value: number): string => `${Math.round(value)} ms`;

/** A bench by its name, each printing a table of its own. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  async app() {
    if (buildIsStale()) await buildAll();
    const { start, imports, script } = await benchApp();
    print(`start of the built app to a usable record   ${ms(start)}   (to reach: under 1500 ms)`);
    for (const [name, taken] of Object.entries(imports)) {
      print(`from file to editable, ${name}   ${ms(taken)}   (to reach: under 2000 ms)`);
    }
    print(`script before the app is usable, gzip   ${Math.round(script / 1000)} kB   (to reach: under 400 kB)`);
  },
  async editor() {
    const { record, bare } = await benchEditor();
    print('2 x 1,000 paragraphs of 60 words, 4,000 decorations a side   opening   key p50   key p95');
    for (const [name, figures] of Object.entries({ 'our editor': record, 'bare EditorViews': bare })) {
      print(`${name.padEnd(60)} ${ms(figures.opening)}   ${ms(figures.keyP50)}   ${ms(figures.keyP95)}`);
    }
    const ratio = (record.keyP95 / bare.keyP95).toFixed(2);
    print(
      `key to paint p95 is ${ratio} of the bare views'   (to reach: at most 1.3, p95 under 80 ms, p50 under 50 ms)`,
    );
  },
  segment: async () => (await import('./segment.ts')).benchSegment(print),
  align: async () => (await import('./align.ts')).benchAlign(print),
  ocr: async () => (await import('./ocr.ts')).benchOcr(print),
  entities: async () => (await import('./entities.ts')).benchEntities(print),
  pages: async () => (await import('./pages.ts')).benchPages(print),
  // Measures as it is loaded: it runs by itself too.
  tei: async () => void (await import('./tei.ts')),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  print(`\n== ${name}`);
  await bench();
}
