import type { DraftCatalogue } from '#src/procurement/catalogue/draft-catalogue.dto.js';
import type { LoadBudgetLine } from '#src/procurement/budgets/load-budget-line.dto.js';
import type { DraftProject } from '#src/procurement/tenders/draft-project.dto.js';
import type { DraftTender, ProcurementDocumentInput } from '#src/procurement/tenders/draft-tender.dto.js';
import { CATALOGUE, CRITERIA, PAYMENTS, REQUIREMENTS, SERVICES } from '#src/demo/purchase.js';

/** Bodies of the requests that make a purchase, valid as they are: those of the demo. */

export function aCatalogue(over: Partial<DraftCatalogue> = {}): DraftCatalogue {
  return {
    ...CATALOGUE,
    items: SERVICES.map(({ code, group, name, unit, unitPrice, standard }) => ({
      code,
      dutyGroup: group,
      name,
      unit,
      qualityStandard: standard,
      processSteps: { discovery: '发现记录', intake: '承接单', referral: '转介单', appraisal: '评估表' },
      referencePrice: unitPrice,
      indicators: [],
    })),
    ...over,
  };
}

export function aBudgetLine(purchaserId: string, over: Partial<LoadBudgetLine> = {}): LoadBudgetLine {
  return {
    purchaserId,
    year: 2026,
    source: 'general_public_budget',
    unitEconomicClass: '30227',
    governmentEconomicClass: '50205',
    title: '禁毒社会工作服务委托业务费',
    amount: '700000.00',
    isApproved: true,
    ...over,
  };
}

export function aProject(estimateId: string, over: Partial<DraftProject> = {}): DraftProject {
  return {
    number: 'QYQ-CS-2026-018',
    name: '清源区 2026—2027 年度禁毒社会工作服务',
    estimateId,
    method: 'competitive_consultation',
    methodGround: 'government-purchased-services',
    industry: '其他未列明行业',
    smeReservation: 'none',
    smeGround: '财库〔2020〕46号第六条第一项',
    smeDeduction: '0.10',
    ...over,
  };
}

export function aDocument(catalogueId: string, over: Partial<ProcurementDocumentInput> = {}): ProcurementDocumentInput {
  return {
    catalogueId,
    serviceLines: SERVICES.map(({ code, quantity, standard }) => ({ itemCode: code, quantity, standard })),
    requirements: [...REQUIREMENTS],
    criteria: [...CRITERIA],
    service: {
      startsOn: '2026-10-01',
      endsOn: '2027-09-30',
      place: '清源区临河街道、望桥镇',
      clients: 300,
      renewals: 2,
    },
    payments: [...PAYMENTS],
    ...over,
  };
}

/** To be published on 13 August 2026 or on one of the days after it. */
export function aTender(of: { projectId: string; catalogueId: string }, over: Partial<DraftTender> = {}): DraftTender {
  return {
    projectId: of.projectId,
    number: 'QYQ-CS-2026-018-01',
    title: '清源区 2026—2027 年度禁毒社会工作服务竞争性磋商',
    documentsUntil: '2026-08-20',
    bidDeadline: '2026-08-26T02:00:00.000Z',
    document: aDocument(of.catalogueId),
    ...over,
  };
}
