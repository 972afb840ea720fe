import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { checkCitizenId } from '#src/kernel/citizen-id.js';
import type { DateText } from '#src/kernel/dates.js';
import { FilesService } from '#src/platform/files/index.js';
import {
  CREDIT_LISTS,
  type DossierInput,
  type RegisterWorker,
  RegistrationsService,
  SocialWorkersService,
  STATUTORY_CONDITIONS,
} from '#src/procurement/vendors/index.js';
import type { Cast } from '#src/demo/cast.js';
import { DEMO_ORGANISATIONS, DEMO_REGION } from '#src/demo/organisations.js';

/** A vendor of the demo, by what it registers. */
export interface DemoVendor {
  readonly key: 'A' | 'B' | 'C' | 'D';
  /** what its people are called by: codes, never names */
  readonly mark: string;
  readonly legalForm: 'private-non-enterprise' | 'enterprise';
  readonly employees: number;
  readonly grade?: '3A' | '4A';
  /** years whose inspection it shows at first */
  readonly inspections: readonly number[];
  /** people on the roster: 社会工作师, 助理社会工作师, and those without a certificate */
  readonly staff: readonly [workers: number, assistants: number, uncertified: number];
  /** how many of them are not on its list of social insurance at first */
  readonly uninsured: number;
}

/** Three whose information is whole, and one that is told at once what it lacks. */
export const DEMO_VENDORS: readonly DemoVendor[] = [
  {
    key: 'A',
    mark: '甲',
    legalForm: 'private-non-enterprise',
    employees: 46,
    grade: '4A',
    inspections: [2024, 2025],
    staff: [5, 7, 2],
    uninsured: 0,
  },
  { key: 'B', mark: '乙', legalForm: 'enterprise', employees: 38, inspections: [], staff: [4, 6, 2], uninsured: 0 },
  {
    key: 'C',
    mark: '丙',
    legalForm: 'private-non-enterprise',
    employees: 29,
    grade: '3A',
    inspections: [2024, 2025],
    staff: [5, 6, 1],
    uninsured: 0,
  },
  {
    key: 'D',
    mark: '丁',
    legalForm: 'private-non-enterprise',
    employees: 12,
    inspections: [2024],
    staff: [3, 5, 4],
    uninsured: 3,
  },
];

const [, , , INCOMPLETE] = DEMO_VENDORS as [DemoVendor, DemoVendor, DemoVendor, DemoVendor];

/** The day of the screenshots. */
const CHECKED_ON: DateText = '2026-07-07';

/** The register of vendors, act by act; each method is one day's work of the people it names. */
export class DemoVendors {
  private readonly registrations = new Map<string, { readonly id: string; readonly dossier: DossierInput }>();
  private readonly uninsured: { readonly id: string; readonly worker: RegisterWorker }[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

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
      { item: 'inspections' as const, reason: '缺 2025 年度检查结论' },
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
      const inspections = [...dossier.inspections, await this.inspection(2025)];
      await registrations.redraft(id, { ...dossier, inspections });
      await registrations.submit(id);
    });
    await this.verifyOne(INCOMPLETE);
  }

  private verifyOne(vendor: DemoVendor): Promise<void> {
    return this.cast.as('finance.采购监管员', () => this.app.get(RegistrationsService).verify(this.of(vendor).id));
  }

  private enterRoster(vendor: DemoVendor): Promise<void> {
    return this.cast.as(`${vendor.key}.项目主管`, async () => {
      for (const worker of demoRoster(vendor)) {
        const { id } = await this.app.get(SocialWorkersService).register(worker);
        if (!worker.hasSocialInsurance) this.uninsured.push({ id, worker });
      }
    });
  }

  private draft(vendor: DemoVendor): Promise<string> {
    return this.cast.as(`${vendor.key}.投标专员`, async () => {
      const dossier = await this.dossierOf(vendor);
      const { id } = await this.app.get(RegistrationsService).draft(dossier);
      this.registrations.set(vendor.key, { id, dossier });
      return id;
    });
  }

  private async dossierOf({ key, legalForm, employees, grade, inspections }: DemoVendor): Promise<DossierInput> {
    const { uscc } = DEMO_ORGANISATIONS.find((organisation) => organisation.key === key)!;
    return {
      uscc,
      legalForm,
      certificate: {
        number: uscc,
        authority: legalForm === 'enterprise' ? '清源区市场监督管理局' : '清源区民政局',
        issuedOn: '2019-04-10',
        fileId: await this.upload('登记证书'),
      },
      charterScope: '社会工作专业服务；禁毒社会工作服务；志愿服务；社会工作培训与督导。',
      inspections: await inOrder(inspections, (year) => this.inspection(year)),
      ...(grade && { grade: { level: grade, ratedOn: '2024-11-20', fileId: await this.upload('评估等级证书') } }),
      employees,
      industry: '其他未列明行业',
      creditChecks: await inOrder(CREDIT_LISTS, async (list) => {
        return { list, checkedOn: CHECKED_ON, isListed: false, fileId: await this.upload('信用记录查询截图') };
      }),
      proofs: [
        { kind: 'financial-report', fileId: await this.upload('2025 年度财务审计报告') },
        { kind: 'tax-payment', fileId: await this.upload('完税证明') },
        { kind: 'social-insurance', fileId: await this.upload('社保缴纳清单') },
        { kind: 'equipment-and-skills', fileId: await this.upload('设备和专业技术能力说明') },
      ],
    };
  }

  private async inspection(year: number): Promise<DossierInput['inspections'][number]> {
    return { year, result: 'passed', fileId: await this.upload(`${year} 年度检查结论`) };
  }

  /** A page that stands for the scan of a document. */
  private async upload(title: string): Promise<string> {
    const page = Readable.from([Buffer.from(`示范附件：${title}\n`)]);
    return (await this.app.get(FilesService).upload(page, `${title}.txt`)).id;
  }

  private of({ key }: DemoVendor) {
    const registration = this.registrations.get(key);
    if (!registration) throw new Error(`${key} has not registered yet`);
    return registration;
  }
}

/** The people on a vendor's roster, the highest certificates first; those without insurance are the last. */
export function demoRoster(vendor: DemoVendor): RegisterWorker[] {
  const [workers, assistants, uncertified] = vendor.staff;
  const count = workers + assistants + uncertified;
  return Array.from({ length: count }, (_, index): RegisterWorker => {
    const level =
      index < workers ? 'social-worker' : index < workers + assistants ? 'assistant-social-worker' : undefined;
    const code = `社工${vendor.mark}${String(index + 1).padStart(2, '0')}`;
    return {
      code,
      name: code,
      citizenId: demoCitizenId(DEMO_VENDORS.indexOf(vendor), index),
      education: 'bachelor',
      hasSocialWorkDegree: index % 2 === 0,
      postLevel: level ?? 'worker',
      hiredOn: '2023-03-01',
      certificates: level
        ? [{ level, number: `示范${vendor.mark}${1001 + index}`, issuedOn: '2022-12-01', expiresOn: '2028-11-30' }]
        : [],
      training: { induction: 24, continuing: 64 },
      hasLabourContract: true,
      hasSocialInsurance: index < count - vendor.uninsured,
    };
  });
}

/** An identity number that holds and is nobody's: no one was ever registered in the fictitious region. */
function demoCitizenId(vendor: number, index: number): string {
  const body = `${DEMO_REGION.code}${1985 + vendor}01${String(index + 1).padStart(2, '0')}${vendor}0${index % 10}`;
  return [...'0123456789X'].map((last) => body + last).find((id) => checkCitizenId(id).valid)!;
}

/** What an asynchronous `make` gives for each, one after the other: the seed is the same every time. */
async function inOrder<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
