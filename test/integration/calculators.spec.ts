import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '#test/support/world.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

interface Answer {
  readonly explanation: { readonly label: string; readonly explanation: string; readonly rule: string };
  readonly [out: string]: unknown;
}
interface Offered {
  readonly group: string;
  readonly title: string;
  readonly example: object;
}

const groups = vectors.groups as unknown as Readonly<Record<string, readonly { in: object; out: object }[]>>;

/** What anybody may ask over HTTP, without a login. */
describe('the calculators', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const ask = <T = Answer>(group: string, asked: unknown, language = 'zh-CN') =>
    world.http.post<T>(`calculators/${group}`, asked, { headers: { 'accept-language': language } });
  it.each(Object.keys(groups))('of %s answer every worked example, and say why', async (group) => {
    for (const { in: asked, out } of groups[group]!) {
      const { status, body } = await ask(group, asked);
      const { explanation, ...found } = body;
      expect([status, found]).toEqual([200, out]);
      for (const text of [explanation.label, explanation.explanation, explanation.rule]) expect(text).toMatch(/./);
    }
  });

  it('are all offered, in the caller’s language, each with an example that it answers', async () => {
    const { body } = await world.http.get<Offered[]>('calculators', { headers: { 'accept-language': 'en' } });
    expect(body.map(({ group }) => group).toSorted()).toEqual(Object.keys(groups).toSorted());
    expect(body.find(({ group }) => group === 'staffing')).toMatchObject({ title: 'Staffing' });
    for (const { group, example } of body) expect((await ask(group, example)).status).toBe(200);
  });

  it('explain in the caller’s language', async () => {
    const asked = { taxInclusive: '515000', rate: '0.01' };
    expect((await ask('vat-split', asked)).body.explanation).toMatchObject({
      label: '增值税',
      explanation: '515,000.00 − 509,900.99',
      rule: 'B31',
    });
    expect((await ask('vat-split', asked, 'en')).body.explanation.label).toBe('VAT');
  });

  it('refuse what is wrong, every field at once, and what there is not', async () => {
    const { status, body, code } = await ask<{ errors: object[] }>('vat-split', { taxInclusive: -1, more: 1 });
    expect([status, code]).toEqual([400, 'invalid-shape']);
    expect(body.errors).toMatchObject([
      { path: 'more', code: 'unknown-field' },
      { path: 'taxInclusive', code: 'not-money' },
      { path: 'rate', code: 'required' },
    ]);
    expect((await ask('vat-split', undefined)).status).toBe(400);
    expect((await ask('vat-split', [])).status).toBe(400);
    expect((await ask('alchemy', {})).code).toBe('not-found');
    expect((await ask('constructor', {})).code).toBe('not-found');
    expect((await ask('VAT', {})).code).toBe('invalid-shape');
    const nowhere = await ask('contributions', { region: '510100-2026H2', declaredWage: '9000' });
    expect([nowhere.status, nowhere.code]).toEqual([422, 'parameter-missing']);
  });

  it('keep nothing, and tell no identity number', async () => {
    const before = await world.contents();
    const { body } = await ask('citizen-id', { id: '11010519491231002X' });
    expect(JSON.stringify(body)).not.toContain('1949123100');
    expect(await world.contents()).toEqual(before);
  });
});
