// A small server for the built renderer on 127.0.0.1: the browser shell, and what the end-to-end tests drive.
// It answers with the desktop's security policy and serves nothing outside its folder.
import { createReadStream, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { mediaType, resourcePath } from '../shared/ipc/resource-path.ts';
import { securityHeaders } from '../shared/ipc/security-policy.ts';

/** Where the workbench is served first: IndexedDB belongs to host and port, so projects need a port that stays. */
export const HOME_PORT = 19_560;

/** How many ports above the first are tried when it is taken. */
const PORTS_TRIED = 20;

export interface Serving {
  /** The address to open, e.g. "http://127.0.0.1:19560/". */
  readonly address: string;
  readonly port: number;
  /** Stops serving and drops open connections. */
  close(): Promise<void>;
}

/** Serves `folder` on 127.0.0.1 at `firstPort` or the next free one; `firstPort` 0 takes any. Rejects when none is free. */
export async function serveFolder(folder: string, firstPort: number): Promise<Serving> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => refuse(response, 500));
  });
  const port = await listen(server, firstPort, firstPort === 0 ? 1 : PORTS_TRIED);
  return {
    address: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, tries: number): Promise<number> {
  try {
    return await listenOnce(server, port);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
    if (!taken || tries <= 1) throw error;
    return listen(server, port + 1, tries - 1);
  }
}

function listenOnce(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const bound = server.address();
      listening(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (!isOurHost(request.headers.host)) return refuse(response, 421);
  const names = resourcePath((request.url ?? '/').split(/[?#]/, 1)[0] ?? '/');
  const found = names === null ? null : await findFile(root, names);
  if (found === null) return refuse(response, 404);
  const { path, stats } = found;
  const etag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`;
  const headers = { ...securityHeaders, ETag: etag, 'Cache-Control': 'no-cache' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': mediaType(path), 'Content-Length': stats.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Another site's name that resolves to 127.0.0.1 must not read the workbench (DNS rebinding). */
const isOurHost = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

/** The file and its facts; null where there is none, or where a link leads out of the folder. */
async function findFile(root: string, names: readonly string[]): Promise<{ path: string; stats: Stats } | null> {
  try {
    const path = await realpath(join(root, ...names));
    if (!path.startsWith(root + sep)) return null;
    const stats = await stat(path);
    return stats.isFile() ? { path, stats } : null;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: 404 | 405 | 421 | 500): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
