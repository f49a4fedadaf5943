// Put in by the build (scripts/build.ts).

/** The version in package.json. */
declare const __APP_VERSION__: string;
