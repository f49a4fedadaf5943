// Any RELAX NG schema in its XML syntax, made ready to check TEI by: tei_all or a project's own customisation.
import { makePatternFromSimplifiedSchema } from 'salve-annos/lib/salve/conversion/convert-simplified.js';
import { InternalSimplifier } from 'salve-annos/lib/salve/conversion/schema-simplifiers/internal.js';
import type { Outcome, Problem } from '../document/problem.ts';
import type { CheckedSchema } from './validate.ts';
import { descend, parseXml } from './xml-tree.ts';

const RELAX_NG = 'http://relaxng.org/ns/structure/1.0';

/** Where the schema is said to lie, so that what it includes can be named beside it. */
const FOLDER = 'file:///schema/';

/** Gives the text of a file that a schema includes, by its path from the schema; null where it cannot be had. */
export type IncludedSchema = (path: string) => Promise<string | null>;

/** The files beside a schema are not to be had. */
export const NOTHING_INCLUDED: IncludedSchema = async () => null;

/**
 * Reads a schema called `name`. Refusals: `not well-formed`, `not RELAX NG` (the compact syntax, a DTD, an XML Schema),
 * `included` (a file it includes cannot be had) and `bad schema`.
 */
export async function readRelaxNg(
  text: string,
  name: string,
  included: IncludedSchema = NOTHING_INCLUDED,
): Promise<Outcome<CheckedSchema>> {
  const refusal = refusalOf(text, name);
  if (refusal) return { ok: false, problem: refusal };
  try {
    const simplified = await simplify(new URL(encodeURIComponent(name), FOLDER), text, included);
    return { ok: true, value: { name, grammar: makePatternFromSimplifiedSchema(simplified) }, issues: [] };
  } catch (error) {
    if (error instanceof NotHad) return { ok: false, problem: notHad(name, error.path) };
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { ok: false, problem: bad(name, 'bad schema', `This RELAX NG schema is not sound: ${why}. Mend it first.`) };
  }
}

/** Thrown where a file that is included cannot be had. */
class NotHad extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

interface Resource {
  readonly url: URL;
  getText(): Promise<string>;
}

type Simplified = Parameters<typeof makePatternFromSimplifiedSchema>[0];

/** The parts of salve's own class that are needed, its private one among them. */
interface Simplifier {
  parse(url: URL, resource: Resource, text: string): Promise<Simplified>;
  simplify(url: URL): Promise<{ readonly simplified: Simplified }>;
}

async function simplify(start: URL, text: string, included: IncludedSchema): Promise<Simplified> {
  const load = async (url: URL): Promise<Resource> => {
    if (url.href === start.href) return { url, getText: async () => text };
    const path = url.href.startsWith(FOLDER) ? decodeURIComponent(url.href.slice(FOLDER.length)) : null;
    const content = path === null ? null : await included(path);
    if (content === null) throw new NotHad(path ?? url.href);
    return { url, getText: async () => content };
  };
  const simplifier = new InternalSimplifier({
    ...{ verbose: false, timing: false, keepTemp: false, validate: true, createManifest: false },
    ...{ simplifyTo: Number.POSITIVE_INFINITY, manifestHashAlgorithm: 'SHA-1' },
    resourceLoader: { load },
  }) as unknown as Simplifier;
  const parse = simplifier.parse.bind(simplifier);
  // salve-annos 1.2 asks for an included file without ever loading it.
  simplifier.parse = async (url: URL, resource: Resource | undefined, content: string | undefined) => {
    const found = resource ?? (await load(url));
    return parse(url, found, content ?? (await found.getText()));
  };
  return (await simplifier.simplify(start)).simplified;
}

const bad = (file: string, kind: string, message: string, line: number | null = null): Problem => ({
  ...{ file, line, kind, message },
});

const notHad = (name: string, missing: string): Problem =>
  bad(name, 'included', `The schema includes ${missing}, which is not beside it. Take a schema that is one file.`);

/** Why a text cannot be a schema at all; null where it can. */
function refusalOf(text: string, name: string): Problem | null {
  if (!text.trimStart().startsWith('<'))
    return bad(
      name,
      'not RELAX NG',
      'This is no RELAX NG schema in XML. The compact syntax (.rnc) can be turned into it with trang.',
      1,
    );
  const parsed = parseXml(text);
  if (!parsed.ok) {
    const { line, message } = parsed.fault;
    return bad(name, 'not well-formed', `The schema is not well-formed XML: ${message} Mend it there.`, line);
  }
  const { root } = parsed;
  if (root.namespace === RELAX_NG) return null;
  const isOdd = root.name === 'TEI' && descend(root, 'text') !== null;
  const what = isOdd ? 'This is TEI, perhaps an ODD: make a RELAX NG schema of it with Roma or TEIGarage.' : OTHER;
  return bad(name, 'not RELAX NG', what, root.line);
}

const OTHER = 'This XML file is no RELAX NG schema. Choose a file whose first element is grammar, e.g. tei_all.rng.';
