// Pictures and timings of the gutter by itself, on the texts of the archive fixtures: what the renderer's gutter looks
// like in light and dark at two sizes, in each of its states. `tsx scripts/gutter-pictures.ts [folder]`.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Material, Paragraphs } from '../renderer/editor/gutter/testing/harness.ts';
import { align } from '../shared/alignment/align.ts';
import { NO_EVIDENCE } from '../shared/alignment/evidence.ts';
import { splitSentences } from '../shared/segmentation/split-sentences.ts';
import { chromiumArguments, needChromium } from './chromium.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const gutter = join(project, 'renderer/editor/gutter/testing');

/** Paragraphs of a fixture in one script, cut into sentences. Rough: the pictures need text, not its meaning. */
function paragraphs(text: string, language: 'ru' | 'en'): Paragraphs {
  const cyrillic = (words: string) => (words.match(/[а-яё]/gi)?.length ?? 0) > words.length / 3;
  const chosen = text
    .split(/\n\s*\n/)
    .map((words) => words.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words.length > 20 && cyrillic(words) === (language === 'ru'));
  const prose = language === 'en' ? chosen.slice(chosen.findIndex((words) => words.length > 300)) : chosen;
  return prose.map((words, block) => {
    let from = 0;
    return splitSentences(words, language).map((to, index) => {
      const sentence = { id: `${language}${block}-${index}`, text: words.slice(from, to) };
      from = to;
      return sentence;
    });
  });
}

/** Aligns by length alone; certainties are spread over all four steps and one pair is crossed, to show every state. */
function material(original: Paragraphs, translation: Paragraphs): Material {
  const flat = (side: Paragraphs) => side.flat().map(({ id }) => id);
  const sentences = (side: Paragraphs) =>
    side.flatMap((list, paragraph) => list.map(({ text }) => ({ text, paragraph, block: 'prose' as const })));
  const order = { original: flat(original), translation: flat(translation) };
  const pick = (ids: readonly string[], at: readonly number[]) => at.map((index) => ids[index] ?? '');
  const beads = align(sentences(original), sentences(translation), NO_EVIDENCE).map((bead, index) => ({
    id: `b${index}`,
    original: pick(order.original, bead.original),
    translation: pick(order.translation, bead.translation),
    status: index % 4 === 1 ? ('confirmed' as const) : ('auto' as const),
    score: [0.97, 0.93, 0.8, 0.95, 0.55, 0.96, 0.3][index % 7] ?? null,
    locked: index % 8 === 5,
    label: String(index + 1),
  }));
  const [a, b] = [beads[8], beads[9]];
  if (a && b) [a.translation, b.translation] = [b.translation, a.translation];
  return { sides: { original, translation }, alignment: { beads, order } };
}

/** A made record of 1,000 paragraphs of 60 words a side, aligned one to one. */
function longMaterial(): Material {
  const side = (prefix: string, word: string): Paragraphs =>
    Array.from({ length: 1000 }, (_, block) =>
      [0, 1, 2, 3].map((index) => ({ id: `${prefix}${block}-${index}`, text: `${word} `.repeat(15) })),
    );
  const original = side('ru', 'слово');
  const translation = side('en', 'something');
  const beads = original.flat().map(({ id }, index) => ({
    id: `b${index}`,
    original: [id],
    translation: [id.replace('ru', 'en')],
    status: 'auto' as const,
    score: 0.9,
    locked: false,
    label: String(index + 1),
  }));
  const order = { original: original.flat().map(({ id }) => id), translation: translation.flat().map(({ id }) => id) };
  return { sides: { original, translation }, alignment: { beads, order } };
}

async function page(browser: Browser, folder: string, width: number, height: number, dark: boolean, made: Material) {
  const opened = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: Number(process.env.SCALE ?? 1),
  });
  await opened.addInitScript((value) => {
    window.material = value;
  }, made);
  opened.on('pageerror', (error) => console.error('page:', error.message));
  await opened.goto(`file://${join(folder, 'harness.html')}?${dark ? 'dark' : 'light'}`);
  await opened.evaluate(
    (theme) => {
      document.documentElement.dataset.theme = theme;
    },
    dark ? 'dark' : 'light',
  );
  await opened.evaluate(() => document.fonts.ready);
  return opened;
}

const settle = (opened: Page) =>
  opened.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150))));

async function shoot(opened: Page, path: string): Promise<void> {
  await settle(opened);
  await opened.screenshot({ path });
}

async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [join(gutter, 'harness.ts'), join(gutter, 'harness.css')],
    bundle: true,
    outdir: folder,
    loader: { '.woff2': 'file', '.woff': 'file' },
    format: 'esm',
  });
  const html = '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="harness.css"><body>';
  const script = await readFile(join(folder, 'harness.js'), 'utf8');
  await writeFile(join(folder, 'harness.html'), `${html}<script type="module">${script}</script>`);
}

async function states(opened: Page, path: (state: string) => string): Promise<void> {
  await shoot(opened, path('plain'));
  await opened.evaluate(() => window.gutter.setLit('b5'));
  await shoot(opened, path('lit'));
  await opened.evaluate(() => {
    document.body.dataset.mode = 'align';
    window.gutter.setRelinkable(true);
  });
  await shoot(opened, path('align'));
  const handle = opened.locator('.handle[data-side=translation]');
  const box = await handle.boundingBox();
  if (!box) throw new Error('The lit ribbon shows no handle.');
  await opened.mouse.move(box.x + 5, box.y + 5);
  await opened.mouse.down();
  await opened.mouse.move(box.x + 5, box.y + 80, { steps: 4 });
  await shoot(opened, path('relink'));
  await opened.mouse.up();
}

async function timings(browser: Browser, folder: string): Promise<void> {
  const opened = await page(browser, folder, 1280, 800, false, longMaterial());
  await settle(opened);
  const time = async (name: string, work: string): Promise<void> => {
    const frames = await opened.evaluate(async (source) => {
      window.frameTimes = [];
      const step = new Function('index', source) as (index: number) => void;
      for (let index = 0; index < 120; index++) {
        step(index);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return window.frameTimes.sort((a, b) => a - b);
    }, work);
    const at = (part: number) => (frames[Math.floor(frames.length * part)] ?? 0).toFixed(2);
    console.info(`${name}: ${frames.length} frames, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.999)} ms`);
  };
  await time('scrolling 40 px a frame', "document.querySelector('.pane').scrollTop = 40000 + index * 40");
  await time('jumping', "document.querySelector('.pane').scrollTop = (index * 7919) % 150000");
  await time('edited', 'window.gutter.update()');
  await opened.close();
}

async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await bundle(folder);
  const archive = join(project, 'fixtures/archive');
  const files = (await readdir(archive)).filter((name) => name.endsWith('.txt')).sort();
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumArguments] });
  for (const [index, name] of files.entries()) {
    const text = await readFile(join(archive, name), 'utf8');
    const made = material(paragraphs(text, 'ru'), paragraphs(text, 'en'));
    for (const dark of [false, true]) {
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        const opened = await page(browser, folder, width, height, dark, made);
        await states(opened, (state) => join(folder, `${index}-${state}-${dark ? 'dark' : 'light'}-${width}.png`));
        await opened.close();
      }
    }
  }
  await timings(browser, folder);
  await browser.close();
  console.info(`Pictures are in ${folder}`);
}

await main(process.argv[2] ?? join(tmpdir(), 'sverka-gutter'));
