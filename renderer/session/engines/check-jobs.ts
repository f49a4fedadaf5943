// Checking TEI files of whatever origin, by Sverka's own schema or by one that was chosen with them.
import type { Outcome, Problem } from '../../../shared/document/problem.ts';
import { decodeMarkup } from '../../../shared/intake/decode-markup.ts';
import { OWN_SCHEMA } from '../../../shared/tei/own-schema.ts';
import { type CheckedSchema, validateTei } from '../../../shared/tei/validate.ts';
import type { EngineJobs, NamedBytes, TeiVerdict } from './engine-jobs.ts';

const isSchema = ({ name }: NamedBytes): boolean => /\.rng$/i.test(name);

/** The job of checking. */
export function checkJobs(): Pick<EngineJobs, 'checkTei'> {
  return {
    async checkTei(given, progress) {
      const decoded = new Map<string, string>();
      const issues: Problem[] = [];
      for (const { name, bytes } of given) {
        const text = decodeMarkup(name, bytes);
        if (!text.ok) return text;
        decoded.set(name, text.value.text);
        issues.push(...text.issues);
      }
      const schema = await chosenSchema(given, decoded);
      if (schema && !schema.ok) return schema;
      const files = given.filter((file) => !isSchema(file));
      const [none] = given;
      if (files.length === 0) return { ok: false, problem: onlySchema(none?.name ?? '') };
      const value: TeiVerdict = {
        schema: schema?.value.name ?? OWN_SCHEMA,
        files: files.map(({ name }, index) => {
          const tell = (done: number) => progress?.((index + done) / files.length);
          const by = schema ? { schema: schema.value, progress: tell } : { progress: tell };
          return { name, problems: validateTei(decoded.get(name) ?? '', name, by) };
        }),
      };
      return { ok: true, value, issues };
    },
  };
}

const onlySchema = (file: string): Problem => ({
  ...{ file, line: null, kind: 'no file' },
  message: 'This is a schema. Choose it together with the TEI files that are to be checked by it.',
});

/** The first schema among the files, with those it includes; null where there is none. Read only when one is there. */
async function chosenSchema(
  given: readonly NamedBytes[],
  texts: ReadonlyMap<string, string>,
): Promise<Outcome<CheckedSchema> | null> {
  const [first] = given.filter(isSchema);
  if (!first) return null;
  const { readRelaxNg } = await import('../../../shared/tei/relax-ng.ts');
  return readRelaxNg(texts.get(first.name) ?? '', first.name, async (path) => texts.get(path) ?? null);
}
