import { addMonths, type DateText } from '#src/kernel/dates.js';
import type { DraftEstimate } from '#src/procurement/costing/index.js';
import type { ProcurementMethod } from '#src/procurement/tenders/calc/methods.js';
import { type CaseBids, MAIN_BIDS } from '#src/demo/answers.js';
import { type CaseDocument, mainDocument } from '#src/demo/case-document.js';
import { MAIN_DONE } from '#src/demo/delivery-figures.js';
import { demoEstimate } from '#src/demo/estimates.js';
import type { CasePayment } from '#src/demo/payment-words.js';
import type { CasePerformance } from '#src/demo/performance.js';
import type { PerformanceDates } from '#src/demo/performance-dates.js';
import {
  type ContractDates,
  dayOf,
  type DemoSchedule,
  type Hour,
  type NoticeDates,
  type PreparationDates,
  type ProcedureDates,
  SCHEDULE_2026,
} from '#src/demo/schedule.js';

/** Of a meeting that decided. */
interface Minutes {
  readonly number: string;
  readonly date: DateText;
  readonly matter: string;
}

/** What the procedure of a purchase leaves besides its bids; one that waits for somebody lacks the later hours. */
export interface CaseProcedure
  extends
    Omit<ProcedureDates, 'question' | 'answer' | 'replacement' | 'authorised' | 'scores' | 'determination' | 'result'>,
    Partial<Pick<ProcedureDates, 'scores' | 'determination' | 'result'>> {
  readonly authorisation: { readonly number: string; readonly date: DateText };
  readonly minutes: Minutes;
}

/** What a contract leaves on record; one that waits for somebody lacks the later hours. */
export interface CaseContract extends Pick<ContractDates, 'draft'>, Partial<Omit<ContractDates, 'draft'>> {
  /** whose numbers it is counted by, and the last of that year that was given on paper; one that goes on after another of the demo has none */
  readonly year: number;
  readonly lastNumber?: number;
  readonly seal: {
    readonly approvalNumber: string;
    readonly date: DateText;
    readonly seals: readonly string[];
    readonly copies: number;
  };
  readonly bond?: {
    readonly issuer: string;
    readonly number: string;
    readonly amount: string;
    readonly validUntil: DateText;
    readonly receivedOn: DateText;
  };
  readonly filingNumber: string;
  readonly bondReturned?: Hour;
  readonly completed?: Hour;
}

/** One purchase of the demo, by what sets it apart from the others; a case that has not come to its notice or its procedure has none. */
export interface DemoCase {
  /** of its catalogue */
  readonly year: number;
  readonly projectNumber: string;
  readonly name: string;
  readonly method: ProcurementMethod;
  readonly planNumber: string;
  readonly estimate: DraftEstimate;
  readonly minutes: Minutes;
  /** what is not approved yet when it is loaded waits for its year's budget */
  readonly budgetLines: readonly {
    readonly year: number;
    readonly amount: string;
    readonly reserved: string;
    readonly isApproved: boolean;
  }[];
  readonly intent: { readonly expectedOn: DateText; readonly summary: string };
  readonly mandate: {
    readonly agreementNumber: string;
    readonly agreementDate: DateText;
    readonly scope: readonly string[];
  };
  readonly service: { readonly startsOn: DateText; readonly endsOn: DateText };
  readonly place: string;
  readonly clients: number;
  readonly preparation: PreparationDates;
  readonly document: CaseDocument;
  readonly notice?: NoticeDates;
  readonly bids?: CaseBids;
  readonly procedure?: CaseProcedure;
  readonly contract?: CaseContract;
  /** the budgets of the later years are approved: when, and of which years */
  readonly budgets?: readonly { readonly at: Hour; readonly year: number }[];
  readonly performance?: CasePerformance;
  /** somebody asks what the document means, and waits for an answer */
  readonly inquiry?: {
    readonly vendor: string;
    readonly asked: Hour;
    readonly part: string;
    readonly question: string;
  };
  /** the result is challenged, which suspends the purchase */
  readonly challenge?: {
    readonly vendor: string;
    readonly submitted: Hour;
    readonly accepted: Hour;
    readonly said: { readonly facts: string; readonly grounds: string; readonly request: string };
  };
}

/** What the agent is entrusted with. */
export const SCOPE = ['编制文件', '发布公告', '抽取专家', '组织评审', '答复授权范围内质疑'];

/** 全区年度服务: the purchase that the demo plays from the catalogue on. */
export function mainCase(schedule: DemoSchedule): DemoCase {
  const { year, preparation, notice, procedure, contract, service, performance } = schedule;
  const name = `清源区 ${year}—${year + 1} 年度禁毒社会工作服务`;
  const number = `QYQ-CS-${year}-018`;
  return {
    year,
    projectNumber: number,
    name,
    method: 'competitive_consultation',
    planNumber: `清采计〔${year}〕0317号`,
    estimate: demoEstimate({ number: `${number}-C1`, title: `${name}支出测算`, start: service.startsOn }),
    minutes: {
      number: `清公党纪〔${year}〕19号`,
      date: preparation.meeting,
      matter: '审议支出测算与最高限价（三重一大）',
    },
    budgetLines: [
      { year, amount: '700000.00', reserved: '543675.50', isApproved: true },
      { year: year + 1, amount: '1300000.00', reserved: '1268576.18', isApproved: false },
    ],
    intent: {
      expectedOn: preparation.expectedOn,
      summary: '为临河街道、望桥镇约 300 名社区戒毒、社区康复及药物维持治疗人员提供专业社会工作服务，服务期一年。',
    },
    mandate: { agreementNumber: `QYDL-${year}-07`, agreementDate: dayOf(preparation.mandate), scope: SCOPE },
    service,
    place: '清源区临河街道、望桥镇',
    clients: 300,
    preparation,
    document: mainDocument(year),
    notice,
    bids: MAIN_BIDS,
    procedure: {
      ...procedure,
      authorisation: { number: `清公采授〔${year}〕3号`, date: procedure.authorised },
      minutes: { number: `清公党纪〔${year}〕24号`, date: dayOf(procedure.determination), matter: '确定成交供应商' },
    },
    contract: {
      ...contract,
      ...{ year, lastNumber: 30, filingNumber: `清采备〔${year}〕0092号` },
      seal: {
        approvalNumber: `QYYY-${year}-0231`,
        date: dayOf(contract.signature),
        seals: ['合同专用章', '骑缝章'],
        copies: 6,
      },
      bond: {
        issuer: '清源农村商业银行股份有限公司',
        number: `QYBH-${year}-0117`,
        amount: '89000.00',
        validUntil: addMonths(service.endsOn, 3),
        receivedOn: dayOf(contract.bondReceived),
      },
      ...(performance && { bondReturned: performance.bondReturned, completed: performance.completed }),
    },
    ...(performance && {
      budgets: [{ at: performance.budgetApproved, year: year + 1 }],
      performance: mainPerformance(year, performance),
    }),
  };
}

/** Ten posts at two sites, one place empty for ten days, three payments. */
function mainPerformance(year: number, dates: PerformanceDates): CasePerformance {
  const { assigned, vacancy, reports, deduction, acceptances, assessment, payments } = dates;
  const totals = ['534000.00', '710100.38', '507300.00'];
  return {
    vendor: 'A',
    staffing: { assigned, vacancies: [vacancy] },
    reports: { sites: ['site1', 'site2'], months: reports, done: MAIN_DONE },
    deduction: { vacancy, hours: deduction },
    acceptances: { site: 'site1', done: MAIN_DONE, stages: acceptances },
    assessment: { hours: assessment, fee: '48000.00', purchaseNumber: `QYQ-ZX-${year + 1}-002` },
    payments: payments.map((hours, index): CasePayment => ({
      code: `M${index + 1}`,
      total: totals[index]!,
      invoiceNumber: `${hours.invoiced.slice(2, 4)}9900000000000000${index + 18}`,
      instructionNumber: `清财支〔${hours.invoiced.slice(0, 4)}〕${String(1026 + 100 * index)}号`,
      receiptNumber: `HD-${hours.invoiced.slice(0, 4)}-${String(88 + 7 * index).padStart(4, '0')}`,
      needsWageEvidence: index > 0,
      hours,
    })),
  };
}

/** The main purchase as its documents tell it. */
export const MAIN_CASE = mainCase(SCHEDULE_2026);
