import { LOCALES } from '#src/platform/i18n/i18n.js';
import { PARTS } from '../shell/page.js';
import { pathIn, type Site } from '../shell/site.js';
import { type Xml, xml } from './xml.js';

/** A page that search engines may find. */
export interface SitePlace {
  /** in the first language */
  readonly path: string;
  /** when it became public */
  readonly on?: string;
}

/** The pages of the site in every language, the ones for everybody first. Rule: sitemaps.org 0.9. */
export function siteMapOf({ origin }: Site, places: readonly SitePlace[]): string {
  const all: readonly SitePlace[] = [{ path: '/' }, ...PARTS.map((part) => ({ path: `/${part}` })), ...places];
  const one = ({ path, on }: SitePlace): Xml[] =>
    LOCALES.map(
      (locale) => xml`
  <url><loc>${origin + pathIn(locale, path)}</loc>${on === undefined ? undefined : xml`<lastmod>${on}</lastmod>`}</url>`,
    );
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${all.map(one)}
</urlset>
`.text;
}

/** Who may look where. What is made up is not to be found by anybody who takes it for real. */
export function robotsOf({ origin, isSandbox }: Site): string {
  if (isSandbox) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nDisallow: /api/\nDisallow: /console/\n\nSitemap: ${origin}/sitemap.xml\n`;
}
