import { addMonths, type DateText } from '#src/kernel/dates.js';
import type { DraftEstimate } from '#src/procurement/costing/index.js';
import { demoEstimate, smallTeam } from '#src/demo/estimates.js';
import {
  type ContractDates,
  dayOf,
  type DemoSchedule,
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

/** What the procedure of a purchase leaves besides its bids. */
export interface CaseProcedure extends ProcedureDates {
  readonly authorisation: { readonly number: string; readonly date: DateText };
  readonly minutes: Minutes;
}

/** What the signature of a contract leaves on record. */
export interface CaseContract extends ContractDates {
  /** whose numbers it is counted by, and the last that was given on paper */
  readonly year: number;
  readonly lastNumber: number;
  readonly seal: {
    readonly approvalNumber: string;
    readonly date: DateText;
    readonly seals: readonly string[];
    readonly copies: number;
  };
  readonly bond: {
    readonly issuer: string;
    readonly number: string;
    readonly amount: string;
    readonly validUntil: DateText;
    readonly receivedOn: DateText;
  };
  readonly filingNumber: string;
}

/** One purchase of the demo, by what sets it apart from the others; a case that has not come to its notice or its procedure has none. */
export interface DemoCase {
  /** of its first budget line */
  readonly year: number;
  readonly projectNumber: string;
  readonly name: string;
  readonly planNumber: string;
  readonly estimate: DraftEstimate;
  readonly minutes: Minutes;
  readonly budgetLines: readonly { readonly year: number; readonly amount: string; readonly reserved: string }[];
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
  readonly notice?: NoticeDates;
  readonly procedure?: CaseProcedure;
  readonly contract?: CaseContract;
}

const SCOPE = ['编制文件', '发布公告', '抽取专家', '组织评审', '答复授权范围内质疑'];

/** 全区年度服务: the purchase that the demo plays from the catalogue on. */
export function mainCase(schedule: DemoSchedule): DemoCase {
  const { year, preparation, notice, procedure, contract, service } = schedule;
  const name = `清源区 ${year}—${year + 1} 年度禁毒社会工作服务`;
  const number = `QYQ-CS-${year}-018`;
  return {
    year,
    projectNumber: number,
    name,
    planNumber: `清采计〔${year}〕0317号`,
    estimate: demoEstimate({ number: `${number}-C1`, title: `${name}支出测算`, start: service.startsOn }),
    minutes: {
      number: `清公党纪〔${year}〕19号`,
      date: preparation.meeting,
      matter: '审议支出测算与最高限价（三重一大）',
    },
    budgetLines: [
      { year, amount: '700000.00', reserved: '543675.50' },
      { year: year + 1, amount: '1300000.00', reserved: '1268576.18' },
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
    notice,
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
    },
  };
}

/** The main purchase as its documents tell it. */
export const MAIN_CASE = mainCase(SCHEDULE_2026);

/** 门诊驻点: its tender is out, so that a vendor finds two. */
export const CLINIC_CASE: DemoCase = {
  year: 2026,
  projectNumber: 'QYQ-CS-2026-019',
  name: '戒毒药物维持治疗门诊驻点社工',
  planNumber: '清采计〔2026〕0311号',
  estimate: smallTeam({
    number: 'QYQ-CS-2026-019-C1',
    title: '戒毒药物维持治疗门诊驻点社工支出测算',
    start: '2026-10-01',
    assistants: 2,
    clients: [80, 60],
    activities: '144182.39',
  }),
  minutes: {
    number: '清公党纪〔2026〕18号',
    date: '2026-07-09',
    matter: '审议门诊驻点社工支出测算与最高限价（三重一大）',
  },
  budgetLines: [
    { year: 2026, amount: '320000.00', reserved: '318000.00' },
    { year: 2027, amount: '750000.00', reserved: '742000.00' },
  ],
  intent: {
    expectedOn: '2026-08-10',
    summary: '在两处药物维持治疗门诊派驻专业社工，开展个案、小组与家庭支持，服务期一年。',
  },
  mandate: { agreementNumber: 'QYDL-2026-06', agreementDate: '2026-07-10', scope: SCOPE },
  service: SCHEDULE_2026.service,
  place: '清源区药物维持治疗门诊',
  clients: 140,
  preparation: {
    meeting: '2026-07-09',
    estimate: '2026-07-09 10:00',
    reservation: '2026-07-09 11:00',
    intent: '2026-07-10 10:00',
    mandate: '2026-07-10 11:00',
    expectedOn: '2026-08-10',
  },
  notice: {
    draft: '2026-08-10 10:00',
    notice: '2026-08-10 11:00',
    documentsUntil: '2026-08-17',
    deadline: '2026-08-24 10:00',
  },
};

/** 青少年预防教育: its intent is running, so that an officer finds a project that may not be announced yet. */
export const YOUTH_CASE: DemoCase = {
  year: 2026,
  projectNumber: 'QYQ-CS-2026-021',
  name: '望桥镇青少年毒品预防教育',
  planNumber: '清采计〔2026〕0334号',
  estimate: smallTeam({
    number: 'QYQ-CS-2026-021-C1',
    title: '望桥镇青少年毒品预防教育支出测算',
    start: '2026-10-01',
    assistants: 3,
    clients: [60, 60],
    activities: '109855.38',
  }),
  minutes: {
    number: '清公党纪〔2026〕21号',
    date: '2026-07-31',
    matter: '审议青少年预防教育支出测算与最高限价（三重一大）',
  },
  budgetLines: [
    { year: 2026, amount: '360000.00', reserved: '354000.00' },
    { year: 2027, amount: '830000.00', reserved: '826000.00' },
  ],
  intent: {
    expectedOn: '2026-09-02',
    summary: '面向望桥镇中小学校与青少年开展毒品预防教育课程、社区宣传与高风险青少年帮扶，服务期一年。',
  },
  mandate: { agreementNumber: 'QYDL-2026-08', agreementDate: '2026-08-03', scope: SCOPE },
  service: SCHEDULE_2026.service,
  place: '清源区望桥镇',
  clients: 120,
  preparation: {
    meeting: '2026-07-31',
    estimate: '2026-07-31 10:00',
    reservation: '2026-07-31 11:00',
    intent: '2026-08-03 10:00',
    mandate: '2026-08-03 11:00',
    expectedOn: '2026-09-02',
  },
};
