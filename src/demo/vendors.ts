import { checkCitizenId } from '#src/kernel/citizen-id.js';
import { CREDIT_LISTS, type DossierInput, type RegisterWorker } from '#src/procurement/vendors/index.js';
import { DEMO_ORGANISATIONS, DEMO_REGION } from '#src/demo/organisations.js';
import type { DemoSchedule } from '#src/demo/schedule.js';

/** A vendor of the demo, by what it registers. */
export interface DemoVendor {
  readonly key: 'A' | 'B' | 'C' | 'D';
  /** what its people are called by: codes, never names */
  readonly mark: string;
  readonly legalForm: 'private-non-enterprise' | 'enterprise';
  readonly employees: number;
  readonly grade?: '3A' | '4A';
  /** how many of the last two inspections it shows at first, the earlier one before the later */
  readonly inspections: 0 | 1 | 2;
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
    inspections: 2,
    staff: [5, 7, 2],
    uninsured: 0,
  },
  { key: 'B', mark: '乙', legalForm: 'enterprise', employees: 38, inspections: 0, staff: [4, 6, 2], uninsured: 0 },
  {
    key: 'C',
    mark: '丙',
    legalForm: 'private-non-enterprise',
    employees: 29,
    grade: '3A',
    inspections: 2,
    staff: [5, 6, 1],
    uninsured: 0,
  },
  {
    key: 'D',
    mark: '丁',
    legalForm: 'private-non-enterprise',
    employees: 12,
    inspections: 1,
    staff: [3, 5, 4],
    uninsured: 3,
  },
];

/** Uploads what stands for a document of this title, and gives the id of the file. */
export type Upload = (title: string) => Promise<string>;

/** What a vendor proves when it registers in a year: of one inspection that it shows, last year's is still missing. */
export async function demoDossier(
  { key, legalForm, employees, grade, inspections }: DemoVendor,
  { year, vendors }: { readonly year: number; readonly vendors: Pick<DemoSchedule['vendors'], 'checked'> },
  upload: Upload,
): Promise<DossierInput> {
  const { uscc } = DEMO_ORGANISATIONS.find((organisation) => organisation.key === key)!;
  return {
    uscc,
    legalForm,
    certificate: {
      number: uscc,
      authority: legalForm === 'enterprise' ? '清源区市场监督管理局' : '清源区民政局',
      issuedOn: '2019-04-10',
      fileId: await upload('登记证书'),
    },
    charterScope: '社会工作专业服务；禁毒社会工作服务；志愿服务；社会工作培训与督导。',
    inspections: await inOrder([year - 2, year - 1].slice(0, inspections), (shown) => inspectionOf(shown, upload)),
    ...(grade && { grade: { level: grade, ratedOn: '2024-11-20', fileId: await upload('评估等级证书') } }),
    employees,
    industry: '其他未列明行业',
    creditChecks: await inOrder(CREDIT_LISTS, async (list) => {
      return { list, checkedOn: vendors.checked, isListed: false, fileId: await upload('信用记录查询截图') };
    }),
    proofs: [
      { kind: 'financial-report', fileId: await upload(`${year - 1} 年度财务审计报告`) },
      { kind: 'tax-payment', fileId: await upload('完税证明') },
      { kind: 'social-insurance', fileId: await upload('社保缴纳清单') },
      { kind: 'equipment-and-skills', fileId: await upload('设备和专业技术能力说明') },
    ],
  };
}

export async function inspectionOf(year: number, upload: Upload): Promise<DossierInput['inspections'][number]> {
  return { year, result: 'passed', fileId: await upload(`${year} 年度检查结论`) };
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
