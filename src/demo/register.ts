import type { INestApplicationContext } from '@nestjs/common';
import {
  type DossierInput,
  type RegisterWorker,
  RegistrationsService,
  SocialWorkersService,
  STATUTORY_CONDITIONS,
} from '#src/procurement/vendors/index.js';
import type { DateText } from '#src/kernel/dates.js';
import { actAt, type DemoAct } from '#src/demo/acts.js';
import type { Cast } from '#src/demo/cast.js';
import { dayOf, type DemoSchedule, type Hour } from '#src/demo/schedule.js';
import { uploadPage } from '#src/demo/uploads.js';
import { DEMO_VENDORS, demoDossier, demoRoster, type DemoVendor, inspectionOf } from '#src/demo/vendors.js';

const [, , , INCOMPLETE] = DEMO_VENDORS as [DemoVendor, DemoVendor, DemoVendor, DemoVendor];

/** A registration that is handed in once more; it waits for the regulator when left out. */
export interface Renewal {
  readonly vendor: DemoVendor['key'];
  readonly submitted: Hour;
  readonly verified?: Hour;
}

/** The register of vendors, act by act; each method is one day's work of the people it names. */
export class DemoRegister {
  private readonly registrations = new Map<string, { readonly id: string; readonly dossier: DossierInput }>();
  private readonly uninsured: { readonly id: string; readonly worker: RegisterWorker }[] = [];

  /** @param renewals of registrations that lapse with the inspections of a year */
  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly schedule: DemoSchedule,
    private readonly renewals: readonly Renewal[] = [],
  ) {}

  /** The register in the order of its dates. */
  acts(): DemoAct[] {
    const { registered, verified, returned, mended } = this.schedule.vendors;
    return [
      { at: registered, play: () => this.register() },
      { at: verified, play: () => this.verify() },
      { at: returned, play: () => this.returnIncomplete() },
      { at: mended, play: () => this.mend() },
      ...this.renewals.flatMap(({ vendor: key, submitted, verified }) => {
        const vendor = DEMO_VENDORS.find((each) => each.key === key)!;
        return [
          ...actAt(submitted, () => this.renew(vendor, dayOf(submitted))),
          ...actAt(verified, () => this.verifyOne(vendor)),
        ];
      }),
    ];
  }

  /** All four enter their people, prove and declare what they are, and hand it in. */
  async register(): Promise<void> {
    for (const vendor of DEMO_VENDORS) {
      await this.enterRoster(vendor);
      const id = await this.draft(vendor);
      const conditions = STATUTORY_CONDITIONS.map((condition) => ({ condition }));
      const registrations = this.app.get(RegistrationsService);
      await this.cast.as(`${vendor.key}.授权签字人`, () => registrations.declare(id, { conditions }));
      await this.cast.as(`${vendor.key}.投标专员`, () => registrations.submit(id));
    }
  }

  /** The regulator verifies the three that are whole. */
  async verify(): Promise<void> {
    for (const vendor of DEMO_VENDORS) if (vendor !== INCOMPLETE) await this.verifyOne(vendor);
  }

  /** The fourth gets one letter with both defects, and five working days. */
  async returnIncomplete(): Promise<void> {
    const defects = [
      { item: 'inspections' as const, reason: `缺 ${this.lastYear} 年度检查结论` },
      { item: 'social-insurance' as const, reason: '社保缴纳清单缺 3 人' },
    ];
    await this.cast.as('finance.采购监管员', () =>
      this.app.get(RegistrationsService).return(this.of(INCOMPLETE).id, { defects, workingDays: 5 }),
    );
  }

  /** It mends both on the last day, and is verified. */
  async mend(): Promise<void> {
    const { id, dossier } = this.of(INCOMPLETE);
    const registrations = this.app.get(RegistrationsService);
    await this.cast.as('D.项目主管', async () => {
      for (const { id: workerId, worker } of this.uninsured) {
        const { citizenId: _, ...facts } = worker;
        await this.app.get(SocialWorkersService).change(workerId, { ...facts, hasSocialInsurance: true });
      }
    });
    await this.cast.as('D.投标专员', async () => {
      const inspections = [...dossier.inspections, await inspectionOf(this.lastYear, this.upload)];
      await registrations.redraft(id, { ...dossier, inspections });
      await registrations.submit(id);
    });
    await this.verifyOne(INCOMPLETE);
  }

  /** What has lapsed is opened again and handed in with the papers of the year. */
  private async renew(vendor: DemoVendor, checked: DateText): Promise<void> {
    const { id } = this.of(vendor);
    const registrations = this.app.get(RegistrationsService);
    const conditions = STATUTORY_CONDITIONS.map((condition) => ({ condition }));
    await this.cast.as(`${vendor.key}.投标专员`, async () => {
      await registrations.reopen(id);
      const of = { year: Number(checked.slice(0, 4)), vendors: { checked } };
      await registrations.redraft(id, await demoDossier(vendor, of, this.upload));
    });
    await this.cast.as(`${vendor.key}.授权签字人`, () => registrations.declare(id, { conditions }));
    await this.cast.as(`${vendor.key}.投标专员`, () => registrations.submit(id));
  }

  private verifyOne(vendor: DemoVendor): Promise<void> {
    return this.cast.as('finance.采购监管员', () => this.app.get(RegistrationsService).verify(this.of(vendor).id));
  }

  /** A vendor enters its people. */
  enterRoster(vendor: DemoVendor): Promise<void> {
    return this.cast.as(`${vendor.key}.项目主管`, async () => {
      for (const worker of demoRoster(vendor)) {
        const { id } = await this.app.get(SocialWorkersService).register(worker);
        if (!worker.hasSocialInsurance) this.uninsured.push({ id, worker });
      }
    });
  }

  private draft(vendor: DemoVendor): Promise<string> {
    return this.cast.as(`${vendor.key}.投标专员`, async () => {
      const dossier = await demoDossier(vendor, this.schedule, this.upload);
      const { id } = await this.app.get(RegistrationsService).draft(dossier);
      this.registrations.set(vendor.key, { id, dossier });
      return id;
    });
  }

  /** A page that stands for the scan of a document. */
  private readonly upload = (title: string): Promise<string> => uploadPage(this.app, title);

  private get lastYear(): number {
    return this.schedule.year - 1;
  }

  private of({ key }: DemoVendor) {
    const registration = this.registrations.get(key);
    if (!registration) throw new Error(`${key} has not registered yet`);
    return registration;
  }
}
