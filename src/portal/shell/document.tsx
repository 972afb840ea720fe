import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Locale } from '#src/platform/context/request-context.js';
import { LOCALES } from '#src/platform/i18n/i18n.js';
import { PARTS, type Page } from './page.js';
import { Link } from './parts.js';
import { pathIn, type Site } from './site.js';
import { SiteContext, useSite } from './site-context.js';

const SELVES: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };

/** The whole page as bytes go out. Every text in it is escaped where it is put in. */
export function renderPage(site: Site, page: Page): string {
  const html = renderToStaticMarkup(
    <SiteContext.Provider value={site}>
      <Document page={page} />
    </SiteContext.Provider>,
  );
  return `<!doctype html>\n${html}`;
}

interface OfPage {
  readonly page: Page;
}

function Document({ page }: OfPage) {
  const { locale, isSandbox, words } = useSite();
  return (
    <html lang={locale}>
      <Head page={page} />
      <body>
        <a class="skip" href="#content">
          {words.say('shell.skip')}
        </a>
        {isSandbox && (
          <p class="sandbox" role="note">
            {words.say('shell.sandbox')}
          </p>
        )}
        <Header page={page} />
        <main id="content" tabindex={-1}>
          {page.body}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Head({ page: { title, description, path, scripts = [], isPassing } }: OfPage) {
  const { locale, origin, words, asset, isSandbox } = useSite();
  const name = words.say('shell.name');
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{path === '/' ? title : `${title} - ${name}`}</title>
      {description && <meta name="description" content={description} />}
      {(isSandbox || isPassing) && <meta name="robots" content="noindex" />}
      <meta name="theme-color" content="#0f5c63" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={asset('portal.css')} />
      <link rel="canonical" href={origin + pathIn(locale, path)} />
      {LOCALES.map((other) => (
        <link rel="alternate" hreflang={other} href={origin + pathIn(other, path)} key={other} />
      ))}
      <link rel="alternate" hreflang="x-default" href={origin + path} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={words.say('feed.title')}
        href={pathIn(locale, '/feed.atom')}
      />
      {scripts.map((script) => (
        <script src={asset(script)} defer key={script} />
      ))}
    </head>
  );
}

function Header({ page }: OfPage) {
  const { locale, words } = useSite();
  return (
    <header class="top">
      <div class="wide">
        <Link to="/" class="brand">
          <img src="/favicon.svg" alt="" width="34" height="34" />
          <span>
            <strong>{words.say('shell.brand')}</strong>
            <small>{words.say('shell.tagline')}</small>
          </span>
        </Link>
        <div class="aside">
          {LOCALES.filter((other) => other !== locale).map((other) => (
            <a href={pathIn(other, page.path)} lang={other} hreflang={other} key={other}>
              {SELVES[other]}
            </a>
          ))}
          <a href="/console/" class="button">
            {words.say('shell.login')}
          </a>
        </div>
      </div>
      <nav aria-label={words.say('shell.navigation')}>
        <ul class="wide">
          {PARTS.map((part) => (
            <li key={part}>
              <a
                href={pathIn(locale, `/${part}`)}
                aria-current={part === page.part ? (page.path === `/${part}` ? 'page' : 'true') : undefined}
              >
                {words.say(`parts.${part}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Footer() {
  const { words } = useSite();
  return (
    <footer class="bottom">
      <div class="wide">
        <p>{words.say('shell.about')}</p>
        <p class="links">
          <Link to="/feed.atom">{words.say('feed.link')}</Link>
          <Link to="/verify">{words.say('parts.verify')}</Link>
          <a href="/api/docs">{words.say('shell.api')}</a>
        </p>
      </div>
    </footer>
  );
}
