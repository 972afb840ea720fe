import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_VENDORS, demoRoster, type DemoVendor } from '#src/demo/vendors.js';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import { CREDIT_LISTS, STATUTORY_CONDITIONS } from '#src/procurement/vendors/index.js';
import { Journey } from '#test/support/journey.js';
import { startWorld, type World } from '#test/support/world.js';

const REGULATOR = 'finance.采购监管员';

/** Four vendors register in July, over HTTP alone: three are verified, one is told at once all that it lacks. */
describe('the registration of vendors', () => {
  let world: World;
  let journey: Journey;
  const registrations = new Map<string, string>();
  const path = (key: string) => `vendor-registrations/${registrations.get(key)}`;

  beforeAll(async () => {
    world = await startWorld();
    journey = new Journey(world);
    await journey.clock('2026-07-08T09:00:00+08:00');
  });
  afterAll(() => world.stop());

  const dossierOf = async ({ key, legalForm, employees, grade, inspections }: DemoVendor) => {
    const manager = `${key}.投标专员`;
    const { uscc } = DEMO_ORGANISATIONS.find((organisation) => organisation.key === key)!;
    const scan = (title: string) => journey.upload(manager, title);
    return {
      uscc,
      legalForm,
      certificate: { number: uscc, authority: '清源区民政局', issuedOn: '2019-04-10', fileId: await scan('登记证书') },
      charterScope: '社会工作专业服务；禁毒社会工作服务。',
      inspections: await Promise.all(
        inspections.map(async (year) => ({ year, result: 'passed', fileId: await scan(`${year} 年度检查结论`) })),
      ),
      ...(grade && { grade: { level: grade, ratedOn: '2024-11-20', fileId: await scan('评估等级证书') } }),
      employees,
      industry: '其他未列明行业',
      creditChecks: await Promise.all(
        CREDIT_LISTS.map(async (list) => ({
          list,
          checkedOn: '2026-07-07',
          isListed: false,
          fileId: await scan('信用记录查询截图'),
        })),
      ),
      proofs: await Promise.all(
        ['financial-report', 'tax-payment', 'social-insurance', 'equipment-and-skills'].map(async (kind) => ({
          kind,
          fileId: await scan(kind),
        })),
      ),
    };
  };

  it('takes roster, dossier with evidence, declarations, from each vendor for itself', async () => {
    for (const vendor of DEMO_VENDORS) {
      for (const worker of demoRoster(vendor)) await journey.create(`${vendor.key}.项目主管`, 'social-workers', worker);
      const id = await journey.create(`${vendor.key}.投标专员`, 'vendor-registrations', await dossierOf(vendor));
      registrations.set(vendor.key, id);
      const conditions = STATUTORY_CONDITIONS.map((condition) => ({ condition }));
      await journey.done(`${vendor.key}.授权签字人`, path(vendor.key), 'declare', { conditions });
      await journey.done(`${vendor.key}.投标专员`, path(vendor.key), 'submit');
    }
    expect(await journey.list(REGULATOR, 'vendor-registrations?status=submitted')).toHaveLength(4);
  });

  it('shows a vendor its own and nothing of another, and identity numbers masked to everybody', async () => {
    expect(await journey.list('A.投标专员', 'vendor-registrations')).toHaveLength(1);
    expect((await (await journey.by('B.投标专员')).get(path('A'))).status).toBe(404);
    for (const who of ['A.项目主管', REGULATOR]) {
      const roster = await journey.list(who, 'social-workers');
      for (const { citizenId } of roster) expect(citizenId).toMatch(/^310199\*{8}\d{3}[\dX]$/);
    }
    const kept = await world.dump();
    for (const { code, citizenId } of DEMO_VENDORS.flatMap(demoRoster))
      expect([code, kept.includes(code), kept.includes(citizenId)]).toEqual([code, true, false]);
  });

  it('verifies the three that are whole', async () => {
    await journey.clock('2026-07-10T10:00:00+08:00');
    for (const key of ['A', 'B', 'C']) await journey.done(REGULATOR, path(key), 'verify');
    expect(await journey.show('A.投标专员', path('A'))).toMatchObject({
      status: 'verified',
      sme: { isSme: false, rule: 'T2' },
    });
    expect(await journey.show('B.投标专员', path('B'))).toMatchObject({ sme: { isSme: true, rule: 'A43' } });
  });

  it('tells the fourth of all defects in one letter, with the day by which they are to be mended', async () => {
    await journey.clock('2026-07-15T10:00:00+08:00');
    const early = await journey.command(REGULATOR, path('D'), 'verify');
    expect([early.status, early.code]).toEqual([409, 'registration-has-gaps']);
    const defects = [
      { item: 'inspections', reason: '缺 2025 年度检查结论' },
      { item: 'social-insurance', reason: '社保缴纳清单缺 3 人' },
    ];
    await journey.done(REGULATOR, path('D'), 'return', { defects, workingDays: 5 });
    expect(await journey.show('D.投标专员', path('D'))).toMatchObject({
      status: 'returned',
      letters: [{ returnedOn: '2026-07-15', mendBy: '2026-07-22', defects }],
    });
  });
});
