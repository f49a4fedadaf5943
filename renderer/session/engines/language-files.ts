// Language data as the page gets it: files beside the page, fetched when first needed and kept by the worker.

/** Bytes of a file of language-data/. Rejects, naming the file, where it cannot be had. */
export async function languageFile(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`language-data/${name}`, self.location.origin));
  if (!response.ok) throw new Error(`The language file ${name} could not be read (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The bytes of several files, by the same keys. */
export async function languageFiles<Key extends string>(
  names: Readonly<Record<Key, string>>,
): Promise<Readonly<Record<Key, Uint8Array>>> {
  const entries = Object.entries<string>(names).map(async ([key, name]) => [key, await languageFile(name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<Key, Uint8Array>;
}

/** Does the work once, when first asked; after a failure the next asking tries again. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
