// Tells files that hold whole projects from those that hold texts, without reading them.

/** True for the name of a project's file. */
export const isBundleName = (name: string): boolean => name.toLowerCase().endsWith('.sverka');
