import { expect } from '@jest/globals';
import { DEMO_VENDORS, demoDossier, demoRoster, type DemoVendor, inspectionOf } from '#src/demo/vendors.js';
import { STATUTORY_CONDITIONS } from '#src/procurement/vendors/index.js';
import { REGULATOR, type Story } from './story.js';

const [FIRST, , , INCOMPLETE] = DEMO_VENDORS as [DemoVendor, DemoVendor, DemoVendor, DemoVendor];
const conditions = STATUTORY_CONDITIONS.map((condition) => ({ condition }));

/** Four vendors register: three are verified, one is told at once all that it lacks. */
export function vendorsRegister(story: Story): void {
  const register = async (vendor: DemoVendor) => {
    const { journey, schedule, registrations } = story;
    const manager = `${vendor.key}.投标专员`;
    const [worker, ...others] = demoRoster(vendor);
    await journey.create(`${vendor.key}.项目主管`, 'social-workers', worker!);
    await story.aside(async () => {
      for (const other of others) await journey.another(`${vendor.key}.项目主管`, 'social-workers', other);
    });
    const dossier = await story.aside(() => demoDossier(vendor, schedule, (title) => journey.upload(manager, title)));
    const id = await journey.create(manager, 'vendor-registrations', dossier);
    registrations.set(vendor.key, `vendor-registrations/${id}`);
    await journey.done(`${vendor.key}.授权签字人`, registrations.get(vendor.key)!, 'declare', { conditions });
    await journey.done(manager, registrations.get(vendor.key)!, 'submit');
  };

  story.scene('takes roster, dossier with evidence and declarations from each vendor for itself', async () => {
    const { journey, schedule } = story;
    await journey.at(schedule.vendors.registered);
    await register(FIRST);
    await story.aside(async () => {
      for (const vendor of DEMO_VENDORS.slice(1)) await register(vendor);
    });
    expect(await journey.list(REGULATOR, 'vendor-registrations?status=submitted')).toHaveLength(4);
  });

  story.scene('shows a vendor its own and nothing of another, and identity numbers masked to everybody', async () => {
    const { journey, world, registrations } = story;
    expect(await journey.list('A.投标专员', 'vendor-registrations')).toHaveLength(1);
    expect((await (await journey.by('B.投标专员')).get(registrations.get('A')!)).status).toBe(404);
    for (const who of ['A.项目主管', REGULATOR]) {
      const roster = await journey.list(who, 'social-workers');
      for (const { citizenId } of roster) expect(citizenId).toMatch(/^310199\*{8}\d{3}[\dX]$/);
    }
    const kept = await world.dump();
    for (const { code, citizenId } of DEMO_VENDORS.flatMap(demoRoster))
      expect([code, kept.includes(code), kept.includes(citizenId)]).toEqual([code, true, false]);
  });

  story.scene('verifies the three that are whole', async () => {
    const { journey, schedule, registrations } = story;
    await journey.at(schedule.vendors.verified);
    for (const key of ['A', 'B', 'C']) await journey.done(REGULATOR, registrations.get(key)!, 'verify');
    expect(await journey.show('A.投标专员', registrations.get('A')!)).toMatchObject({
      status: 'verified',
      sme: { isSme: false, rule: 'T2' },
    });
    expect(await journey.show('B.投标专员', registrations.get('B')!)).toMatchObject({
      sme: { isSme: true, rule: 'A43' },
    });
  });
}

/** The fourth gets its letter a week later, and mends everything on the last day. */
export function theFourthIsTold(story: Story): void {
  story.scene(
    'tells the fourth of all defects in one letter, with the day by which they are to be mended',
    async () => {
      const { journey, schedule, lawful, registrations } = story;
      const path = registrations.get(INCOMPLETE.key)!;
      await journey.at(schedule.vendors.returned);
      const early = await journey.command(REGULATOR, path, 'verify');
      expect([early.status, early.code]).toEqual([409, 'registration-has-gaps']);
      const defects = [
        { item: 'inspections', reason: `缺 ${schedule.year - 1} 年度检查结论` },
        { item: 'social-insurance', reason: '社保缴纳清单缺 3 人' },
      ];
      await journey.done(REGULATOR, path, 'return', { defects, workingDays: 5 });
      expect(await journey.show('D.投标专员', path)).toMatchObject({
        status: 'returned',
        letters: [{ mendBy: lawful.mendBy, defects }],
      });
    },
  );
}

export function theFourthMends(story: Story): void {
  story.scene('verifies the fourth when it has mended them', async () => {
    const { journey, schedule, registrations } = story;
    const path = registrations.get(INCOMPLETE.key)!;
    await journey.at(schedule.vendors.mended);
    await story.aside(async () => {
      for (const { id, code } of await journey.list<{ id: string; code: string }>(
        'D.项目主管',
        'social-workers?limit=100',
      )) {
        const { citizenId: _, ...facts } = demoRoster(INCOMPLETE).find((worker) => worker.code === code)!;
        if (facts.hasSocialInsurance) continue;
        await journey.put('D.项目主管', `social-workers/${id}`, { ...facts, hasSocialInsurance: true });
      }
    });
    const upload = (title: string) => journey.upload('D.投标专员', title);
    const dossier = await story.aside(() => demoDossier(INCOMPLETE, schedule, upload));
    const missing = await story.aside(() => inspectionOf(schedule.year - 1, upload));
    const mended = { ...dossier, inspections: [...dossier.inspections, missing] };
    await story.aside(() => journey.put('D.投标专员', path, mended));
    await journey.done('D.投标专员', path, 'submit');
    await journey.done(REGULATOR, path, 'verify');
    expect(await journey.show('D.投标专员', path)).toMatchObject({ status: 'verified', gaps: [] });
  });
}
