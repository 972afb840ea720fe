import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { addRegion, RegionTree, seedRegions } from '#src/platform/regions/index.js';
import { startIdentityApp, type IdentityApp, type Page } from './identity-fixture.js';
import type { Client } from '#test/support/client.js';

let product: IdentityApp;
let caller: Client;

beforeAll(async () => {
  product = await startIdentityApp();
  await product.administrators();
  caller = await product.as('audit_admin');
});
afterAll(() => product.stop());

describe('seeding the regions', () => {
  it('may run again: it changes nothing, mends what was changed, and leaves regions that are not in the list', async () => {
    const before = await product.rows('select * from region order by code');
    await product.rows(`update region set name = '?' where code = '310101'`);
    await product.rows(`update region set parameter_region = '310000' where code = '330106'`);
    await product.asSystem(() => seedRegions(product.get(UnitOfWork).em));
    const after = await product.rows<{ code: string }>('select * from region order by code');
    expect(after).toEqual(before.map((row) => (row.code === '330106' ? { ...row, parameter_region: '310000' } : row)));
    expect(after.find(({ code }) => code === '310199')).toBeDefined();
  });

  it('adds a region only under one that exists', async () => {
    const region = { code: '990101', name: '虚构区', parentCode: '990000' };
    await expect(product.asSystem(() => addRegion(product.get(UnitOfWork).em, region))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the tree', () => {
  it('knows what lies within what', async () => {
    const tree = product.get(RegionTree);
    expect(await tree.isWithin('310199', '310000')).toBe(true);
    expect(await tree.isWithin('310199', '000000')).toBe(true);
    expect(await tree.isWithin('310199', '310199')).toBe(true);
    expect(await tree.isWithin('310000', '310199')).toBe(false);
    expect(await tree.isWithin('310199', '330000')).toBe(false);
    expect(await tree.isWithin('999999', '000000')).toBe(false);
  });

  it('finds a region that was added after it was read, and asks the database at most once a second for one that is not there', async () => {
    const tree = new RegionTree(product.get(Reads));
    expect(await tree.find('310199')).toMatchObject({ name: '清源区', parameterRegion: '310000' });
    const region = { code: '310198', name: '虚构区', parentCode: '310000' };
    await product.asSystem(() => addRegion(product.get(UnitOfWork).em, region));
    expect(await tree.find('310198')).toMatchObject({ name: '虚构区' });
    expect(await tree.find('310197')).toBeUndefined();
    await product.asSystem(() => addRegion(product.get(UnitOfWork).em, { ...region, code: '310197' }));
    expect(await tree.find('310197')).toBeUndefined();
  });
});

describe('GET /regions', () => {
  it('lists the provinces, page by page, by code', async () => {
    const first = await caller.get<Page>('regions?limit=30');
    expect(first.body.items).toHaveLength(30);
    expect(first.body.items[0]).toEqual({
      code: '110000',
      name: '北京市',
      parentCode: '000000',
      level: 1,
      lineage: ['000000', '110000'],
      parameterRegion: '110000',
    });
    const second = await caller.get<Page>(`regions?limit=30&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ code: '650000' }], next: null });
  });

  it('lists the children of a region, fictitious ones too', async () => {
    const { body } = await caller.get<Page>('regions?parent=310000&limit=100');
    expect(body.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['黄浦区', '清源区']));
    expect((await caller.get<Page>('regions?parent=310199')).body).toEqual({ items: [], next: null });
  });

  it('shows one region, refuses what is no code, and does not find what is not there', async () => {
    expect((await caller.get('regions/310199')).body).toMatchObject({ name: '清源区', parentCode: '310000', level: 3 });
    expect((await caller.get('regions/999999')).code).toBe('not-found');
    expect((await caller.get('regions/3101')).code).toBe('invalid-shape');
    expect((await caller.get('regions/%00')).code).toBe('invalid-shape');
    expect((await caller.get('regions?parent=x')).code).toBe('invalid-shape');
    expect((await caller.get('regions?cursor=x')).code).toBe('invalid-shape');
  });

  it('is for people who are signed in', async () => {
    expect((await product.http.get('regions')).code).toBe('unauthenticated');
  });
});
