import { describe, expect, it } from '@jest/globals';
import { banner } from './banner.js';

describe('the banner', () => {
  it('says where the product is', () => {
    expect(banner('http://127.0.0.1:3000')).toMatch(/console +http:\/\/127\.0\.0\.1:3000\/console\/\n/);
    expect(banner('http://127.0.0.1:3000')).toMatch(/docs +http:\/\/127\.0\.0\.1:3000\/api\/docs\n/);
  });

  it('lists the accounts of a sandbox, one organisation a line, in columns', () => {
    const organisations = [
      { name: '清源区财政局', people: ['指标管理员', '支付初审员'] },
      { name: '清源区公安分局', people: ['经办员'] },
    ];
    const text = banner('http://x', { clock: new Date('2026-08-13T01:00:00Z'), password: 'secret', organisations });
    expect(text).toContain('clock 时钟 2026-08-13T01:00:00.000Z · password 口令 secret');
    expect(text).toContain('指标管理员@清源区财政局\n');
    expect(text.split('\n').slice(-3)).toEqual([
      '    清源区财政局　  指标管理员  支付初审员',
      '    清源区公安分局  经办员',
      '',
    ]);
  });
});
