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
