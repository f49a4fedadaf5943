// Serves the built page from the package under app://sverka/. An own scheme gives the page a stable origin for IndexedDB
// and keeps file:// with its wide rights out of the program.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { mediaType, resourcePath } from '../shared/ipc/resource-path.ts';
import { securityHeaders } from '../shared/ipc/security-policy.ts';

/** The page's first address. */
export const START_PAGE = 'app://sverka/index.html';

/** Makes the scheme a standard, secure one. Electron takes this only before it is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** True for an address of the page itself or of something it may load. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host, username } = new URL(address);
  return scheme === 'app:' && host === 'sverka' && username === '';
}

/** Answers app://sverka/… with files of `folder`, and nothing else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    if (!isAppAddress(request.url)) return refusal(404);
    const names = resourcePath(new URL(request.url).pathname);
    if (names === null) return refusal(404);
    try {
      const bytes = await readFile(join(folder, ...names));
      return new Response(new Uint8Array(bytes), {
        headers: { ...securityHeaders, 'Content-Type': mediaType(names.at(-1) ?? ''), 'Cache-Control': 'no-cache' },
      });
    } catch {
      return refusal(404);
    }
  });
}

function refusal(status: 404 | 405): Response {
  return new Response(`${status}\n`, { status, headers: { ...securityHeaders, 'Content-Type': 'text/plain' } });
}
