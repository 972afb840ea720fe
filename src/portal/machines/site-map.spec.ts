import { describe, expect, it } from '@jest/globals';
import { wordsIn } from '../shell/words.js';
import { feedOf } from './feed.js';
import { robotsOf, siteMapOf } from './site-map.js';

const site = (isSandbox: boolean) => ({
  ...{ locale: 'en' as const, words: wordsIn('en'), isSandbox, origin: 'https://qingyuan.example' },
  asset: (name: string) => `/${name}`,
});

describe('what search engines are told', () => {
  it('is where the public pages are, in both languages', () => {
    const map = siteMapOf(site(false), [{ path: '/notices/1', on: '2026-08-13' }]);
    expect(map).toContain('<url><loc>https://qingyuan.example/en/notices/1</loc><lastmod>2026-08-13</lastmod></url>');
    expect(map).toContain('<url><loc>https://qingyuan.example/</loc></url>');
    expect(robotsOf(site(false))).toBe(
      'User-agent: *\nDisallow: /api/\nDisallow: /console/\n\nSitemap: https://qingyuan.example/sitemap.xml\n',
    );
  });

  it('is to stay away where everything is made up', () => {
    expect(robotsOf(site(true))).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('a feed', () => {
  it('is a feed without an entry too', () => {
    const feed = feedOf(site(false), [], { kind: 'result' }, new Date('2026-08-13T01:00:00Z'));
    expect(feed).toContain('<id>https://qingyuan.example/en/feed.atom?kind=result</id>');
    expect(feed).toContain('<title>Qingyuan notices - Results</title>');
    expect(feed).toContain('<updated>2026-08-13T01:00:00.000Z</updated>');
    expect(feed).not.toContain('<entry>');
  });
});
