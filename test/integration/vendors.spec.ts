import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Cast } from '#src/demo/cast.js';
import { DemoRegister } from '#src/demo/register.js';
import type { OrganisationKind, Post } from '#src/kernel/permissions.js';
import { PersonalVault, type PersonKey } from '#src/platform/secrets/personal-vault.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';
import { STATUTORY_CONDITIONS } from '#src/procurement/vendors/calc/dossier.js';
import { RequirementsService, VendorsQueries } from '#src/procurement/vendors/index.js';
import type { DossierInput } from '#src/procurement/vendors/registrations/registration.dto.js';
import { aCitizenId, aDebarment, aDossier, aUscc, aWorker } from '#test/builders/a-vendor.js';
import { does, idOf } from '#test/support/acts.js';
import type { Answer, Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

/** A vendor of a test's own, with the people who act for it. */
interface Vendor {
  readonly id: string;
  readonly uscc: string;
  readonly manager: Client;
  readonly delivery: Client;
  readonly signatory: Client;
}
interface Registration {
  status: string;
  version: number;
  allowed: string[];
  gaps: { item: string; code: string; message: string }[];
  letters: object[];
  roster: Record<string, number | null>;
  validUntil: string | null;
}
interface List {
  items: Record<string, unknown>[];
  next: string | null;
}

let world: World;
let regulator: Client;
const { remember, refused, misshapen } = refusalsIn(() => world);
let vendors = 10;
let people = 100;

beforeAll(async () => {
  world = await startWorld();
  await world.moveClockTo('2026-07-08');
  regulator = world.as('finance.采购监管员');
});
afterAll(() => world.stop());

async function organisation(kind: OrganisationKind, uscc: string, region = '310199'): Promise<string> {
  const id = uuidv7();
  await world.query('insert into organisation (id, kind, name, uscc, region_code) values ($1, $2, $3, $4, $5)', [
    id,
    kind,
    `示例机构 ${uscc}`,
    uscc,
    region,
  ]);
  return id;
}
async function aVendor(region = '310199'): Promise<Vendor> {
  const uscc = aUscc(vendors++);
  const id = await organisation('vendor', uscc, region);
  const person = (post: Post) => world.newPerson(id, post);
  return {
    id,
    uscc,
    manager: await person('bid_manager'),
    delivery: await person('delivery_manager'),
    signatory: await person('signatory'),
  };
}
const upload = async (who: Client) => {
  const { body } = await who.post<{ id: string }>('files?name=证明.txt', undefined, {
    raw: Buffer.from('示范附件'),
    headers: { 'content-type': 'application/octet-stream' },
  });
  return body.id;
};
const dossierOf = async ({ uscc, manager }: Vendor, over: Partial<DossierInput> = {}) =>
  aDossier({ uscc, ...over }, await upload(manager));
const hire = async ({ delivery }: Vendor, over: object = {}): Promise<string> => {
  const { status, code, body } = await delivery.post<{ id: string }>('social-workers', aWorker(people++, over));
  expect([status, code]).toEqual([201, undefined]);
  return `social-workers/${body.id}`;
};
async function aDraft(vendor: Vendor, over: Partial<DossierInput> = {}): Promise<string> {
  const { status, code, body } = await vendor.manager.post<{ id: string }>(
    'vendor-registrations',
    await dossierOf(vendor, over),
  );
  expect([status, code]).toEqual([201, undefined]);
  return `vendor-registrations/${body.id}`;
}
const conditions = STATUTORY_CONDITIONS.map((condition) => ({ condition }));
/** Handed in, with one person on the roster and everything declared. */
async function aSubmitted(vendor: Vendor, over: Partial<DossierInput> = {}, worker: object = {}): Promise<string> {
  const path = await aDraft(vendor, over);
  await hire(vendor, worker);
  await does(vendor.signatory, path, 'declare', { conditions });
  await does(vendor.manager, path, 'submit');
  return path;
}
const shown = async (path: string, reader = regulator) => (await reader.get<Registration>(path)).body;
const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();

describe('a registration', () => {
  it('is drafted by its vendor, and told at once what it lacks', async () => {
    const vendor = await aVendor();
    const answer = await vendor.manager.post<Registration & { id: string }>(
      'vendor-registrations',
      await dossierOf(vendor, { inspections: [] }),
    );
    expect(answer.headers.location).toBe(`/api/v1/vendor-registrations/${answer.body.id}`);
    expect(answer.body).toMatchObject({
      status: 'draft',
      version: 1,
      allowed: ['redraft', 'submit', 'withdraw'],
      sme: { isSme: false, rule: 'T2' },
      roster: { employed: 0, elsewhere: null },
      gaps: [
        { item: 'inspections', message: '缺 2025 年度检查结论。' },
        { item: 'declarations' },
        { item: 'roster', message: '人员名册为空。' },
      ],
    });
    const path = `vendor-registrations/${answer.body.id}`;
    expect(await vendor.manager.get(path)).toMatchObject({ body: answer.body, etag: answer.etag });
    expect((await shown(path, vendor.signatory)).allowed).toEqual(['declare']);
    expect((await shown(path)).allowed).toEqual([]);
  });

  it('is made once, however many draft it at the same time', async () => {
    const vendor = await aVendor();
    const drafts = await Promise.all([1, 2, 3].map(() => dossierOf(vendor)));
    const answers = await Promise.all(drafts.map((draft) => vendor.manager.post('vendor-registrations', draft)));
    expect(statuses(answers)).toEqual([201, 409, 409]);
    expect(answers.map(({ code }) => code)).toContain('registration-under-way');
  });

  it('is handed in once, when two hand it in at the same time', async () => {
    const vendor = await aVendor();
    const path = await aDraft(vendor);
    const { etag } = await vendor.manager.get(path);
    const colleague = await world.newPerson(vendor.id, 'bid_manager');
    const answers = await Promise.all(
      [vendor.manager, colleague].map((one) => one.post(`${path}/submit`, undefined, { ifMatch: etag })),
    );
    expect(statuses(answers)).toEqual([204, 412]);
    expect((await shown(path)).status).toBe('submitted');
  });

  it('is declared by the signatory alone', async () => {
    const vendor = await aVendor();
    const path = await aDraft(vendor);
    expect((await vendor.manager.command(path, 'declare', { conditions })).status).toBe(403);
    await does(vendor.signatory, path, 'declare', { conditions: conditions.slice(1) });
    expect((await shown(path)).gaps.map(({ message }) => message)).toContain(
      '尚未签署或者已过期的声明：具有独立承担民事责任的能力。',
    );
  });

  it('is verified by the regulator of its region, for as long as what it rests on stands', async () => {
    const path = await aSubmitted(await aVendor());
    expect((await shown(path)).allowed).toEqual(['return', 'verify']);
    await does(regulator, path, 'verify');
    expect(await shown(path)).toMatchObject({
      status: 'verified',
      verifiedOn: '2026-07-08',
      validUntil: '2027-06-30',
      gaps: [],
      allowed: [],
    });
  });

  it('is not verified while anything is missing, which the refusal names', async () => {
    const path = await aSubmitted(await aVendor(), { inspections: [] }, { hasSocialInsurance: false });
    await remember();
    const answer = await regulator.command(path, 'verify');
    await refused(answer, 409, 'registration-has-gaps');
    expect(answer.body.detail).toContain('年度检查结论、社会保险缴纳');
  });

  it('is returned with one letter that names everything, and five working days to mend it', async () => {
    const vendor = await aVendor();
    const path = await aSubmitted(vendor, { inspections: [] }, { hasSocialInsurance: false });
    const inspections = { item: 'inspections', reason: '缺 2025 年度检查结论' };
    const insurance = { item: 'social-insurance', reason: '社保缴纳清单缺 1 人' };
    await remember();
    const partial = await regulator.command(path, 'return', { defects: [insurance], workingDays: 5 });
    await refused(partial, 422, 'letter-incomplete', 'defects');
    expect(partial.body).toMatchObject({ params: { items: ['inspections'] } });

    await does(regulator, path, 'return', { defects: [inspections, insurance], workingDays: 5 });
    expect(await shown(path, vendor.manager)).toMatchObject({
      status: 'returned',
      letters: [{ returnedOn: '2026-07-08', mendBy: '2026-07-15', defects: [inspections, insurance] }],
      allowed: ['redraft', 'submit', 'withdraw'],
    });
  });

  it('stays returned while it is mended, with the evidence it had', async () => {
    const vendor = await aVendor();
    const dossier = await dossierOf(vendor, { inspections: [] });
    const { body } = await vendor.manager.post<{ id: string }>('vendor-registrations', dossier);
    const path = `vendor-registrations/${body.id}`;
    await hire(vendor);
    await does(vendor.signatory, path, 'declare', { conditions });
    await does(vendor.manager, path, 'submit');
    await does(regulator, path, 'return', { defects: [{ item: 'inspections', reason: '缺' }], workingDays: 5 });
    const mended = {
      ...dossier,
      inspections: [{ year: 2025, result: 'passed', fileId: await upload(vendor.manager) }],
    };
    const { etag } = await vendor.manager.get(path);
    expect(await vendor.manager.put(path, mended, { ifMatch: etag })).toMatchObject({
      status: 200,
      body: { status: 'returned', gaps: [] },
    });
    await does(vendor.manager, path, 'submit');
    await does(regulator, path, 'verify');
  });

  it('is verified or returned, never both, when two decide at the same time', async () => {
    const path = await aSubmitted(await aVendor());
    const colleague = await world.newPerson(world.organisation('finance'), 'procurement_regulator');
    const { etag } = await regulator.get(path);
    const letter = { defects: [{ item: 'grade', reason: '请核对' }], workingDays: 3 };
    const answers = await Promise.all([
      regulator.post(`${path}/verify`, undefined, { ifMatch: etag }),
      colleague.post(`${path}/return`, letter, { ifMatch: etag }),
    ]);
    expect(statuses(answers)).toEqual([204, 412]);
    const steps = await world.query(
      `select action from audit_entry where subject_id = $1 and action in ('vendor-registration.verify', 'vendor-registration.return')`,
      [idOf(path)],
    );
    expect(steps).toHaveLength(1);
  });

  it('lapses when a letter is not answered in time, and is opened again', async () => {
    const vendor = await aVendor();
    const path = await aSubmitted(vendor);
    await does(regulator, path, 'return', { defects: [{ item: 'grade', reason: '请核对' }], workingDays: 1 });
    await world.moveClockTo('2026-07-10', '00:00');
    const { etag } = await vendor.manager.get(path);
    const late = await vendor.manager.post(`${path}/submit`, undefined, { ifMatch: etag });
    expect([late.status, late.code]).toEqual([409, 'illegal-transition']);
    expect(late.body).toMatchObject({ params: { status: 'lapsed' } });
    // the refused command kept nothing; a command that holds settles what is due first
    await does(vendor.manager, path, 'reopen');
    expect(
      await world.query(
        `select action, actor_kind as by from audit_entry where subject_id = $1 order by seq desc limit 2`,
        [idOf(path)],
      ),
    ).toEqual([
      { action: 'vendor-registration.reopen', by: 'user' },
      { action: 'vendor-registration.lapse', by: 'system' },
    ]);
  });

  it('may be withdrawn, and then made anew', async () => {
    const vendor = await aVendor();
    await does(vendor.manager, await aDraft(vendor), 'withdraw');
    await aDraft(vendor);
  });

  it('is seen by its vendor and the offices above it, and by nobody else', async () => {
    const vendor = await aVendor();
    const path = await aSubmitted(vendor);
    const other = await aVendor();
    const city = await world.newPerson(await world.newOrganisation('finance', '310000'), 'procurement_regulator');
    const elsewhere = await world.newPerson(await world.newOrganisation('finance', '310101'), 'procurement_regulator');
    const { body } = await vendor.manager.get<{ dossier: DossierInput }>(path);
    const file = `files/${body.dossier.certificate.fileId}`;
    for (const reader of [vendor.manager, vendor.signatory, regulator, city, world.as('oversight.审计监督员')]) {
      expect((await reader.get(path)).status).toBe(200);
      expect((await reader.get(file)).status).toBe(200);
    }
    for (const stranger of [other.manager, world.as('A.投标专员'), elsewhere]) {
      expect((await stranger.get(path)).code).toBe('not-found');
      expect((await stranger.get(file)).code).toBe('not-found');
      const listed = (await stranger.get<List>('vendor-registrations')).body.items.map(({ id }) => id);
      expect(listed).not.toContain(idOf(path));
    }
    expect((await world.as('purchaser.经办员').get(path)).status).toBe(403);
    await remember();
    for (const stranger of [city, elsewhere])
      await refused(await stranger.post(`${path}/verify`, undefined, { ifMatch: '"3"' }), 404, 'not-found');
    await refused(await other.manager.post(`${path}/withdraw`, undefined, { ifMatch: '"3"' }), 404, 'not-found');
  });

  describe('is refused', () => {
    let vendor: Vendor;
    let dossier: DossierInput;
    beforeAll(async () => {
      vendor = await aVendor();
      dossier = await dossierOf(vendor);
      await remember();
    });

    it.each<[what: string, over: (own: DossierInput) => Partial<DossierInput>, refusal: object]>([
      [
        'for a code with a letter that none has',
        ({ uscc }) => ({ uscc: `${uscc.slice(0, 11)}I${uscc.slice(12)}` }),
        { code: 'uscc-invalid', params: { field: 'uscc', digits: '12', reason: 'character' } },
      ],
      [
        'for a code whose check digits differ',
        ({ uscc }) => ({ uscc: `${uscc.slice(0, 15)}${uscc[15] === '1' ? '2' : '1'}${uscc.slice(16)}` }),
        { code: 'uscc-invalid', params: { field: 'uscc', digits: '9–17', reason: 'organisation-check' } },
      ],
      ['for the code of another', () => ({ uscc: aUscc(1) }), { code: 'uscc-of-another', params: { field: 'uscc' } }],
      [
        'as an enterprise under the code of a civil body',
        () => ({ legalForm: 'enterprise' }),
        { code: 'legal-form-not-of-uscc', params: { field: 'legalForm', wanted: '91', found: '52' } },
      ],
      [
        'with the inspection of a year that is not over',
        ({ certificate: { fileId } }) => ({ inspections: [{ year: 2026, result: 'passed', fileId }] }),
        { code: 'date-in-future', params: { field: 'inspections.0.year', date: '2026-12-31' } },
      ],
      [
        'with a file that is nobody’s',
        ({ certificate }) => ({ certificate: { ...certificate, fileId: NO_ID } }),
        { code: 'file-not-claimable', params: { field: 'certificate.fileId' } },
      ],
    ])('%s', async (_, over, refusal) => {
      const answer = await vendor.manager.post('vendor-registrations', { ...dossier, ...over(dossier) });
      expect(answer).toMatchObject({ status: 422, body: refusal });
      await refused(answer, 422, answer.code!);
    });

    it('with the upload of another', async () => {
      const fileId = await upload(vendor.delivery);
      await remember();
      const proofs = [{ kind: 'other', fileId }];
      await refused(
        await vendor.manager.post('vendor-registrations', { ...dossier, proofs }),
        422,
        'file-not-claimable',
        'proofs.0.fileId',
      );
    });

    it('in the wrong shape', async () => {
      const post = (over: object) => vendor.manager.post('vendor-registrations', { ...dossier, ...over });
      await misshapen(await post({ legalForm: 'company' }), 'legalForm', 'not-one-of');
      await misshapen(await post({ employees: '20' }), 'employees', 'not-integer');
      await misshapen(await post({ grade: { level: '6A' } }), 'grade.level', 'not-one-of');
      await misshapen(await post({ colour: 'red' }), 'colour', 'unknown-field');
    });

    it('by whoever is no vendor, or not in the post', async () => {
      for (const who of [vendor.signatory, vendor.delivery, regulator, world.as('purchaser.经办员')])
        await refused(await who.post('vendor-registrations', dossier), 403, 'permission-denied');
    });
  });
});

describe('people on a roster', () => {
  const id = aCitizenId(1);
  const phone = '13812345678';

  it('are shown masked to everybody, and their numbers stand nowhere', async () => {
    const vendor = await aVendor();
    const worker = aWorker(1, { phone, certificates: [] });
    const made = await vendor.delivery.post<Record<string, unknown>>('social-workers', worker);
    expect(made.body).toMatchObject({
      citizenId: `310199********${id.slice(-4)}`,
      phone: '138****5678',
      status: 'employed',
      allowed: ['change', 'leave', 'erase'],
      isElsewhere: null,
    });
    const path = `social-workers/${made.body.id as string}`;
    const change = { ...worker, citizenId: undefined, phone: '13987654321', name: '社工改名' };
    const { etag } = await vendor.delivery.get(path);
    const changed = await vendor.delivery.put(path, change, { ifMatch: etag });
    expect(changed.body).toMatchObject({ phone: '139****4321', citizenId: `310199********${id.slice(-4)}` });
    const twice = await vendor.delivery.post('social-workers', { ...worker, code: '另一人' });
    const wrong = await vendor.delivery.post('social-workers', { ...worker, citizenId: `${id.slice(0, 17)}?` });

    const answers: Answer<unknown>[] = [made, changed, twice, wrong];
    for (const reader of [
      vendor.delivery,
      vendor.manager,
      vendor.signatory,
      regulator,
      world.as('oversight.审计监督员'),
    ])
      for (const address of [path, 'social-workers', `social-workers?vendor=${vendor.id}`, `vendors/${vendor.id}`])
        answers.push(await reader.get(address));
    const said = JSON.stringify(answers.map(({ body }) => body));
    for (const secret of [id, phone, '13987654321', id.slice(6, 14)]) expect(said).not.toContain(secret);

    const tables = await world.query<{ name: string }>(
      `select 'app.' || tablename as name from pg_tables where schemaname = 'app'`,
    );
    for (const { name } of tables)
      for (const secret of [id, phone, '13987654321'])
        expect([name, await world.query(`select from ${name} t where t::text like $1`, [`%${secret}%`])]).toEqual([
          name,
          [],
        ]);
  });

  it.each([
    ['17 digits', id.slice(1), '1–18', '须恰为 18 位'],
    ['a letter among the digits', `${id.slice(0, 4)}O${id.slice(5)}`, '5', '须为数字'],
    ['a month that there is not', `310199199013${id.slice(12)}`, '7–14', '不是可能的出生日期'],
    ['a wrong check digit', id.slice(0, 17) + (id[17] === '1' ? '2' : '1'), '18', '校验码'],
  ])('are refused with %s, and told which digit', async (_, citizenId, digits, why) => {
    const { delivery } = await aVendor();
    await remember();
    const answer = await delivery.post('social-workers', aWorker(2, { citizenId }));
    await refused(answer, 422, 'citizen-id-invalid', 'citizenId');
    expect(answer.body).toMatchObject({ params: { digits } });
    expect(answer.body.detail).toContain(`第 ${digits} 位有误`);
    expect(answer.body.detail).toContain(why);
  });

  it('are refused with a certificate that has expired, a phone that is none, a day to come', async () => {
    const { delivery } = await aVendor();
    const expired = { level: 'social-worker', number: 'C', issuedOn: '2020-01-01', expiresOn: '2026-07-09' } as const;
    await remember();
    const post = (over: object) => delivery.post('social-workers', aWorker(3, over));
    await refused(await post({ certificates: [expired] }), 422, 'certificate-expired', 'certificates.0.expiresOn');
    await refused(await post({ phone: '02112345678' }), 422, 'phone-invalid', 'phone');
    await refused(await post({ hiredOn: '2026-07-31' }), 422, 'date-in-future', 'hiredOn');
    await misshapen(await post({ postLevel: 'chief' }), 'postLevel', 'not-one-of');
  });

  it('take a small x for a capital one', async () => {
    const { delivery } = await aVendor();
    const withX = Array.from({ length: 40 }, (_, n) => aCitizenId(n)).find((one) => one.endsWith('X'))!;
    expect((await delivery.post('social-workers', aWorker(4, { citizenId: withX.toLowerCase() }))).body).toMatchObject({
      citizenId: `310199********${withX.slice(-4)}`,
    });
  });

  it('are on a roster once, also when two enter them at the same time', async () => {
    const vendor = await aVendor();
    const citizenId = aCitizenId(people++);
    const answers = await Promise.all(
      ['甲', '乙'].map((code) => vendor.delivery.post('social-workers', aWorker(5, { code, citizenId }))),
    );
    expect(statuses(answers)).toEqual([201, 409]);
    expect(answers.map(({ code }) => code)).toContain('worker-already-on-roster');
    const sameCode = answers[0]!.status === 201 ? '甲' : '乙';
    expect(await vendor.delivery.post('social-workers', aWorker(people++, { code: sameCode }))).toMatchObject({
      status: 409,
      code: 'number-taken',
    });
  });

  it('may come back after they left', async () => {
    const vendor = await aVendor();
    const citizenId = aCitizenId(people++);
    const path = await hire(vendor, { citizenId });
    await does(vendor.delivery, path, 'leave', { leftOn: '2026-07-01' });
    await hire(vendor, { citizenId });
    expect((await vendor.delivery.get<List>('social-workers?status=left')).body.items).toHaveLength(1);
  });

  it('are found on a second roster by the offices, and neither vendor learns of it', async () => {
    const [one, other] = [await aVendor(), await aVendor()];
    const citizenId = aCitizenId(people++);
    const [here, there] = [await hire(one, { citizenId }), await hire(other, { citizenId })];
    const registration = await aDraft(one);
    for (const path of [here, there]) expect((await regulator.get(path)).body).toMatchObject({ isElsewhere: true });
    expect((await shown(registration)).roster).toMatchObject({ employed: 1, elsewhere: 1 });
    expect((await one.delivery.get(here)).body).toMatchObject({ isElsewhere: null });
    expect((await shown(registration, one.manager)).roster).toMatchObject({ elsewhere: null });
    await does(other.delivery, there, 'leave', { leftOn: '2026-07-08' });
    expect((await regulator.get(here)).body).toMatchObject({ isElsewhere: false });
  });

  it('are their vendor’s matter: another finds nobody, and a purchaser may not ask', async () => {
    const [vendor, other] = [await aVendor(), await aVendor()];
    const path = await hire(vendor);
    await remember();
    await refused(await other.delivery.get(path), 404, 'not-found');
    await refused(await other.delivery.post(`${path}/erase`, undefined, { ifMatch: '"1"' }), 404, 'not-found');
    await refused(await regulator.post(`${path}/erase`, undefined, { ifMatch: '"1"' }), 403, 'permission-denied');
    await refused(await world.as('purchaser.经办员').get(path), 403, 'permission-denied');
    expect((await other.delivery.get<List>('social-workers')).body.items).toEqual([]);
    expect((await other.delivery.get<List>(`social-workers?vendor=${vendor.id}`)).body.items).toEqual([]);
  });

  it('are listed page by page, newest first', async () => {
    const vendor = await aVendor();
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.unshift(idOf(await hire(vendor)));
    const first = (await vendor.delivery.get<List>('social-workers?limit=2')).body;
    const second = (await vendor.delivery.get<List>(`social-workers?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map((row) => row.id)).toEqual(ids);
    expect(second.next).toBeNull();
  });

  it('are still known after the keys were rotated', async () => {
    const vendor = await aVendor();
    const citizenId = aCitizenId(people++);
    const path = await hire(vendor, { citizenId });
    const secrets = world.app.get(SecretStore);
    secrets.rotate('lookup');
    secrets.rotate('personal-data');
    expect(await vendor.delivery.post('social-workers', aWorker(6, { citizenId }))).toMatchObject({
      status: 409,
      code: 'worker-already-on-roster',
    });
    const other = await aVendor();
    await hire(other, { citizenId });
    expect((await regulator.get(path)).body).toMatchObject({
      citizenId: `310199********${citizenId.slice(-4)}`,
      isElsewhere: true,
    });
  });

  it('are erased so that no copy of what was sealed opens any more', async () => {
    const vendor = await aVendor();
    const citizenId = aCitizenId(people++);
    const path = await hire(vendor, { citizenId, phone });
    const sealed = async () =>
      (
        await world.query<Record<string, string | null>>(
          'select name, citizen_id_sealed, citizen_id_hash, phone_sealed from social_worker where id = $1',
          [idOf(path)],
        )
      )[0]!;
    const copy = await sealed();
    const vault = world.app.get(PersonalVault);
    const field = { personId: idOf(path), field: 'citizen-id' };
    const keys = () =>
      world.query<PersonKey & { owner: string }>(
        'select social_worker_id as owner, kid, wrapped from social_worker_key',
      );
    const own = (await keys()).find(({ owner }) => owner === idOf(path))!;
    expect(vault.decryptField(own, field, copy.citizen_id_sealed!)).toBe(citizenId);

    await does(vendor.delivery, path, 'erase');
    expect(await sealed()).toEqual({ name: null, citizen_id_sealed: null, citizen_id_hash: null, phone_sealed: null });
    for (const { owner, ...key } of await keys()) {
      expect(owner).not.toBe(idOf(path));
      expect(() => vault.decryptField(key, field, copy.citizen_id_sealed!)).toThrow();
    }
    expect((await vendor.delivery.get(path)).body).toMatchObject({
      status: 'erased',
      name: null,
      citizenId: null,
      phone: null,
      certificates: [{ number: null }],
      allowed: [],
    });
    expect((await regulator.get(path)).body).toMatchObject({ isElsewhere: false });
    await hire(vendor, { citizenId });
  });

  it('leave an audit log of ids and field names', async () => {
    const vendor = await aVendor();
    const path = await hire(vendor, { phone });
    const { etag } = await vendor.delivery.get(path);
    const { citizenId: _, ...facts } = aWorker(people++, { phone: undefined });
    expect((await vendor.delivery.put(path, { ...facts, phone: null }, { ifMatch: etag })).body).toMatchObject({
      phone: null,
    });
    const entries = await world.query('select action, details from audit_entry where subject_id = $1 order by seq', [
      idOf(path),
    ]);
    expect(entries).toMatchObject([
      { action: 'social-worker.register', details: { status: 'employed' } },
      { action: 'social-worker.change', details: { fields: expect.arrayContaining(['name', 'phoneSealed']) } },
    ]);
  });
});

describe('requirements', () => {
  const rules = [
    { code: 'X1', kind: 'assigned-staff', minimum: 2 },
    { code: 'X2', kind: 'certified-share', share: '0.6', level: 'assistant-social-worker' },
    { code: 'X3', kind: 'lead-certificate', level: 'social-worker' },
    { code: 'Q1', kind: 'statutory-conditions' },
  ];
  let vendor: Vendor;
  let team: { workerId: string; isLead: boolean }[];

  beforeAll(async () => {
    vendor = await aVendor();
    const certificates = [{ level: 'social-worker', number: 'L', issuedOn: '2022-01-01' }];
    team = [
      { workerId: idOf(await hire(vendor, { certificates })), isLead: true },
      { workerId: idOf(await hire(vendor, { certificates: [] })), isLead: false },
    ];
  });
  const check = (body: object, who = vendor.manager, id = vendor.id) =>
    who.post<{ findings: object[]; subject: object }>(`vendors/${id}/requirement-checks`, body);

  it('are checked by the vendor beforehand: what is missing, in words', async () => {
    const answer = await check({ rules, team });
    expect([answer.status, answer.code]).toEqual([200, undefined]);
    expect(answer.body).toMatchObject({
      on: '2026-07-10',
      findings: [
        { code: 'X1', finding: 'pass' },
        {
          code: 'X2',
          finding: 'violation',
          message: '不符合：拟派 2 人中，持助理社会工作师及以上证书 1 人，要求占比不低于 0.6。',
        },
        { code: 'X3', finding: 'pass' },
        { code: 'Q1', finding: 'uncertain', message: '待核实：尚无信息登记，须在响应文件中证明。' },
      ],
    });
    const english = await vendor.manager.post<{ findings: object[] }>(
      `vendors/${vendor.id}/requirement-checks`,
      { rules: rules.slice(0, 1), team },
      { headers: { 'accept-language': 'en' } },
    );
    expect(english.body.findings).toMatchObject([{ message: 'met: 2 assigned, at least 2 asked for.' }]);
  });

  it('rest on facts that name nobody, and are kept with them', async () => {
    const { body } = await check({ rules, team });
    const told = JSON.stringify(body);
    expect(told).not.toContain('citizenId');
    expect(told).not.toContain('"number"');
    const kept = await world.app
      .get(RequirementsService)
      .check(vendor.id, { rules: [{ code: 'X', kind: 'assigned-staff', minimum: 3 }], team, on: '2026-08-26' });
    expect(kept).toMatchObject({ on: '2026-08-26', findings: [{ finding: 'violation' }], subject: body.subject });
  });

  it('are never a bar that the law forbids', async () => {
    await remember();
    for (const kind of ['organisation-age', 'registered-capital', 'evaluation-grade', 'regional-awards']) {
      const answer = await check({ rules: [{ code: 'X', kind }], team });
      await refused(answer, 422, 'requirement-forbidden', 'rules.0.kind');
      expect((answer.body as unknown as { detail: string }).detail).toContain('不得以');
    }
  });

  it('are checked for the own vendor with the own people', async () => {
    const stranger = await aVendor();
    const theirs = { workerId: idOf(await hire(stranger)), isLead: false };
    await remember();
    await misshapen(await check({ rules, team: [...team, theirs] }), 'team.2.workerId', 'unknown-reference');
    await refused(await check({ rules, team }, stranger.manager), 404, 'not-found');
    await refused(await check({ rules, team }, regulator), 403, 'permission-denied');
    await misshapen(
      await check({ rules: [{ code: 'X', kind: 'assigned-staff' }], team }),
      'rules.0.minimum',
      'required',
    );
  });
});

describe('a debarment', () => {
  const number = () => randomUUID().slice(0, 20);
  const impose = async (over: object = {}) => {
    const answer = await regulator.post<{ id: string }>(
      'debarments',
      aDebarment({ decisionNumber: number(), ...over }),
    );
    expect([answer.status, answer.code]).toEqual([201, undefined]);
    return `debarments/${answer.body.id}`;
  };
  const standing = (id: string, on: string, region?: string) =>
    world.app.get(VendorsQueries).standing(id, on as '2026-07-10', region);

  it('is public, as decided: number, body, scope, period, reason', async () => {
    const { uscc } = await aVendor();
    const path = await impose({ uscc, scope: [{ regionCode: '310000' }] });
    const { body } = await world.http.get(path);
    expect(body).toMatchObject({
      status: 'in_force',
      uscc,
      body: { id: world.organisation('finance'), name: '清源区财政局' },
      reason: '提供虚假材料谋取成交',
      scope: [{ regionCode: '310000' }],
      fromOn: '2026-07-01',
      untilOn: '2027-06-30',
      revokedOn: null,
    });
    expect((await world.http.get<List>(`debarments?uscc=${uscc}`)).body.items).toMatchObject([
      { body: '清源区财政局' },
    ]);
  });

  it('bars a vendor on its days, in its regions', async () => {
    const vendor = await aVendor();
    expect(await standing(vendor.id, '2026-07-10')).toEqual({ registeredUntil: null, bars: [] });
    await impose({ uscc: vendor.uscc, scope: [{ regionCode: '310199' }, { regionCode: '440000' }] });
    const barred = async (on: string, region?: string) => (await standing(vendor.id, on, region)).bars.length;
    expect([
      await barred('2026-06-30'),
      await barred('2026-07-01'),
      await barred('2027-06-30'),
      await barred('2027-07-01'),
    ]).toEqual([0, 1, 1, 0]);
    expect(await barred('2026-07-10', '310199')).toBe(1);
    expect(await barred('2026-07-10', '440106')).toBe(1);
    expect(await barred('2026-07-10', '310101')).toBe(0);
    expect((await world.as('purchaser.经办员').get(`vendors/${vendor.id}`)).body).toMatchObject({
      registration: null,
      bars: [{ body: { name: '清源区财政局' } }],
    });
  });

  it('is revoked by the bureau that decided it, and bars from that day on no more', async () => {
    const vendor = await aVendor();
    const path = await impose({ uscc: vendor.uscc });
    const colleague = await world.newPerson(
      await organisation('finance', aUscc(1, '11310199')),
      'procurement_regulator',
    );
    await remember();
    await refused(await colleague.post(`${path}/revoke`, { reason: '撤' }, { ifMatch: '"1"' }), 404, 'not-found');
    await does(regulator, path, 'revoke', { reason: '行政复议撤销' });
    expect((await world.http.get(path)).body).toMatchObject({ status: 'revoked', revokedOn: '2026-07-10' });
    expect((await standing(vendor.id, '2026-07-10')).bars).toEqual([]);
    expect((await standing(vendor.id, '2026-07-09')).bars).toHaveLength(1);
  });

  it('never changes, whatever the application asks of the database', async () => {
    const id = idOf(await impose());
    const app = new pg.Client(world.database.appUrl);
    await app.connect();
    for (const statement of [
      `update debarment set until_on = '2026-07-09' where id = $1`,
      'delete from debarment where id = $1',
    ])
      await expect(app.query(statement, [id])).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });

  it.each<[string, object, string, string]>([
    ['an unlawful time', { untilOn: '2026-12-31' }, 'debarment-period-invalid', 'untilOn'],
    ['a code that is none', { uscc: '52310199MJ0QY101XC' }, 'uscc-invalid', 'uscc'],
    ['a decision to come', { decidedOn: '2026-07-31' }, 'date-in-future', 'decidedOn'],
  ])('is refused with %s', async (_, over, code, field) => {
    await remember();
    await refused(await regulator.post('debarments', aDebarment(over)), 422, code, field);
  });

  it('is refused with a region that there is not, its number again, or by anybody else', async () => {
    const decisionNumber = number();
    await impose({ decisionNumber });
    await remember();
    const scope = [{ regionCode: '310199' }, { regionCode: '999999' }];
    await misshapen(
      await regulator.post('debarments', aDebarment({ scope })),
      'scope.1.regionCode',
      'unknown-reference',
    );
    await refused(await regulator.post('debarments', aDebarment({ decisionNumber })), 409, 'number-taken');
    for (const who of ['finance.指标管理员', 'purchaser.采购审核员', 'A.授权签字人', 'operator.系统管理员'])
      await refused(await world.as(who).post('debarments', aDebarment()), 403, 'permission-denied');
    await refused(await world.http.post('debarments', aDebarment()), 401, 'unauthenticated');
  });
});

describe('the directory of vendors', () => {
  it('is open to everybody signed in, and tells of a registration only that it was verified', async () => {
    const [verified, returned] = [await aVendor(), await aVendor()];
    const path = await aSubmitted(verified);
    await does(regulator, path, 'verify');
    await does(regulator, await aSubmitted(returned), 'return', {
      defects: [{ item: 'grade', reason: '请核对' }],
      workingDays: 5,
    });
    const purchaser = world.as('purchaser.经办员');
    expect((await purchaser.get(`vendors/${verified.id}`)).body).toMatchObject({
      uscc: verified.uscc,
      registration: 'verified',
      validUntil: '2027-06-30',
      bars: [],
    });
    expect((await purchaser.get(`vendors/${returned.id}`)).body).toMatchObject({
      registration: null,
      validUntil: null,
    });
    expect(await world.app.get(VendorsQueries).standing(verified.id, '2026-07-10')).toEqual({
      registeredUntil: '2027-06-30',
      bars: [],
    });
    expect((await purchaser.get(`vendors/${world.organisation('finance')}`)).code).toBe('not-found');
    expect((await world.http.get('vendors')).status).toBe(401);
  });

  it('is searched by region and by the beginning of a name', async () => {
    const far = await aVendor('310101');
    const reader = world.as('agent.代理项目经理');
    const names = async (query: string) => (await reader.get<List>(`vendors?${query}`)).body.items.map(({ id }) => id);
    expect(await names('region=310101')).toEqual([far.id]);
    expect(await names(`name=${encodeURIComponent('清源区汀禾渡')}`)).toEqual([world.organisation('A')]);
    expect(await names('name=%25')).toEqual([]);
  });
});

/** Last, because it takes the clock along. */
describe('the four vendors of the demo', () => {
  it('register, three are verified, and the fourth is told both its defects at once', async () => {
    const demo = new DemoRegister(world.app, await Cast.of(world.app), world.schedule);
    await demo.register();
    await demo.verify();
    await world.moveClockTo('2026-07-15');
    await demo.returnIncomplete();
    const registrationOf = async (key: string) => {
      const { body } = await world.as(`${key}.投标专员`).get<List>('vendor-registrations');
      return shown(`vendor-registrations/${body.items[0]!.id as string}`, world.as(`${key}.投标专员`));
    };
    for (const key of ['A', 'B', 'C'])
      expect(await registrationOf(key)).toMatchObject({ status: 'verified', gaps: [] });
    expect(await registrationOf('B')).toMatchObject({ sme: { isSme: true, size: 'small' }, validUntil: '2027-07-09' });
    expect(await registrationOf('D')).toMatchObject({
      status: 'returned',
      letters: [
        {
          mendBy: '2026-07-22',
          defects: [{ reason: '缺 2025 年度检查结论' }, { reason: '社保缴纳清单缺 3 人' }],
        },
      ],
      gaps: [{ message: '缺 2025 年度检查结论。' }, { message: '社会保险缴纳清单缺 3 人。' }],
    });
    // never a gate: nothing bars it
    expect(await world.app.get(VendorsQueries).standing(world.organisation('D'), '2026-07-15')).toEqual({
      registeredUntil: null,
      bars: [],
    });
    await world.moveClockTo('2026-07-22');
    await demo.mend();
    expect(await registrationOf('D')).toMatchObject({ status: 'verified', gaps: [] });
  });

  it('lapse when the next inspection is owed, and debarments end with their last day', async () => {
    await world.moveClockTo('2027-07-01', '00:00');
    const { body } = await world.as('A.投标专员').get<List>('vendor-registrations');
    const path = `vendor-registrations/${body.items[0]!.id as string}`;
    await does(world.as('A.投标专员'), path, 'reopen');
    expect(await shown(path, world.as('A.投标专员'))).toMatchObject({
      status: 'draft',
      gaps: [{ message: '缺 2026 年度检查结论。' }],
    });
    const debarment = `debarments/${await world.newest('debarment')}`;
    const late = await regulator.command(debarment, 'revoke', { reason: '撤' });
    expect([late.code, late.body.params]).toMatchObject(['illegal-transition', { status: 'ended' }]);
  });

  it('leave an audit log that proves itself', async () => {
    const { body } = await world.as('operator.审计管理员').post('audit-entries/verify');
    expect(body).toMatchObject({ faults: [] });
  });
});
