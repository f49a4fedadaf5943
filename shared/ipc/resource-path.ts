// Which file of the built renderer an address means. Both shells ask here, so that no trick with the
// address reaches a file outside the package in either of them.

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  rng: 'application/xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  // Never with a Content-Encoding: the page unpacks language data itself.
  gz: 'application/gzip',
};

/** The media type to send a file under, by its ending; an unknown ending is plain bytes. */
export function mediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return MEDIA_TYPES[ending] ?? 'application/octet-stream';
}

/**
 * The names to walk from the renderer's folder for the path of an address ("/assets/a.js" gives ["assets", "a.js"],
 * "/" the start page), or null where the address is malformed or tries to leave the folder.
 * `pathname` is still percent-encoded; what it holds once decoded is what is judged.
 */
export function resourcePath(pathname: string): readonly string[] | null {
  const decoded = decodeOnce(pathname);
  if (decoded === null || !decoded.startsWith('/')) return null;
  if (decoded === '/') return ['index.html'];
  const names = decoded.slice(1).split('/');
  return names.every(isPlainName) ? names : null;
}

function decodeOnce(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** True for a name that can only mean a file of this folder: no parent, drive, stream, hidden or control character. */
function isPlainName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.@ -]*$/u.test(name) && !name.includes('..') && !name.endsWith('.');
}
