import { expect } from '@jest/globals';
import type { PaymentCondition, PaymentKind } from '#src/procurement/tenders/calc/procurement-document.js';
import { MilestonesService } from '#src/procurement/contracts/index.js';
import type { GradeOutcome } from '#src/procurement/contracts/milestones/milestone.entity.js';
import type { SubmitInvoice } from '#src/procurement/payments/invoices/invoice.dto.js';
import { anInvoice } from '#test/builders/a-payment.js';
import { aWorker } from '#test/builders/a-vendor.js';
import { does } from '#test/support/acts.js';
import type { Answer, Client } from '#test/support/client.js';
import { startWorld, type World } from '#test/support/world.js';

/** The mid-term and the last payment of the demo fall due when the service is accepted; whether that was so is not what these tests are about. */
export async function meets(
  world: World,
  contractId: string,
  ...condition: [kind: PaymentKind, condition: PaymentCondition, outcome?: GradeOutcome]
): Promise<void> {
  await world.act('purchaser.单位负责人', () => world.app.get(MilestonesService).meet(contractId, ...condition));
}

/** A file that somebody has uploaded. */
export async function anUpload(who: Client, name = '发票.txt'): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const path = `files?name=${encodeURIComponent(name)}`;
  const { body, code } = await who.post<{ id: string }>(path, undefined, { raw: name, headers });
  expect(code).toBeUndefined();
  return body.id;
}

let issued = 0;
/** A number that no other invoice of the test has. */
export const invoiceNumber = (): string => `2699${String(++issued).padStart(16, '0')}`;

/** Handed in by vendor A for one of its milestones, which is named by its id; returns its address. */
export async function aSubmittedInvoice(
  world: World,
  milestoneId: string,
  total: string,
  over: Partial<SubmitInvoice> = {},
): Promise<string> {
  const vendor = world.as('A.机构财务');
  const given = { number: invoiceNumber(), fileId: await anUpload(vendor), ...over };
  const path = `milestones/${milestoneId}/invoices`;
  const { status, code, body } = await vendor.post<{ id: string }>(path, anInvoice(total, given));
  expect([path, status, code]).toEqual([path, 201, undefined]);
  return `invoices/${body.id}`;
}

export async function anAcceptedInvoice(...of: Parameters<typeof aSubmittedInvoice>): Promise<string> {
  const path = await aSubmittedInvoice(...of);
  await does(of[0].as('purchaser.单位会计'), path, 'accept');
  return path;
}

/** The commands that take a request to the approval, each with the person whose act it is. */
export const HANDS = [
  ['submit', 'purchaser.合同管理员'],
  ['verify', 'purchaser.单位会计'],
  ['endorse', 'purchaser.单位负责人'],
  ['review', 'finance.支付初审员'],
  ['approve', 'finance.支付终审员'],
] as const;
export type Hand = (typeof HANDS)[number][0];

/** A payment request of a milestone, drafted and taken on up to a command; returns its address. */
export async function aRequest(world: World, milestoneId: string, upTo?: Hand): Promise<string> {
  const path = `milestones/${milestoneId}/payment-requests`;
  const { status, code, body } = await world.as('purchaser.合同管理员').post<{ id: string }>(path);
  expect([path, status, code]).toEqual([path, 201, undefined]);
  const request = `payment-requests/${body.id}`;
  if (upTo) await goOn(world, request, upTo);
  return request;
}

/** Takes a draft on up to a command. */
export async function goOn(world: World, request: string, upTo: Hand): Promise<void> {
  for (const [command, who] of HANDS) {
    await does(world.as(who), request, command);
    if (command === upTo) return;
  }
}

let instructed = 0;
/** Releases an approved request, by the finance bureau's approver; returns the number of the instruction. */
export async function release(world: World, request: string): Promise<string> {
  const instructionNumber = `清财支〔2026〕${++instructed}号`;
  await does(world.as('finance.支付终审员'), request, 'release', { instructionNumber });
  return instructionNumber;
}

/** A place of an assistant stands vacant for the first ten days of the service, of which five are charged; confirmed by somebody else. */
export async function aConfirmedDeduction(world: World, contractId: string): Promise<string> {
  await world.moveClockTo('2026-10-11');
  const delivery = world.as('A.项目主管');
  const worker = await delivery.post<{ id: string }>('social-workers', aWorker(1));
  const place = { postCode: 'assistant', slot: 1 };
  const contract = `contracts/${contractId}`;
  const assigned = { ...place, workerId: worker.body.id, startsOn: '2026-10-11' };
  expect((await delivery.post(`${contract}/staff-assignments`, assigned)).code).toBeUndefined();
  const proposal = {
    kind: 'vacancy',
    vacancy: { ...place, from: '2026-10-01' },
    reason: '助理社会工作师岗位空缺十日。',
  };
  const proposed = await world.as('purchaser.合同管理员').post<{ id: string }>(`${contract}/deductions`, proposal);
  expect(proposed.code).toBeUndefined();
  const path = `deductions/${proposed.body.id}`;
  await does(delivery, path, 'reply', { statement: '招录延迟，无异议。' });
  await does(world.as('purchaser.采购审核员'), path, 'confirm', { opinion: '情况属实，按合同扣减。' });
  return path;
}

/** A payment request as its readers see it. */
export interface ShownRequest {
  readonly id: string;
  readonly status: string;
  readonly turn: string | null;
  readonly allowed: string[];
  readonly lines: { readonly line: string; readonly amount: string; readonly deductionId: string | null }[];
  readonly net: string;
  readonly payee: { readonly account: string; readonly isWhole: boolean } | null;
  readonly orders: {
    readonly instructionNumber: string;
    readonly outcome: string;
    readonly payee: { account: string };
  }[];
}

interface Totals {
  readonly paid: string;
  readonly milestones: { readonly code: string; readonly status: string }[];
}

/** The demo contract, announced and filed on 22 September 2026, and its three milestones, of which the first is payable. */
export class ContractPayments {
  private constructor(
    readonly world: World,
    readonly contract: string,
    readonly milestones: readonly [first: string, second: string, third: string],
  ) {}

  static async start(): Promise<ContractPayments> {
    const world = await startWorld({ at: 'filed' });
    const rows = await world.query<{ id: string }>('select id from milestone order by position');
    const [first, second, third] = rows.map(({ id }) => id) as [string, string, string];
    return new ContractPayments(world, await world.newest('contract'), [first, second, third]);
  }

  async shown(path: string, reader = this.world.as('purchaser.单位会计')): Promise<ShownRequest> {
    return (await reader.get<ShownRequest>(path)).body;
  }

  async totals(reader = this.world.as('purchaser.单位会计')): Promise<Totals> {
    return (await reader.get<Totals>(`contracts/${this.contract}/payments`)).body;
  }

  /** The answer to drafting the request of a milestone. */
  draft(milestone: string): Promise<Answer<ShownRequest>> {
    return this.world.as('purchaser.合同管理员').post(`milestones/${milestone}/payment-requests`);
  }

  async settle(request: string, paidOn: string): Promise<void> {
    const receiptNumber = `HD-${request.slice(-6)}`;
    await does(this.world.as('finance.支付初审员'), request, 'settle', { receiptNumber, paidOn });
  }

  /** What the ledger says of the contract, by account, in fen. */
  async booked(): Promise<Record<string, string> | undefined> {
    const [row] = await this.world.query<Record<string, string>>(
      `select sum(committed_fen)::text as committed, sum(in_payment_fen)::text as "inPayment", sum(paid_fen)::text as paid,
              sum(returned_fen)::text as returned from commitment where contract_id = $1`,
      [this.contract],
    );
    return row;
  }

  /** How often the ledger has moved money of the contract in one way. */
  async entries(kind: string): Promise<number> {
    const rows = await this.world.query('select from ledger_entry where kind = $1 and contract_id = $2', [
      kind,
      this.contract,
    ]);
    return rows.length;
  }

  /** A proof of wages for the next invoice. */
  async wageEvidence(): Promise<{ fileId: string }[]> {
    return [{ fileId: await anUpload(this.world.as('A.机构财务'), '工资社保证明.txt') }];
  }
}
