// What a page of the workbench may load, said once for both shells, so that the browser shell tests the desktop's rules.

const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  // React sets style attributes for ribbons and popups, which count as inline.
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  // Page images are shown from blobs the page made itself; icons are small data URLs.
  'img-src': "'self' blob: data:",
  // Language data is fetched from the package.
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'object-src': "'none'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** The Content-Security-Policy header of every answer: nothing from outside, no eval, no inline script, no frames. */
export const contentSecurityPolicy: string = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** The headers every answer carries beside its media type. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
