import { Inject, Injectable } from '@nestjs/common';
import { SandboxState } from '#src/platform/clock/index.js';
import { ENV } from '#src/platform/config/config.module.js';
import { type Env, publicUrl } from '#src/platform/config/env.js';
import type { Locale } from '#src/platform/context/request-context.js';
import { renderPage } from '../shell/document.js';
import type { Page } from '../shell/page.js';
import { pathIn, type Site } from '../shell/site.js';
import { wordsIn } from '../shell/words.js';
import { assetAddress } from './assets.js';
import { type Encoding, type Made, PageCache } from './page-cache.js';
import { PublicChanges } from './public-changes.js';
import type { Asked } from './route.js';

export const HTML = 'text/html; charset=utf-8';
/** Copies may be kept by anybody, and are asked about before they are used again. */
const KEPT = 'public, no-cache';

/** Answers with pages: from memory where nothing has changed, as 304 where the reader has them already, squeezed where the reader can undo it. */
@Injectable()
export class Pages {
  private readonly cache = new PageCache();

  constructor(
    private readonly sandbox: SandboxState,
    private readonly changes: PublicChanges,
    @Inject(ENV) private readonly env: Env,
  ) {
    changes.onChange((id) => this.cache.forget(id));
    sandbox.onMoved(() => this.cache.forget());
  }

  site(locale: Locale): Site {
    const { isSandbox } = this.sandbox;
    return { locale, isSandbox, words: wordsIn(locale), origin: publicUrl(this.env), asset: assetAddress };
  }

  /**
   * A page that is the same for everybody.
   * @param key its address in the first language, each way to say the same written alike
   * @param about ids of what it tells of
   */
  page(asked: Asked, key: string, make: (site: Site) => Promise<{ page: Page; about: readonly string[] }>) {
    return this.made(asked, key, async (site) => {
      const { page, about } = await make(site);
      return { type: HTML, text: renderPage(site, page), about };
    });
  }

  /** The same for what is no page, such as a feed. */
  async made(
    { request, reply, locale }: Asked,
    key: string,
    make: (site: Site) => Promise<Made>,
  ): Promise<Buffer | undefined> {
    const kept = await this.cache.get(`${locale} ${key}`, this.changes.isHeard, () => make(this.site(locale)));
    void reply
      .header('cache-control', KEPT)
      .header('content-language', locale)
      .header('etag', kept.etag)
      .header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === kept.etag) {
      void reply.status(304);
      return undefined;
    }
    void reply.type(kept.type);
    const encoding = encodingOf(request.headers['accept-encoding']);
    if (!encoding) return kept.bytes;
    void reply.header('content-encoding', encoding);
    return kept.in(encoding);
  }

  /** A page for this reader alone, which nobody keeps. */
  passing({ reply, locale }: Asked, status: number, make: (site: Site) => Page): string {
    const site = this.site(locale);
    void reply.status(status).header('content-language', locale).type(HTML);
    return renderPage(site, { ...make(site), isPassing: true });
  }

  /** Sends the reader on to another page, in the same language. @param path in the first language */
  elsewhere({ reply, locale }: Asked, path: string): undefined {
    void reply.status(303).header('location', pathIn(locale, path));
  }
}

/** The best encoding that a reader takes; what is refused by `q=0` is rare enough to be taken at its word. */
export function encodingOf(accepted: string | string[] | undefined): Encoding | undefined {
  const wishes = String(accepted ?? '')
    .split(',')
    .map((wish) => wish.trim().toLowerCase())
    .filter((wish) => !/;\s*q=0(\.0*)?$/.test(wish))
    .map((wish) => wish.split(';')[0]!.trim());
  return (['br', 'gzip'] as const).find((encoding) => wishes.includes(encoding));
}
