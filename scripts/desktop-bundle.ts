// How the desktop's main process and preload are bundled; the tests bundle them the same way.
import type { BuildOptions } from 'esbuild';
import { inProject } from './project-folder.ts';

/** Two CommonJS files with everything in them but Electron itself: a sandboxed preload can ask for nothing else. */
export const desktopBundle = {
  entryPoints: [inProject('electron/main.ts'), inProject('electron/preload.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['electron'],
  outExtension: { '.js': '.cjs' },
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;
