import { describe, expect, it } from '@jest/globals';
import { NOTICE_KINDS } from '#src/procurement/tenders/index.js';
import { noticePage } from '../notices/notice.page.js';
import { NOTICE_BODIES as BODIES, typedInto } from '#test/builders/notice-bodies.js';
import { renderPage } from './document.js';
import { errorPage } from './error.page.js';
import type { Site } from './site.js';
import { wordsIn } from './words.js';

const site = (locale: 'zh-CN' | 'en', isSandbox = false): Site => ({
  ...{ locale, words: wordsIn(locale), isSandbox, origin: 'https://qingyuan.example' },
  asset: (name) => `/portal/x/${name}`,
});

function aNotice(kind: (typeof NOTICE_KINDS)[number], body: unknown, text = '名称') {
  const notice = {
    ...{ id: '01a22f58-c17d-70a3-9867-d8d7b5129031', kind, body, title: text, purchaser: text },
    ...{ regionCode: '310199', on: '2026-08-13', endsOn: '2026-08-18', at: new Date('2026-08-13T01:00:00Z') },
    ...{ tenderId: null, projectId: 'p', projectNumber: text },
  };
  return { notice, place: text, others: [] } as unknown as Parameters<typeof noticePage>[1];
}

describe('a page', () => {
  const error = (locale: 'zh-CN' | 'en', isSandbox?: boolean) =>
    renderPage(site(locale, isSandbox), errorPage(wordsIn(locale), 404, 'trace'));

  it('says in which language it is, and where the other one is', () => {
    expect(error('zh-CN')).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(error('en')).toContain('<html lang="en">');
    const page = renderPage(site('en'), noticePage(site('en'), aNotice('cancellation', BODIES.cancellation)));
    const path = '/notices/01a22f58-c17d-70a3-9867-d8d7b5129031';
    expect(page).toContain(`<link rel="canonical" href="https://qingyuan.example/en${path}"/>`);
    expect(page).toContain(`<link rel="alternate" hreflang="zh-CN" href="https://qingyuan.example${path}"/>`);
    expect(page).toContain(`<a href="${path}" lang="zh-CN" hreflang="zh-CN">中文</a>`);
  });

  it('says so where everything is made up, and is not to be found there', () => {
    expect(error('zh-CN', true)).toContain('<meta name="robots" content="noindex"/>');
    expect(error('zh-CN', true)).toContain('均为虚构');
    expect(error('zh-CN')).not.toContain('虚构');
  });

  it('has no script and no style in itself', () => {
    for (const kind of NOTICE_KINDS) {
      const page = renderPage(site('zh-CN'), noticePage(site('zh-CN'), aNotice(kind, BODIES[kind])));
      expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    }
  });
});

describe('a notice', () => {
  it.each(NOTICE_KINDS)('%s reads as a document in both languages', (kind) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const page = renderPage(site(locale), noticePage(site(locale), aNotice(kind, BODIES[kind])));
      expect(page).toContain(wordsIn(locale).say(`kinds.${kind}`));
      expect(page).not.toMatch(/undefined|\[object|NaN|null|\{\{/);
    }
  });

  it.each(NOTICE_KINDS)('%s cannot be broken out of', (kind) => {
    const evil = `</title></a>"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const page = renderPage(site('en'), noticePage(site('en'), aNotice(kind, typedInto(BODIES[kind], evil), evil)));
    expect(page).not.toMatch(/<script|<img src=x/i);
    expect(page).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('has what was written in Chinese marked as such on an English page', () => {
    const page = renderPage(
      site('en'),
      noticePage(site('en'), aNotice('cancellation', { number: 'N', reason: '重大变故' })),
    );
    expect(page).toContain('<p><span lang="zh-CN">重大变故</span></p>');
  });
});
