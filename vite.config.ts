// How the renderer is built and, in development, served. Both shells serve the result under one strict policy
// (shared/ipc/security-policy.ts), so nothing here may inline a script, a font or a module.
import { createReadStream, readFileSync } from 'node:fs';
import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { mediaType, resourcePath } from './shared/ipc/resource-path.ts';

const project = fileURLToPath(new URL('.', import.meta.url));
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly version: string };

/** Language data stands outside the renderer's folder: served from there in development, copied by a build. */
function languageData(): Plugin {
  const folder = join(project, 'language-data');
  let outDir = '';
  return {
    name: 'sverka-language-data',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    configureServer(server) {
      server.middlewares.use('/language-data', async (request, response, next) => {
        const path = join(folder, ...(resourcePath(request.url?.split('?', 1)[0] ?? '/') ?? ['none']));
        const found = await stat(path).catch(() => null);
        if (!found?.isFile()) return next();
        response.setHeader('Content-Type', mediaType(path));
        createReadStream(path).pipe(response);
      });
    },
    async writeBundle() {
      await cp(folder, join(outDir, 'language-data'), { recursive: true });
    },
  };
}

export default defineConfig({
  root: join(project, 'renderer'),
  base: '/',
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  plugins: [react(), languageData()],
  server: { host: '127.0.0.1', port: 19_580, fs: { allow: [project] } },
  worker: { format: 'es' },
  build: {
    outDir: join(project, 'dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // A data: URL for a font or worker would be refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        // Libraries change less often than we do; each group is one file the browser keeps.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'prosemirror',
              test: /node_modules[\\/](prosemirror-[a-z]+|orderedmap|rope-sequence|w3c-keyname)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
