import type { DateText } from '#src/kernel/dates.js';
import { capitals } from '#src/kernel/capitals.js';
import { parseYuan } from '#src/kernel/money.js';
import type { TemplateVariables } from '#src/platform/documents/index.js';
import {
  type BondForm,
  METHODS,
  type MultiYearGround,
  type ProcurementMethod,
} from '#src/procurement/tenders/index.js';
import type { AcceptanceStage, ContractContent } from '../calc/contract-content.js';
import { assessmentVariables, renewalGrade } from './assessment-words.js';
import { countWords, dailyRateWords, dateWords, inRow, percentWords, together, unended } from './words.js';

/** What the contract prints besides its content. */
export interface ContractHead {
  readonly title: string;
  readonly number: string;
  /** null leaves the line open, to be filled in by hand with the signature */
  readonly signedOn: DateText | null;
}

const METHOD_NAMES: Readonly<Record<ProcurementMethod, string>> = {
  open_tender: '公开招标',
  competitive_consultation: '竞争性磋商',
};
const BOND_FORMS: Readonly<Record<BondForm, string>> = {
  'bank-guarantee': '银行保函',
  'insurance-guarantee': '保险公司保函',
  cheque: '支票',
  transfer: '转账',
};
const STAGES: Readonly<Record<AcceptanceStage, string>> = { 'mid-term': '中期验收', final: '期末验收' };
const GROUNDS: Readonly<Record<MultiYearGround, string>> = {
  'content-fixed': '采购内容相对固定',
  continuous: '连续性强',
  'funding-stable': '经费来源稳定',
  'price-stable': '价格变化幅度小',
  'budget-secured': '预算能够保障',
};

/**
 * The variables of `templates/contract.md`: every figure and every word that the content holds, as ready texts. What the template prints of a
 * clause comes from here, so that nothing is agreed to that the content does not say. Rules: rulebook D1–D3.
 * @throws RangeError when a rate, an amount or a date of the content is none
 */
export function contractVariables(content: ContractContent, head: ContractHead): TemplateVariables {
  return {
    contract: {
      title: head.title,
      number: head.number,
      signedOn: head.signedOn && dateWords(head.signedOn),
      signedAt: content.effect.signedAt,
      copies: countWords(content.effect.copies),
      copiesHeld: unended(content.effect.copiesHeld),
    },
    ...partyVariables(content.parties),
    ...serviceVariables(content),
    ...moneyVariables(content),
    ...clauseVariables(content),
    assessment: assessmentVariables(content.assessment),
  };
}

function partyVariables({ purchaser, vendor, sites, project, ...parties }: ContractContent['parties']) {
  const { number, name, planNumber, method } = project;
  return {
    project: {
      ...{ number, name, planNumber },
      method: METHOD_NAMES[method],
      award: METHODS[method].words.award,
      bid: METHODS[method].words.bid,
      hasFinalOffer: method === 'competitive_consultation',
      awardNotice: parties.awardNotice,
      awardedOn: dateWords(parties.awardedOn),
      policy: unended(parties.basis),
    },
    purchaser: { name: purchaser.name, uscc: purchaser.uscc, usingOffice: purchaser.usingOffice },
    vendor: { name: vendor.name, uscc: vendor.uscc },
    sites: sites.map((site) => ({ name: site.name, uscc: site.uscc })),
  };
}

function serviceVariables({ parties, scope, subject, quality, staffing, term, assessment }: ContractContent) {
  const { posts, certified, replacementDays, graceDays } = staffing;
  return {
    service: {
      area: unended(scope.area),
      excluded: unended(scope.excluded),
      sites: together(parties.sites.map(({ name }) => name)),
      clients: scope.clients,
      catalogue: subject.catalogue,
      lineCount: subject.serviceLines.length,
      lines: subject.serviceLines.map((line) => ({ ...line })),
      standards: inRow(quality.standards.map(unended)),
      records: unended(quality.records),
      recordDays: quality.recordDays,
    },
    staffing: {
      ...{ certified, replacementDays, graceDays },
      total: posts.reduce((sum, { count }) => sum + count, 0),
      posts: inRow(posts.map(({ name, count }) => `${name}${count}名`)),
    },
    term: {
      startsOn: dateWords(term.startsOn),
      endsOn: dateWords(term.endsOn),
      place: unended(term.place),
      manner: unended(term.manner),
      multiYear: inRow(term.multiYearGrounds.map(({ ground }) => GROUNDS[ground])),
      renewals: term.renewals > 0 && countWords(term.renewals),
      renewalGrade: renewalGrade(assessment.grades),
    },
  };
}

function moneyVariables({ price, payment, performanceBond: bond }: ContractContent) {
  return {
    price: {
      total: price.total,
      capitals: price.capitals,
      net: price.exclusive,
      vat: price.tax,
      vatRate: percentWords(price.taxRate),
    },
    offer: {
      items: price.priceForm.map(({ name, count, annual, amount }, index) => ({
        ...{ position: index + 1, item: name, amount },
        count: count === null ? null : String(count),
        annual,
      })),
    },
    payment: {
      count: countWords(payment.instalments.length),
      method: unended(payment.method),
      days: payment.workingDays,
      returnDays: payment.invoiceReturnWorkingDays,
      replyDays: payment.replyWorkingDays,
      milestones: payment.instalments.map(({ name, condition, share, amount }, index) => ({
        ...{ position: index + 1, name, condition, amount },
        share: percentWords(share),
        capitals: capitals(parseYuan(amount)),
      })),
    },
    security: bond && {
      form: BOND_FORMS[bond.form],
      amount: bond.amount,
      capitals: bond.capitals,
      share: percentWords(bond.share),
      submitDays: bond.submitWorkingDays,
      returnDays: bond.returnWorkingDays,
    },
  };
}

function clauseVariables(content: ContractContent) {
  const { acceptance, rights, reports, confidentiality, results, breach, termination, disputes } = content;
  return {
    acceptance: {
      stages: together(acceptance.stages.map((stage) => STAGES[stage])),
      standard: unended(acceptance.standard),
      users: unended(acceptance.users),
      panel: acceptance.panel,
      publishDays: acceptance.publishWorkingDays,
    },
    duties: {
      purchaser: unended(rights.purchaser),
      vendor: unended(rights.vendor),
      subcontracting: unended(rights.subcontracting),
      incidentHours: rights.incidentHours,
    },
    wages: { floor: unended(content.wages.floor) },
    reports: {
      monthlyDay: reports.monthlyWorkingDay,
      halfYearDays: reports.halfYearDays,
      finalDays: reports.finalDays,
    },
    privacy: {
      purpose: unended(confidentiality.purpose),
      period: unended(confidentiality.period),
      manner: unended(confidentiality.manner),
      data: unended(confidentiality.data),
      safeguards: unended(confidentiality.safeguards),
      subEntrusting: unended(confidentiality.subEntrusting),
      returnOrDeletion: unended(confidentiality.returnOrDeletion),
      incidentHours: confidentiality.incidentHours,
      returnDays: confidentiality.returnDays,
    },
    records: { ownership: unended(results.ownership), handoverDays: results.handoverDays },
    breach: {
      lateRate: dailyRateWords(breach.lateDailyRate),
      lateCap: percentWords(breach.lateCapShare),
      falseShare: percentWords(breach.falseRecordShare),
    },
    amendment: { cap: percentWords(content.amendment.capShare) },
    adjustment: { grounds: unended(content.priceAdjustment.grounds) },
    suspension: { remedyDays: termination.remedyDays, handoverDays: termination.handoverDays },
    forceMajeure: { proofDays: content.forceMajeure.proofDays },
    disputes: { manner: unended(disputes.manner), court: unended(disputes.court) },
  };
}
