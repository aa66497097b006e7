import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem; }
h1 { font-size: 1.375rem; line-height: 1.3; }
button { font: inherit; display: block; width: 100%; margin: 0 0 .75rem; padding: .75rem 1rem; text-align: start; border: 1px solid #8888; border-radius: .5rem; background: none; color: inherit; cursor: pointer; }
button:hover, button:focus-visible { border-color: #1971c2; }
.faint { opacity: .7; }
.list { list-style: none; margin: 0; padding: 0; }
.list a { display: block; padding: .75rem 0; border-bottom: 1px solid #8883; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
iframe { width: 100%; height: 75vh; border: 1px solid #8883; border-radius: .5rem; background: #fff; }`;

/** Nothing runs in these pages, and nothing is fetched for them: their one style is known by its hash. */
const policyOf = (style: string, more: readonly string[]) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...more,
  ].join('; ');

/** Answers with a page of our own. `allow` are the directives that it needs beside, `style` stands in place of the usual one. */
export function sendPage(
  response: ServerResponse,
  {
    status = 200,
    title,
    body,
    allow = [],
    style = STYLE,
  }: { status?: number; title: string; body: ComponentChildren; allow?: string[]; style?: string },
): void {
  const html = renderToString(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>{body}</body>
    </html>,
  );
  sendHtml(response, `<!doctype html>\n${html}`, { status, policy: policyOf(style, allow) });
}

export function sendHtml(
  response: ServerResponse,
  html: string,
  { status = 200, policy }: { status?: number; policy: string },
): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(response.req.method === 'HEAD' ? undefined : html);
}
