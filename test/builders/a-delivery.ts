import { SERVICES } from '#src/demo/purchase.js';
import { parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { Contract } from '#src/procurement/contracts/index.js';
import type { HoldAcceptance, PlanAcceptance } from '#src/procurement/delivery/acceptances/acceptance.dto.js';
import type { ProposeDeduction } from '#src/procurement/delivery/deductions/deduction.dto.js';
import type { DraftReport } from '#src/procurement/delivery/reports/service-report.dto.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { aWorker } from '#test/builders/a-vendor.js';
import { does } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

/** The contract of the demo in effect, without a database. */
export function aContract(over: Partial<Contract> = {}): Contract {
  const content = over.content ?? aContractContent();
  return Object.assign(new Contract(), {
    ...{ id: 'contract', version: 1, status: 'effective', tenderId: 'tender', projectId: 'project' },
    ...{ purchaserId: 'purchaser', vendorId: 'vendor', regionCode: '310199', title: '禁毒社会工作服务合同' },
    ...{ number: 'QYHT-2026-0031', priceFen: parseYuan(content.price.total), signedOn: '2026-09-14' },
    ...{ startsOn: content.term.startsOn, endsOn: content.term.endsOn, content },
    ...over,
  });
}

/** An even pace: a twelfth of each quantity in the month, half-up to the hundredth. */
const monthly = (quantity: string): string => Rate.parse(quantity).dividedBy(Rate.of(12)).toDecimal(2);

/** Everything that was done in a month, proved by one upload. */
export function aReport(fileId: string, over: Partial<DraftReport> = {}): DraftReport {
  return {
    month: '2026-10',
    counts: SERVICES.map(({ code, quantity }) => ({ code, count: monthly(quantity), evidence: [{ fileId }] })),
    narrative: '本月服务按计划开展，走访 530 人次，结案 8 例。',
    clientCodes: [{ code: 'LH-0031' }, { code: 'WQ-0007' }],
    payroll: [
      { code: 'lead', personMonths: '1', paid: '15852.00' },
      { code: 'worker', personMonths: '3', paid: '41112.00' },
      { code: 'assistant', personMonths: '6', paid: '69336.00' },
    ],
    ...over,
  };
}

/** The mid-term acceptance by five people who did not buy. */
export function anAcceptance(world: World, over: Partial<PlanAcceptance> = {}): PlanAcceptance {
  const user = (who: string) => world.userId(who);
  return {
    stage: 'mid-term',
    plannedFor: '2026-12-09',
    members: [
      { kind: 'purchaser', userId: user('purchaser.验收负责人') },
      { kind: 'purchaser', userId: user('purchaser.内审员') },
      { kind: 'site', userId: user('site1.服务点经办员') },
      { kind: 'client-representative', code: 'LH-0031' },
      { kind: 'expert', code: '验收专家一' },
    ],
    ...over,
  };
}

/** Every line passed, and sixty users heard. */
export function someFindings(over: Partial<HoldAcceptance> = {}): HoldAcceptance {
  return {
    items: SERVICES.map(({ code, quantity }) => ({ code, delivered: quantity, passed: true })),
    users: { asked: 60, satisfied: 49, summary: '多数服务对象对走访和就业帮扶表示满意。' },
    ...over,
  };
}

/** For the place of an assistant, vacant from 30 November 2026. */
export function aVacancyDeduction(over: Partial<ProposeDeduction> = {}): ProposeDeduction {
  return {
    kind: 'vacancy',
    vacancy: { postCode: 'assistant', slot: 6, from: '2026-11-30' },
    reason: '助理社会工作师岗位空缺超过宽限期，依据合同违约责任条款。',
    ...over,
  };
}

const HEADERS = { 'content-type': 'application/octet-stream' };

/** An upload that waits to be claimed by whoever made it. */
export async function anUpload(who: Client, name = '台账.txt'): Promise<string> {
  const path = `files?name=${encodeURIComponent(name)}`;
  const { body } = await who.post<{ id: string }>(path, undefined, { raw: `words of ${name}`, headers: HEADERS });
  return body.id;
}

/** The `n`th person on the roster of a vendor; an assistant unless another level is given. */
export async function somebody(
  world: World,
  n: number,
  { vendor = 'A', level }: { vendor?: string; level?: 'assistant-social-worker' | 'social-worker' } = {},
): Promise<string> {
  const certificates = level && [{ level, number: `C-${n}`, issuedOn: '2023-12-01' as const }];
  const worker = aWorker(n, certificates ? { certificates, postLevel: level } : {});
  const { status, body } = await world.as(`${vendor}.项目主管`).post<{ id: string }>('social-workers', worker);
  if (status !== 201) throw new Error(`somebody: ${JSON.stringify(body)}`);
  return body.id;
}

/** The report of a month, handed in by the vendor of the demo today. */
export async function aSubmittedReport(world: World, contract: string, month: string): Promise<string> {
  const vendor = world.as('A.项目主管');
  const report = aReport(await anUpload(vendor), { month });
  const { status, body } = await vendor.post<{ id: string }>(`${contract}/service-reports`, report);
  if (status !== 201) throw new Error(`a report: ${JSON.stringify(body)}`);
  await does(vendor, `service-reports/${body.id}`, 'submit');
  return `service-reports/${body.id}`;
}

/** The same, confirmed by both sites and accepted. */
export async function anAcceptedReport(world: World, contract: string, month: string): Promise<string> {
  const path = await aSubmittedReport(world, contract, month);
  for (const site of ['site1', 'site2'])
    await does(world.as(`${site}.服务点经办员`), path, 'confirm', { verdict: 'confirmed' });
  await does(world.as('purchaser.合同管理员'), path, 'accept');
  return path;
}
