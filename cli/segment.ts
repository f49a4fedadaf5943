// `sverka segment`: a text's sentences, one a line.
import { parseArgs } from 'node:util';
import { splitSentences } from '../shared/segmentation/split-sentences.ts';
import { type Command, EXIT, readText, UsageError } from './command.ts';

const usage = `usage: sverka segment --lang ru|en FILE

Prints the sentences of FILE (UTF-8; - is standard input), one a line, with an empty line between
paragraphs. Paragraphs are parted by empty lines in FILE too; other line breaks inside a sentence
become spaces, so that the lines joined by spaces or line breaks are the input.`;

/** A line without any visible character parts paragraphs. */
const PARAGRAPH_BREAK = /\r?\n[^\S\n]*(?:\r?\n[^\S\n]*)+/;

/** The sentences of each paragraph of a text, without the white space around them. */
export const sentencesByParagraph = (text: string, language: 'ru' | 'en'): readonly (readonly string[])[] =>
  text
    .split(PARAGRAPH_BREAK)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      const line = paragraph.replace(/\r?\n/g, ' ').trim();
      const ends = splitSentences(line, language);
      return ends.map((end, at) => line.slice(ends[at - 1] ?? 0, end).trim());
    });

export const segment: Command = {
  usage,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file.');
    if (values.lang !== 'ru' && values.lang !== 'en') throw new UsageError('Say --lang ru or --lang en.');
    const paragraphs = sentencesByParagraph(await readText(io, file), values.lang);
    io.write(paragraphs.map((sentences) => sentences.map((sentence) => `${sentence}\n`).join('')).join('\n'));
    return EXIT.done;
  },
};
