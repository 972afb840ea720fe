import { describe, expect, it } from '@jest/globals';

import { anEstimateInput } from '#test/builders/an-estimate.js';

import { readEstimateInput, writeEstimateInput } from './estimate-input.js';

const json = () => JSON.parse(JSON.stringify(writeEstimateInput(anEstimateInput()))) as Record<string, unknown>;

const aPost = (over: object) => ({ code: 'p', title: '社工', level: 'worker', count: 1, gross: '6000.00', ...over });

describe("an estimate's input", () => {
  it('is read from the JSON it was written to', () => {
    expect(readEstimateInput(json())).toEqual({ ok: true, value: anEstimateInput() });
  });

  it('writes money and rates as decimal strings', () => {
    expect(writeEstimateInput(anEstimateInput())).toMatchObject({
      posts: [{ gross: '11000.00' }, { gross: '9500.00' }, { gross: '8000.00' }],
      directCosts: [{ unitPrice: '600.00' }, {}, {}, {}],
      managementRate: '0.08',
    });
  });

  it.each([
    [{ period: { start: '2026-10-01', months: 37 } }, 'period.months', 'out-of-range'],
    [{ period: { start: '1999-12-31', months: 12 } }, 'period.start', 'out-of-range'],
    [{ period: { start: '2200-01-01', months: 12 } }, 'period.start', 'out-of-range'],
    [{ taxpayer: 'none' }, 'taxpayer', 'not-one-of'],
    [{ clients: [30, -1] }, 'clients.1', 'out-of-range'],
    [{ clients: Array.from({ length: 1_001 }, () => 1) }, 'clients', 'list-length'],
    [{ posts: [] }, 'posts', 'list-length'],
    [{ posts: [aPost({ gross: '0.00' })] }, 'posts.0.gross', 'out-of-range'],
    [{ posts: [aPost({ gross: '1000000.01' })] }, 'posts.0.gross', 'out-of-range'],
    [{ posts: [aPost({ gross: '1,000.00' })] }, 'posts.0.gross', 'not-money'],
    [{ posts: [aPost({ count: 1_001 })] }, 'posts.0.count', 'out-of-range'],
    [{ managementRate: 0.08 }, 'managementRate', 'not-decimal'],
    [{ thirteenthMonth: undefined }, 'thirteenthMonth', 'required'],
  ])('with %j is refused at %s: %s', (over, path, code) => {
    expect(readEstimateInput({ ...json(), ...over })).toEqual({
      ok: false,
      problems: [expect.objectContaining({ path, code })],
    });
  });

  it('refuses two posts of one code, and a code that could not be part of a path', () => {
    const posts = json().posts as object[];
    const twice = readEstimateInput({ ...json(), posts: [posts[0], posts[0]] });
    expect(twice).toMatchObject({ problems: [{ path: 'posts.1', code: 'duplicate' }] });
    const dotted = readEstimateInput({ ...json(), posts: [{ ...posts[0], code: 'a.b' }] });
    expect(dotted).toMatchObject({ problems: [{ path: 'posts.0.code', code: 'rule' }] });
  });
});
