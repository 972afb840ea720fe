import type { TestApp } from '#test/support/app.js';

/** An answer to somebody who looks at a page. */
export interface Shown {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody without a login who looks at the public pages. */
export class Reader {
  private constructor(readonly origin: string) {}

  static async of({ app }: Pick<TestApp, 'app'>): Promise<Reader> {
    return new Reader(await app.getUrl());
  }

  async look(path: string, headers: Record<string, string> = {}): Promise<Shown> {
    const answer = await fetch(this.origin + path, { headers, redirect: 'manual' });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }

  /** Every page that can be reached from these by links, by address. */
  async everything(from: readonly string[] = ['/']): Promise<Map<string, Shown>> {
    const seen = new Map<string, Shown>();
    const ahead = [...from];
    for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
      if (seen.has(path)) continue;
      const shown = await this.look(path);
      seen.set(path, shown);
      if (shown.headers.get('content-type')?.startsWith('text/html')) ahead.push(...linksIn(shown.text));
    }
    return seen;
  }
}

/** The addresses of the portal that a page leads to. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a [^>]*href="([^"#]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return links.filter((href) => href.startsWith('/') && !/^\/(api|console)\//.test(href));
}

/** What a person reads of a page: its text without the tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
