import { addDays, addMonths, type DateText, daysBetween } from '#src/kernel/dates.js';
import { type Fen, formatYuan, mulRate, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { ContractTermsInput } from '#src/procurement/tenders/contract-terms.dto.js';
import type { CriterionInput, PaymentTermInput, RequirementInput } from '#src/procurement/tenders/draft-tender.dto.js';
import type { ProcurementMethod } from '#src/procurement/tenders/calc/methods.js';
import type { CaseBids, CaseScores, DemoAnswer } from '#src/demo/answers.js';
import { type CaseContract, type CaseProcedure, type DemoCase, SCOPE } from '#src/demo/cases.js';
import { contractTerms } from '#src/demo/contract-terms.js';
import { type Team, teamEstimate } from '#src/demo/estimates.js';
import type { CasePerformance } from '#src/demo/performance.js';
import { CRITERIA, type DemoService } from '#src/demo/purchase.js';
import { dayOf, type Hour } from '#src/demo/schedule.js';
import { formOf, postsOf } from './pricing.js';
import { requirementsOf, scoresOf } from './review.js';

/** The days on which a purchase goes on, as far as it has come. */
export interface SketchDays {
  readonly estimate: DateText;
  readonly intent: DateText;
  /** on which the intent says that the notice will come */
  readonly expected: DateText;
  readonly notice?: DateText;
  readonly documentsUntil?: DateText;
  /** bids are opened, reviewed and reported on this day */
  readonly deadline?: DateText;
  /** false while the panel has its sheets before it */
  readonly isScored?: boolean;
  readonly determined?: DateText;
  readonly announced?: DateText;
}

/** The hours of a contract, as far as it has come. */
export type SketchContract = Omit<CaseContract, 'year' | 'seal' | 'bond' | 'filingNumber'> & {
  readonly lastNumber?: number;
  /** of its papers in the registers of the year */
  readonly serial: string;
  /** yuan; of a contract with a bond that has come in */
  readonly bond?: string;
};

/** A further purchase of the demo by what sets it apart; all that follows from that is made by `caseOf`. */
export interface Sketch {
  readonly number: string;
  readonly name: string;
  readonly method?: ProcurementMethod;
  /** of the catalogue */
  readonly year: number;
  /** the sum that the case is known by: what its estimate comes to, yuan */
  readonly ceiling: string;
  readonly summary: string;
  readonly place: string;
  readonly clients: readonly number[];
  readonly team: Team;
  readonly supervision: number;
  /** of the estimate, ratio text */
  readonly managementRate?: string;
  /** activities in the estimate and in the offers, yuan */
  readonly activities: readonly [estimated: string, offered: string];
  readonly service: { readonly startsOn: DateText; readonly endsOn: DateText };
  /** numbers of its papers: plan, minutes of the estimate and of the award, agency agreement */
  readonly papers: {
    readonly plan: string;
    readonly minutes: readonly [estimate: number, award: number];
    readonly agreement: string;
  };
  /** parts of the ceiling by year */
  readonly lines: readonly { readonly year: number; readonly share: string }[];
  readonly services: readonly DemoService[];
  /** code of the service that makes up the difference between offers */
  readonly flexible: string;
  readonly payments: PaymentTermInput[];
  readonly requirements?: readonly RequirementInput[];
  readonly criteria?: readonly CriterionInput[];
  readonly scores?: CaseScores;
  /** clauses of the contract that are worded in another way */
  readonly terms?: (terms: ContractTermsInput) => ContractTermsInput;
  readonly days: SketchDays;
  /** the first one wins */
  readonly answers?: readonly DemoAnswer[];
  readonly contract?: SketchContract;
  readonly budgets?: DemoCase['budgets'];
  readonly performance?: CasePerformance;
  readonly inquiry?: DemoCase['inquiry'];
  readonly challenge?: DemoCase['challenge'];
}

const at = (day: DateText, time: `${number}:${string}`): Hour => `${day} ${time}` as Hour;
const yearOf = (day: DateText): number => Number(day.slice(0, 4));
/** Lines are loaded in whole ten thousands of yuan. */
const ROUND: Fen = parseYuan('10000.00');

/** A purchase with all its papers. */
export function caseOf(sketch: Sketch): DemoCase {
  const { number, name, year, service, days, method = 'competitive_consultation' } = sketch;
  const { startsOn, endsOn } = service;
  const months = Math.round(daysBetween(startsOn, addDays(endsOn, 1)) / 30.4375);
  const { team, supervision, activities } = sketch;
  const [estimated, offered] = activities;
  const decided = yearOf(days.estimate);
  return {
    ...{ year, projectNumber: number, name, method, service, place: sketch.place },
    clients: sketch.clients.reduce((sum, count) => sum + count, 0),
    planNumber: `清采计〔${decided}〕${sketch.papers.plan}号`,
    estimate: teamEstimate({
      ...{ number: `${number}-C1`, title: `${name}支出测算`, start: startsOn },
      ...{ team, months, clients: sketch.clients, supervision, activities: estimated },
      managementRate: sketch.managementRate,
    }),
    minutes: minutesOf(sketch.papers.minutes[0], days.estimate, `审议${name}支出测算与最高限价（三重一大）`),
    budgetLines: linesOf(sketch),
    intent: { expectedOn: days.expected, summary: sketch.summary },
    mandate: { agreementNumber: sketch.papers.agreement, agreementDate: days.intent, scope: SCOPE },
    preparation: {
      meeting: days.estimate,
      ...{ estimate: at(days.estimate, '10:00'), reservation: at(days.estimate, '11:00') },
      ...{ intent: at(days.intent, '10:00'), mandate: at(days.intent, '11:00'), expectedOn: days.expected },
    },
    document: {
      services: sketch.services,
      requirements: sketch.requirements ?? requirementsOf(team),
      criteria: sketch.criteria ?? CRITERIA,
      payments: sketch.payments,
      renewals: method === 'open_tender' ? 0 : 1,
      terms: termsOf(sketch),
    },
    ...(days.notice && {
      notice: {
        ...{ draft: at(days.notice, '09:00'), notice: at(days.notice, '10:00') },
        ...{ documentsUntil: days.documentsUntil!, deadline: at(days.deadline!, '10:00') },
      },
    }),
    ...(sketch.answers && {
      bids: bidsOf(sketch, formOf(team, { months, supervision, activities: offered })),
      procedure: procedureOf(sketch),
    }),
    ...(sketch.contract && { contract: contractOf(sketch, sketch.contract) }),
    ...{ budgets: sketch.budgets, performance: sketch.performance },
    ...{ inquiry: sketch.inquiry, challenge: sketch.challenge },
  };
}

function minutesOf(number: number, date: DateText, matter: string): DemoCase['minutes'] {
  return { number: `清公党纪〔${yearOf(date)}〕${number}号`, date, matter };
}

/** The ceiling by year, the last line taking what is left; a line of a later year waits for its budget. */
function linesOf({ ceiling, lines, days }: Sketch): DemoCase['budgetLines'] {
  let left = parseYuan(ceiling);
  return lines.map(({ year, share }, index) => {
    const part = index === lines.length - 1 ? left : mulRate(parseYuan(ceiling), Rate.parse(share));
    left = (left - part) as Fen;
    const loaded = (Math.ceil(part / ROUND) * ROUND) as Fen;
    return {
      ...{ year, amount: formatYuan(loaded), reserved: formatYuan(part) },
      isApproved: year === yearOf(days.estimate),
    };
  });
}

function termsOf({ team, place, terms: worded = (terms) => terms }: Sketch): ContractTermsInput {
  const standard = contractTerms();
  const posts = postsOf(team);
  const people = posts.reduce((sum, { count }) => sum + count, 0);
  return worded({
    ...standard,
    scope: { ...standard.scope, area: place },
    staffing: { ...standard.staffing, posts, certified: team.assistant ? 0 : Math.ceil(people * 0.6) },
  });
}

function bidsOf(
  { services, flexible, scores, answers = [], method }: Sketch,
  form: CaseBids['pricing']['form'],
): CaseBids {
  const bidders = answers.map(({ vendor }) => vendor);
  return {
    answers,
    scores: scores ?? scoresOf(bidders, method === 'open_tender' ? 5 : 3),
    pricing: { services, flexible, form },
  };
}

/** Everything of a review happens on the day of the opening. */
function procedureOf({ days, papers }: Sketch): CaseProcedure {
  const { deadline, isScored = true, determined, announced } = days;
  const on = (time: `${number}:${string}`) => at(deadline!, time);
  return {
    ...{ responses: on('09:00'), opening: on('10:00'), panel: on('10:30'), checks: on('11:30') },
    ...{ consultation: on('14:00'), consulted: on('14:30'), finalOffers: on('15:00'), finalDeadline: on('15:30') },
    ...(isScored && { scores: on('17:00') }),
    ...(determined && { determination: at(determined, '10:00') }),
    ...(announced && { result: at(announced, '10:00') }),
    authorisation: { number: `清公采授〔${yearOf(deadline!)}〕${papers.minutes[1]}号`, date: addDays(deadline!, -1) },
    minutes: minutesOf(papers.minutes[1], determined ?? deadline!, '确定成交供应商'),
  };
}

function contractOf({ service }: Sketch, { serial, bond, lastNumber, ...hours }: SketchContract): CaseContract {
  const day = dayOf(hours.signature ?? hours.draft);
  const year = yearOf(day);
  return {
    ...hours,
    ...{ year, lastNumber, filingNumber: `清采备〔${year}〕0${serial}号` },
    seal: { approvalNumber: `QYYY-${year}-0${serial}`, date: day, seals: ['合同专用章', '骑缝章'], copies: 6 },
    ...(bond && {
      bond: {
        ...{ issuer: '清源农村商业银行股份有限公司', number: `QYBH-${year}-0${serial}`, amount: bond },
        ...{ validUntil: addMonths(service.endsOn, 3), receivedOn: dayOf(hours.bondReceived!) },
      },
    }),
  };
}
