import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Catalogue, CatalogueModule, CataloguesService, ServiceItem } from '#src/procurement/catalogue/index.js';
import type { Client } from '#test/support/client.js';
import { startPlatform, type Platform } from './platform-fixture.js';

const DISTRICT = '310199';

const anItem = (code: string, extra: object = {}) => ({
  code,
  dutyGroup: 'rehabilitation',
  name: '走访与面谈',
  unit: '人次',
  qualityStandard: '高风险 40 人每月 4 次、中 110 人 2 次、低 150 人 1 次',
  processSteps: { discovery: '需求发现记录', intake: '服务承接单', referral: '服务转介单', appraisal: '服务评估表' },
  indicators: [{ code: 'O3', name: '走访面谈完成率', unit: '比率', target: '0.95' }],
  ...extra,
});

const content = (extra: object = {}) => ({
  title: '清源区禁毒社会工作服务目录',
  guidance: '社会治理服务>社会工作服务',
  items: [
    anItem('R02', { referencePrice: '95.00', clientsPerWorker: 30 }),
    anItem('A01', { dutyGroup: 'assistance', indicators: [] }),
  ],
  ...extra,
});
const aCatalogue = (year: number, extra: object = {}) => ({ year, ...content(extra) });

type Body = Record<string, string> & {
  items: Record<string, unknown>[];
  allowed: string[];
  purchaser: { id: string };
};

describe('catalogues', () => {
  let platform: Platform;
  let officer: Client;
  let approver: Client;
  let vendor: Client;

  beforeAll(async () => {
    platform = await startPlatform({ modules: [CatalogueModule], entities: [Catalogue, ServiceItem] });
    officer = await platform.person('purchaser', 'procurement_officer', DISTRICT);
    approver = await platform.person('purchaser', 'procurement_approver', DISTRICT);
    vendor = await platform.person('vendor', 'bid_manager', DISTRICT);
  });
  afterAll(() => platform.stop());

  const draft = async (by: Client, year: number, extra: object = {}) => {
    const { body, status } = await by.post<Body>('catalogues', aCatalogue(year, extra));
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  };
  const publish = async (id: string, by = approver) =>
    expect(await by.command(`catalogues/${id}`, 'publish')).toMatchObject({ status: 204 });
  const published = async (by: Client, year: number, byWhom = approver) => {
    const { id } = await draft(by, year);
    await publish(id!, byWhom);
    return id!;
  };
  /** What the application's own role gets for a statement of its own. */
  const asApplication = async (text: string, values: unknown[] = []) => {
    const client = new pg.Client(platform.database.appUrl);
    await client.connect();
    try {
      return (await client.query(text, values)).rowCount;
    } finally {
      await client.end();
    }
  };

  describe('a draft', () => {
    it('is answered as it will be read, with its address and what may be done with it', async () => {
      const { body, headers, etag } = await officer.post<Body>(
        'catalogues',
        aCatalogue(2026, { procurementItemCode: 'C05' }),
      );
      expect(headers.location).toBe(`/api/v1/catalogues/${body.id}`);
      expect(body).toMatchObject({
        status: 'draft',
        version: 1,
        ordinal: 1,
        regionCode: DISTRICT,
        procurementItemCode: 'C05',
        publishedAt: null,
        allowed: ['redraft'],
        items: [
          { ...anItem('R02'), referencePrice: '95.00', clientsPerWorker: 30 },
          { code: 'A01', dutyGroup: 'assistance', referencePrice: null, clientsPerWorker: null, indicators: [] },
        ],
      });
      expect(await officer.get(`catalogues/${body.id}`)).toMatchObject({ body, etag });
      expect((await approver.get<Body>(`catalogues/${body.id}`)).body.allowed).toEqual(['publish']);
    });

    it('is written once for a year: the next one waits until it is published', async () => {
      expect(await officer.post('catalogues', aCatalogue(2026))).toMatchObject({
        status: 409,
        code: 'catalogue-draft-under-way',
      });
    });

    it('is made once, however many people draft at the same time', async () => {
      const colleague = await platform.person('purchaser', 'procurement_officer', DISTRICT);
      const answers = await Promise.all(
        [officer, colleague, officer].map((one) => one.post('catalogues', aCatalogue(2190))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(answers.map(({ code }) => code)).toContain('catalogue-draft-under-way');
    });

    it('is replaced as a whole, as often as it takes', async () => {
      const { id } = await draft(officer, 2027);
      const { etag } = await officer.get(`catalogues/${id}`);
      const better = content({
        title: 'better',
        items: [anItem('R05'), anItem('R02', { name: 'later' })],
      });
      const edited = await officer.put<Body>(`catalogues/${id}`, better, { ifMatch: etag });
      expect(edited).toMatchObject({
        status: 200,
        body: { version: 2, title: 'better', items: [{ code: 'R05' }, { code: 'R02', name: 'later' }] },
      });
      expect(await officer.put(`catalogues/${id}`, better, { ifMatch: etag })).toMatchObject({ status: 412 });
      expect(await officer.put(`catalogues/${id}`, better)).toMatchObject({ status: 428 });
      expect(await officer.put(`catalogues/${id}`, better, { ifMatch: edited.etag })).toMatchObject({
        status: 200,
        body: { version: 3 },
      });
      expect(
        await platform.query('select action, details from audit_entry where subject_id = $1 order by seq', [id]),
      ).toMatchObject([
        { action: 'catalogue.draft', details: { status: 'draft' } },
        { action: 'catalogue.redraft', details: { fields: ['title'] } },
        { action: 'catalogue.redraft' },
      ]);
    });

    it.each([
      ['a code twice', { items: [anItem('R01'), anItem('R02'), anItem('R01')] }, 'items.2.code', 'duplicate'],
      [
        'an indicator twice',
        { items: [anItem('R01', { indicators: [1, 2].map(() => anItem('R01').indicators[0]) })] },
        'items.0.indicators.1.code',
        'duplicate',
      ],
      ['no items', { items: [] }, 'items', 'list-length'],
      ['a fifth duty', { items: [anItem('R01', { dutyGroup: 'policing' })] }, 'items.0.dutyGroup', 'not-one-of'],
      [
        'a step without its record',
        { items: [anItem('R01', { processSteps: { discovery: 'a', intake: 'b', referral: 'c' } })] },
        'items.0.processSteps.appraisal',
        'required',
      ],
      [
        'a price that is a number',
        { items: [anItem('R01', { referencePrice: 95 })] },
        'items.0.referencePrice',
        'not-money',
      ],
      [
        'nobody for a worker',
        { items: [anItem('R01', { clientsPerWorker: 0 })] },
        'items.0.clientsPerWorker',
        'out-of-range',
      ],
      ['a code that no procurement item has', { procurementItemCode: '05' }, 'procurementItemCode', 'wrong-form'],
    ])('is refused with %s', async (_, extra, path, code) => {
      expect(await officer.post('catalogues', aCatalogue(2030, extra))).toMatchObject({
        status: 400,
        code: 'invalid-shape',
        body: { errors: [{ path, code }] },
      });
      expect(await platform.query('select from catalogue where year = 2030')).toEqual([]);
    });

    it('is seen by its owner and the offices above, by nobody else', async () => {
      const { id } = await draft(officer, 2031);
      const inside = [
        officer,
        approver,
        await platform.person('finance', 'budget_officer', '310000'),
        await platform.person('oversight', 'oversight_reader', DISTRICT),
      ];
      const outside = [
        vendor,
        await platform.person('purchaser', 'procurement_officer', '310101'),
        await platform.person('finance', 'budget_officer', '310101'),
      ];
      for (const one of inside) {
        expect((await one.get(`catalogues/${id}`)).status).toBe(200);
        expect((await one.get<{ items: object[] }>('catalogues?year=2031')).body.items).toMatchObject([
          { id, status: 'draft' },
        ]);
      }
      for (const one of outside) {
        expect(await one.get(`catalogues/${id}`)).toMatchObject({ status: 404, code: 'not-found' });
        expect((await one.get<{ items: object[] }>('catalogues?year=2031')).body.items).toEqual([]);
      }
    });

    it('is changed by its owner only', async () => {
      const { id } = await draft(officer, 2032);
      const stranger = await platform.person('purchaser', 'procurement_officer', '310101');
      expect(await stranger.put(`catalogues/${id}`, content(), { ifMatch: '"1"' })).toMatchObject({ status: 404 });
      expect(await vendor.put(`catalogues/${id}`, content(), { ifMatch: '"1"' })).toMatchObject({ status: 403 });
      expect(await approver.put(`catalogues/${id}`, content(), { ifMatch: '"1"' })).toMatchObject({ status: 403 });
    });
  });

  describe('publishing', () => {
    it('opens the catalogue to everybody, and keeps it open when it is retired', async () => {
      const id = await published(officer, 2040);
      const { body } = await vendor.get<Body>(`catalogues/${id}`);
      expect(body).toMatchObject({ status: 'published', publishedAt: expect.stringMatching(/Z$/), allowed: [] });
      expect((await approver.get<Body>(`catalogues/${id}`)).body.allowed).toEqual(['retire']);
      expect(await approver.command(`catalogues/${id}`, 'retire')).toMatchObject({ status: 204 });
      expect((await vendor.get<Body>(`catalogues/${id}`)).body).toMatchObject({
        status: 'retired',
        publishedAt: body.publishedAt,
      });
      expect(await approver.command(`catalogues/${id}`, 'retire')).toMatchObject({
        status: 409,
        code: 'illegal-transition',
      });
    });

    it('is another person’s than the drafter’s', async () => {
      const { id } = await draft(officer, 2041);
      expect(await officer.command(`catalogues/${id}`, 'publish')).toMatchObject({ status: 403 });
      // somebody who drafted it before they changed their post
      await platform.query(
        `update catalogue set taken_by = jsonb_build_object('draft', (select jsonb_agg(user_id) from membership where post = 'procurement_approver'))
         where id = $1`,
        [id],
      );
      expect((await approver.get<Body>(`catalogues/${id}`)).body.allowed).toEqual([]);
      expect(await approver.command(`catalogues/${id}`, 'publish')).toMatchObject({ status: 409, code: 'four-eyes' });
    });

    it('makes the next version of the year, and retires the one before', async () => {
      const first = await published(officer, 2042);
      const second = await draft(officer, 2042, { items: [anItem('R09')] });
      expect(second.ordinal).toBe(2);
      expect((await vendor.get<Body>(`catalogues/effective?region=${DISTRICT}&year=2042`)).body.id).toBe(first);
      await publish(second.id!);
      expect((await vendor.get<Body>(`catalogues/effective?region=${DISTRICT}&year=2042`)).body).toMatchObject({
        id: second.id,
        items: [{ code: 'R09' }],
      });
      expect((await vendor.get<Body>(`catalogues/${first}`)).body).toMatchObject({
        status: 'retired',
        items: [{ code: 'R02' }, { code: 'A01' }],
      });
      expect(
        await platform.query(
          `select action, details ->> 'to' as "to", actor_kind as "actorKind" from audit_entry where subject_id = $1 order by seq desc limit 1`,
          [first],
        ),
      ).toEqual([{ action: 'catalogue.retire', to: 'retired', actorKind: 'user' }]);
    });

    it('leaves other years, and other regions, alone', async () => {
      const other = await published(officer, 2043);
      await published(officer, 2044);
      expect((await vendor.get<Body>(`catalogues/${other}`)).body.status).toBe('published');
    });

    it('does not touch what another organisation of the region published', async () => {
      const theirs = await published(officer, 2045);
      const newcomers = [
        await platform.person('purchaser', 'procurement_officer', '440000'),
        await platform.person('purchaser', 'procurement_approver', '440000'),
      ] as const;
      const { id, purchaser } = await draft(newcomers[0], 2045);
      // their organisation moves into the district, and takes its draft along
      await platform.query(`update organisation set region_code = $1 where id = $2`, [DISTRICT, purchaser.id]);
      await platform.query(`update catalogue set region_code = $1 where id = $2`, [DISTRICT, id]);
      expect(await newcomers[1].command(`catalogues/${id}`, 'publish')).toMatchObject({
        status: 409,
        code: 'catalogue-of-another',
      });
      expect((await vendor.get<Body>(`catalogues/${theirs}`)).body.status).toBe('published');
      expect((await newcomers[0].get<Body>(`catalogues/${id}`)).body).toMatchObject({ status: 'draft', version: 1 });
    });

    it('happens once, when two people publish at the same time', async () => {
      const { id } = await draft(officer, 2046);
      const { etag } = await approver.get(`catalogues/${id}`);
      const second = await platform.person('purchaser', 'procurement_approver', DISTRICT);
      const answers = await Promise.all(
        [approver, second].map((one) => one.post(`catalogues/${id}/publish`, undefined, { ifMatch: etag })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 412]);
    });
  });

  describe('a published version never changes', () => {
    let id: string;
    beforeAll(async () => {
      id = await published(officer, 2050);
    });

    it('by a command', async () => {
      const { etag } = await officer.get(`catalogues/${id}`);
      expect(await officer.put(`catalogues/${id}`, content(), { ifMatch: etag })).toMatchObject({
        status: 409,
        code: 'illegal-transition',
        body: { detail: expect.stringContaining('服务目录当前为“已发布”') },
      });
    });

    it.each([
      ['a new title', `update catalogue set title = 'x' where id = $1`],
      ['another year', `update catalogue set year = 2051 where id = $1`],
      ['a return to the draft', `update catalogue set status = 'draft', published_at = null where id = $1`],
      ['one item less', `delete from service_item where catalogue_id = $1 and code = 'R02'`],
      [
        'one item more',
        `insert into service_item (catalogue_id, code, position, duty_group, name, unit, quality_standard, process_steps, indicators)
         values ($1, 'X', 9, 'education', 'n', 'u', 'q', '{}', '[]')`,
      ],
    ])('by the application’s role: %s', async (_, statement) => {
      await expect(asApplication(statement, [id])).rejects.toMatchObject({
        code: '23514',
        constraint: 'catalogue_final',
      });
    });

    it.each([
      ['changes an item', `update service_item set name = 'x' where catalogue_id = $1`],
      ['removes a catalogue', `delete from catalogue where id = $1`],
    ])('and at no time does that role have a statement that %s', async (_, statement) => {
      await expect(asApplication(statement, [id])).rejects.toMatchObject({ code: '42501' });
    });

    it('even by its owner in the database', async () => {
      await expect(
        platform.query(`update service_item set name = 'x' where catalogue_id = $1`, [id]),
      ).rejects.toMatchObject({ constraint: 'catalogue_final' });
      await expect(platform.query(`update catalogue set guidance = 'x' where id = $1`, [id])).rejects.toMatchObject({
        constraint: 'catalogue_final',
      });
    });

    it('not even by a change of items that began before the publication', async () => {
      const { id: drafted } = await draft(officer, 2052);
      const late = new pg.Client(platform.database.appUrl);
      await late.connect();
      try {
        const publisher = new pg.Client(platform.database.appUrl);
        await publisher.connect();
        await publisher.query('begin');
        await publisher.query(`update catalogue set status = 'published', published_at = now() where id = $1`, [
          drafted,
        ]);
        const change = expect(
          late.query('delete from service_item where catalogue_id = $1', [drafted]),
        ).rejects.toMatchObject({ constraint: 'catalogue_final' });
        await publisher.query('commit');
        await publisher.end();
        await change;
      } finally {
        await late.end();
      }
    });

    it('once it is retired not at all', async () => {
      await expect(asApplication(`update catalogue set status = 'retired' where id = $1`, [id])).resolves.toBe(1);
      await expect(
        asApplication(`update catalogue set version = version + 1 where id = $1`, [id]),
      ).rejects.toMatchObject({ constraint: 'catalogue_final' });
    });
  });

  describe('the catalogue in force', () => {
    it('is the region’s own, or the nearest ancestor’s', async () => {
      const city = [
        await platform.person('purchaser', 'procurement_officer', '310000'),
        await platform.person('purchaser', 'procurement_approver', '310000'),
      ] as const;
      const country = [
        await platform.person('purchaser', 'procurement_officer', '000000'),
        await platform.person('purchaser', 'procurement_approver', '000000'),
      ] as const;
      const of = async (region: string) =>
        (await vendor.get<Body>(`catalogues/effective?region=${region}&year=2060`)).body.id;
      const national = await published(country[0], 2060, country[1]);
      expect(await of(DISTRICT)).toBe(national);
      const municipal = await published(city[0], 2060, city[1]);
      expect([await of(DISTRICT), await of('310101'), await of('440000')]).toEqual([municipal, municipal, national]);
      const own = await draft(officer, 2060);
      expect(await of(DISTRICT)).toBe(municipal);
      await publish(own.id!);
      expect([await of(DISTRICT), await of('310101')]).toEqual([own.id, municipal]);
      await approver.command(`catalogues/${own.id}`, 'retire');
      expect(await of(DISTRICT)).toBe(municipal);
    });

    it('is not there for a year, or a region, without any', async () => {
      expect(await vendor.get(`catalogues/effective?region=${DISTRICT}&year=2061`)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
      expect(await vendor.get('catalogues/effective?region=999999&year=2060')).toMatchObject({ status: 404 });
      expect(await vendor.get(`catalogues/effective?region=${DISTRICT}`)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'year', code: 'required' }] },
      });
    });
  });

  it('are listed newest first, page by page, by region, year and status', async () => {
    const ids: string[] = [];
    for (const year of [2070, 2071, 2072]) ids.unshift(await published(officer, year));
    await draft(officer, 2072);
    const page = async (query: string) =>
      (await vendor.get<{ items: Body[]; next: string | null }>(`catalogues?${query}`)).body;
    const first = await page(`region=${DISTRICT}&status=published&limit=2`);
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = await page(`region=${DISTRICT}&status=published&limit=1&cursor=${first.next}`);
    expect(second.items).toMatchObject([
      { id: ids[2], year: 2070, ordinal: 1, purchaser: 'purchaser', status: 'published' },
    ]);
    expect((await page('year=2072')).items.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await page('region=440000')).items).toEqual([]);
  });

  it('tell the tenders their item codes once they are published, and not before or after', async () => {
    const service = platform.app.get(CataloguesService, { strict: false });
    const { id } = await draft(officer, 2080);
    const refused = { code: 'catalogue-not-published', fields: [{ path: 'document.catalogueId', code: 'rule' }] };
    await expect(service.publishedItemCodes(id!)).rejects.toMatchObject(refused);
    await publish(id!);
    await expect(service.publishedItemCodes(id!)).resolves.toEqual(['R02', 'A01']);
    await approver.command(`catalogues/${id}`, 'retire');
    await expect(service.publishedItemCodes(id!)).rejects.toMatchObject(refused);
    await expect(service.publishedItemCodes(uuidv7())).rejects.toMatchObject(refused);
  });

  it('are for people who are signed in', async () => {
    expect(await vendor.as('').get('catalogues')).toMatchObject({ status: 401 });
  });
});
