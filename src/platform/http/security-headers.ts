import type { FastifyInstance } from 'fastify';

/** Where the API answers: programs read it, no browser shows it as a page. */
const API = '/api/v1/';

/**
 * What our own pages may load and do: nothing of another host, no script in the page itself. `style-src` lets Ant Design write its styles, `blob:`
 * shows a picture or a PDF that was read with the caller's token, which no address could name.
 */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** An answer of the API that is opened as a page all the same, such as an upload, does nothing at all. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** No page of ours needs a device. */
const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'serial', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** A year, in seconds. */
const HSTS = 'max-age=31536000';

/** What every answer starts out with; what may be cached says so itself. */
export const BASELINE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

/**
 * Adds to every answer what a browser is to know of it. A worker takes the policy of its own script, hence that of scripts; an answer 304 has no
 * content type and goes without, or the policy kept with the page would be replaced.
 */
export function addSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.protocol === 'https') void reply.header('strict-transport-security', HSTS);
    const type = String(reply.getHeader('content-type') ?? '');
    if (request.url.startsWith(API)) void reply.header('content-security-policy', API_POLICY);
    else if (/^(text\/html|(text|application)\/javascript|image\/svg)/.test(type))
      void reply.header('content-security-policy', PAGE_POLICY);
    if (type.startsWith('text/html'))
      void reply.header('permissions-policy', PERMISSIONS).header('cross-origin-opener-policy', 'same-origin');
    done(null, payload);
  });
}
