// `sverka tag`: the names, dates and references of a text, one JSON object a line.
import { proposeMentions } from '../shared/entities/propose.ts';
import { type Command, EXIT, readText, UsageError } from './command.ts';
import { readEntityEngine } from './language-engines.ts';

const usage = `usage: sverka tag --lang ru|en [--date ISO] FILE

Prints the mentions of FILE, one JSON object a line:
{"from","to","text","kind","normal"}
  from, to   UTF-16 offsets in FILE
  kind       person, place, organisation, date, role, document or event
  normal     nominative for Russian names, ISO 8601 for dates, else the text itself

  --lang   language of FILE
  --date   date of the document, to which "30 августа сего года" refers`;

interface Arguments {
  readonly lang: 'ru' | 'en';
  readonly file: string;
  readonly date: string | null;
}

function readArguments(args: readonly string[]): Arguments {
  const rest = [...args];
  const option = (name: string): string | null => {
    const at = rest.indexOf(name);
    if (at < 0) return null;
    const [, value] = rest.splice(at, 2);
    if (value === undefined) throw new UsageError(`${name} needs a value.`);
    return value;
  };
  const lang = option('--lang');
  const date = option('--date');
  const [file, ...others] = rest;
  if (lang !== 'ru' && lang !== 'en') throw new UsageError('Say the language of the text: --lang ru or --lang en.');
  if (date !== null && !/^\d{4}(-\d\d){0,2}$/.test(date)) throw new UsageError(`“${date}” is no date like 1956-09-03.`);
  if (file === undefined || others.length > 0) throw new UsageError('Name one file.');
  return { lang, file, date };
}

export const tag: Command = {
  usage,
  async run(args, io) {
    const { lang, file, date } = readArguments(args);
    const text = await readText(io, file);
    const engine = await readEntityEngine(io);
    for (const { from, to, text: found, kind, normal } of proposeMentions(text, lang, engine, {
      anchor: date,
      authority: [],
    }))
      io.write(`${JSON.stringify({ from, to, text: found, kind, normal })}\n`);
    return EXIT.done;
  },
};
