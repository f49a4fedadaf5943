// Reads mentions that others have marked: factRuEval-2016's objects, with the extent of their spans.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldMention {
  readonly from: number;
  readonly to: number;
  readonly kind: 'person' | 'place' | 'organisation';
}

export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

const KINDS: Readonly<Record<string, GoldMention['kind']>> = {
  Person: 'person',
  Location: 'place',
  LocOrg: 'place',
  Org: 'organisation',
};

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** The documents of factRuEval's devset; null when the folder is missing. An object reaches from its first span to its last. */
export function factRuEval(folder: string): readonly GoldDocument[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const spans = new Map(
        lines(join(folder, `${name}.spans`)).map((line) => {
          const [id = '', , from, length] = line.split(' ');
          return [id, { from: Number(from), to: Number(from) + Number(length) }];
        }),
      );
      const mentions = lines(join(folder, `${name}.objects`)).flatMap((line): GoldMention[] => {
        const [, type = '', ...ids] = (line.split(' # ')[0] ?? '').trim().split(/\s+/);
        const kind = KINDS[type];
        const parts = ids.flatMap((id) => spans.get(id) ?? []);
        if (!kind || parts.length === 0) return [];
        return [{ kind, from: Math.min(...parts.map(({ from }) => from)), to: Math.max(...parts.map(({ to }) => to)) }];
      });
      return { name, text: readFileSync(join(folder, file), 'utf8'), mentions };
    });
}

export interface NamePair {
  readonly russian: string;
  readonly english: string;
}

/** BSNLP's persons: base form and the English slug of their id, where both have as many words; null without the folder. */
export function bsnlpPeople(folder: string): readonly NamePair[] | null {
  if (!existsSync(folder)) return null;
  const pairs = new Map<string, NamePair>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.includes('annotated') || !/\.(?:out|txt)$/.test(file)) continue;
    for (const line of lines(join(folder, file)).slice(1)) {
      const [, russian = '', kind, id = ''] = line.split('\t');
      const english = id.trim().replace(/^PER-/, '').replaceAll('-', ' ');
      const asMany = russian.split(/[ -]/).length === english.split(' ').length;
      if (kind === 'PER' && asMany && /^[А-яЁё -]+$/.test(russian) && /^[A-Za-z ]+$/.test(english))
        pairs.set(`${russian} ${english}`, { russian, english });
    }
  }
  return [...pairs.values()];
}
