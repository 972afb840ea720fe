import type { LoadBudgetLine } from '#src/procurement/budgets/load-budget-line.dto.js';
import type { DraftProject } from '#src/procurement/tenders/draft-project.dto.js';
import type { DraftTender } from '#src/procurement/tenders/draft-tender.dto.js';
import type { DemoCase } from '#src/demo/cases.js';
import { contractTerms } from '#src/demo/contract-terms.js';
import { CRITERIA, paymentsFrom, REQUIREMENTS, SERVICES } from '#src/demo/purchase.js';
import { instantOf } from '#src/demo/schedule.js';

/** What the people of the demo write when they draft something of a purchase: bodies of requests, and arguments of services. */

/** Budget of one year; that of the next year waits for the budget to be approved. */
export function budgetLineOf(
  story: DemoCase,
  { year, amount }: DemoCase['budgetLines'][number],
  purchaserId: string,
): LoadBudgetLine {
  return {
    purchaserId,
    year,
    source: 'general_public_budget',
    unitEconomicClass: '30227',
    governmentEconomicClass: '50205',
    title: story.name,
    amount,
    isApproved: year === story.year,
  };
}

export function projectOf({ projectNumber, name }: DemoCase, estimateId: string): DraftProject {
  return {
    number: projectNumber,
    name,
    estimateId,
    method: 'competitive_consultation',
    methodGround: 'government-purchased-services',
    industry: '其他未列明行业',
    smeReservation: 'none',
    smeGround: '财库〔2020〕46号第六条第一项',
    smeDeduction: '0.10',
  };
}

/** The procurement document with its dates. */
export function tenderOf(story: DemoCase, of: { projectId: string; catalogueId: string }): DraftTender {
  const { documentsUntil, deadline } = story.notice!;
  return {
    projectId: of.projectId,
    number: `${story.projectNumber}-01`,
    title: `${story.name}竞争性磋商`,
    documentsUntil,
    bidDeadline: instantOf(deadline).toISOString(),
    document: {
      catalogueId: of.catalogueId,
      serviceLines: SERVICES.map(({ code, quantity, standard }) => ({ itemCode: code, quantity, standard })),
      requirements: [...REQUIREMENTS],
      criteria: [...CRITERIA],
      service: { ...story.service, place: story.place, clients: story.clients, renewals: 2 },
      payments: paymentsFrom(story.year),
      contract: contractTerms(),
    },
  };
}
