import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/kernel/errors.js';
import { ValidationPipe } from '#src/platform/http/validation.pipe.js';
import { anEstimateInput } from '#test/builders/an-estimate.js';
import { readEstimateInput, writeEstimateInput } from './calc/estimate-input.js';
import { DraftEstimate, EstimateInputFields } from './draft-estimate.dto.js';

const input = JSON.parse(JSON.stringify(writeEstimateInput(anEstimateInput()))) as EstimateInputFields;
const body = { number: 'CS-1', title: '年度服务', regimeReason: '均为小规模纳税人', input };
const read = (json: unknown, metatype: unknown = DraftEstimate) =>
  new ValidationPipe().transform(json, { type: 'body', metatype: metatype as never });

function problemsOf(json: unknown): (string | undefined)[][] {
  try {
    read(json);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).code).toBe('invalid-shape');
    return (error as DomainError).fields.map(({ path, code }) => [path, code]);
  }
}

describe('the request for an estimate', () => {
  it('is read, and its input is one that the engine reads', () => {
    expect(problemsOf(body)).toEqual([]);
    expect(readEstimateInput(read(input, EstimateInputFields))).toEqual({ ok: true, value: anEstimateInput() });
  });

  const [post, cost] = [input.posts[0]!, input.directCosts[0]!];
  it.each([
    [{ region: 310199 }, 'input.region', 'not-a-region'],
    [{ period: { start: '2026-02-30', months: 12 } }, 'input.period.start', 'not-a-date'],
    [{ period: { start: '2026-10-01', months: 37 } }, 'input.period.months', 'out-of-range'],
    [{ period: { start: '2026-10-01', months: '12' } }, 'input.period.months', 'not-integer'],
    [{ period: null }, 'input.period', 'required'],
    [{ taxpayer: 'none' }, 'input.taxpayer', 'not-one-of'],
    [{ thirteenthMonth: 'yes' }, 'input.thirteenthMonth', 'not-boolean'],
    [{ posts: [] }, 'input.posts', 'list-length'],
    [{ posts: { 0: post } }, 'input.posts', 'not-a-list'],
    [{ posts: [{ ...post, gross: 11000 }] }, 'input.posts.0.gross', 'not-money'],
    [{ posts: [{ ...post, gross: '-1.00' }] }, 'input.posts.0.gross', 'not-money'],
    [{ posts: [post, { ...post, count: 1.5 }] }, 'input.posts.1.count', 'not-integer'],
    [{ posts: [{ ...post, title: 'a\u0000b' }] }, 'input.posts.0.title', 'control-character'],
    [{ posts: [{ ...post, bonus: '1.00' }] }, 'input.posts.0.bonus', 'unknown-field'],
    [{ directCosts: [{ ...cost, unitPrice: '1e3' }] }, 'input.directCosts.0.unitPrice', 'not-money'],
    [{ directCosts: Array.from({ length: 5 }, () => cost) }, 'input.directCosts', 'list-length'],
    [{ managementRate: 0.08 }, 'input.managementRate', 'not-decimal'],
    [{ managementRate: '1.01' }, 'input.managementRate', 'out-of-range'],
    [{ contingency: '0.03' }, 'input.contingency', 'unknown-field'],
  ])('with %j is refused at %s: %s', (over, path, code) => {
    expect(problemsOf({ ...body, input: { ...input, ...over } })).toEqual([[path, code]]);
  });

  it('names every wrong field at once', () => {
    expect(problemsOf({ ...body, title: '', regimeReason: 5, input: 'x' })).toEqual([
      ['title', 'text-length'],
      ['regimeReason', 'not-text'],
      ['input', 'not-an-object'],
    ]);
  });
});
