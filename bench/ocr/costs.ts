// What judging costs: loading, memory, processor time, and an edit judged again.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { profileDocument } from '../../shared/ocr/document-profile.ts';
import type { OcrEngine } from '../../shared/ocr/engine.ts';
import { judgeBlocks } from '../../shared/ocr/judge.ts';
import { NOTHING_LEARNED } from '../../shared/ocr/learned-confusions.ts';
import { ALONE, realEngine } from '../../shared/ocr/testing/engine.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Milliseconds of the processor that some work takes: other programs on the machine do not count. */
export function processorTime<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const began = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(began);
  return { value, ms: (user + system) / 1000 };
}

/** Loads the engine and says what that takes. */
export function benchLoading(print: (line: string) => void): OcrEngine {
  const before = memory();
  const { value, ms } = processorTime(realEngine);
  const megabytes = (memory() - before) / 1e6;
  print(
    `language data and dictionary loaded in ${Math.round(ms)} ms of processor time, ${Math.round(megabytes)} MB   (to reach: under 1500 ms, 200 MB)`,
  );
  return value;
}

const EDITS = 20;

/** One sentence of a page judged again after an edit, the page's profile made anew with it. */
export function benchEdit(print: (line: string) => void, page: string, engine: OcrEngine): void {
  const sentences = page.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 20);
  const times = Array.from({ length: EDITS }, (_, edit) => {
    const at = edit % sentences.length;
    const texts = sentences.map((sentence, index) => (index === at ? `${sentence} к` : sentence));
    return processorTime(() => {
      const document = profileDocument(texts, engine, NOTHING_LEARNED);
      judgeBlocks([{ text: texts[at] ?? '', counterpart: null }], engine, { ...ALONE, document });
    }).ms;
  }).sort((a, b) => a - b);
  print(
    `an edited sentence judged again: median ${Math.round(times[EDITS >> 1] ?? 0)} ms, slowest ${Math.round(times.at(-1) ?? 0)} ms   (to reach: under 50 ms)`,
  );
}
