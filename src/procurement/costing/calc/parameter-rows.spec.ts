import { describe, expect, it } from '@jest/globals';

import { shippedParameters } from '#test/builders/an-estimate.js';
import national from '#src/procurement/costing/seeds/parameters/national.json' with { type: 'json' };
import shanghai from '#src/procurement/costing/seeds/parameters/shanghai.json' with { type: 'json' };

import { type ParameterRow, readParameterSeed } from './parameter-rows.js';

const unionFund = national.find((row) => row.kind === 'union-fund')!;
const problemsOf = (json: unknown) => {
  const outcome = readParameterSeed(json);
  return outcome.ok ? [] : outcome.problems;
};

const sameSubject = (a: ParameterRow, b: ParameterRow) =>
  a.kind === b.kind && a.region === b.region && a.relief === b.relief;
const overlap = (a: ParameterRow, b: ParameterRow) =>
  a.effectiveFrom <= (b.effectiveTo ?? '9999') && b.effectiveFrom <= (a.effectiveTo ?? '9999');

describe('the shipped parameters', () => {
  it.each([...national, ...shanghai])('$kind of $region from $effectiveFrom can be read', (row) => {
    expect(readParameterSeed(row)).toEqual({ ok: true, value: row });
  });

  it('never overlap', () => {
    const rows = shippedParameters();
    const pairs = rows.flatMap((a, index) => rows.slice(index + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => sameSubject(a, b) && overlap(a, b))).toEqual([]);
  });

  it('have a base row under every relief, for all of its time', () => {
    const rows = shippedParameters();
    const reliefs = rows.filter((row) => row.relief);
    const bare = reliefs.filter(
      (relief) =>
        !rows.some(
          (row) =>
            !row.relief &&
            row.kind === relief.kind &&
            row.effectiveFrom <= relief.effectiveFrom &&
            (row.effectiveTo ?? '9999') >= relief.effectiveTo!,
        ),
    );
    expect(bare).toEqual([]);
  });
});

describe('a parameter row', () => {
  it.each([
    [{ kind: 'bonus' }, 'kind', 'not-one-of'],
    [{ region: '3100' }, 'region', 'not-a-region'],
    [{ effectiveFrom: '2026-02-30' }, 'effectiveFrom', 'not-a-date'],
    [{ effectiveTo: '2020-01-01' }, 'effectiveTo', 'out-of-range'],
    [{ effectiveTo: 'open' }, 'effectiveTo', 'not-a-date'],
    [{ relief: 'no' }, 'relief', 'not-boolean'],
    [{ extrapolate: true }, 'extrapolate', 'rule'],
    [{ value: { rate: '2' } }, 'value.rate', 'out-of-range'],
    [{ sourceDocument: '' }, 'sourceDocument', 'text-length'],
    [{ sourceDocument: 43 }, 'sourceDocument', 'not-text'],
    [{ url: 'javascript:alert(1)' }, 'url', 'rule'],
    [{ certainty: 'sure' }, 'certainty', 'not-one-of'],
  ])('with %j is refused at %s: %s', (over, path, code) => {
    expect(problemsOf({ ...unionFund, ...over })).toEqual([expect.objectContaining({ path, code })]);
  });

  it('needs to be an object with everything but article, url and note', () => {
    expect(problemsOf(null)).toEqual([{ path: '', code: 'not-an-object' }]);
    expect(problemsOf({}).map(({ path }) => path)).toEqual([
      'kind',
      'region',
      'effectiveFrom',
      'effectiveTo',
      'extrapolate',
      'relief',
      'value',
      'sourceDocument',
      'certainty',
    ]);
  });

  it('of a relief never holds on', () => {
    const scheme = shanghai.find((row) => row.kind === 'contribution-scheme')!;
    expect(problemsOf({ ...scheme, relief: true })).toEqual([expect.objectContaining({ path: 'extrapolate' })]);
  });
});
