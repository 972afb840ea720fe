import type { LoadBudgetLine } from '#src/procurement/budgets/load-budget-line.dto.js';
import type { DraftProject } from '#src/procurement/tenders/draft-project.dto.js';
import { METHOD_GROUNDS } from '#src/procurement/tenders/calc/methods.js';
import type { DraftTender } from '#src/procurement/tenders/draft-tender.dto.js';
import type { DemoCase } from '#src/demo/cases.js';
import { instantOf } from '#src/demo/schedule.js';

/** What the people of the demo write when they draft something of a purchase: bodies of requests, and arguments of services. */

/** Budget of one year; that of the next year waits for the budget to be approved. */
export function budgetLineOf(
  story: DemoCase,
  { year, amount, isApproved }: DemoCase['budgetLines'][number],
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
    isApproved,
  };
}

export function projectOf({ projectNumber, name, method }: DemoCase, estimateId: string): DraftProject {
  return {
    number: projectNumber,
    name,
    estimateId,
    method,
    methodGround: METHOD_GROUNDS[method][0]!,
    industry: '其他未列明行业',
    smeReservation: 'none',
    smeGround: '财库〔2020〕46号第六条第一项',
    smeDeduction: '0.10',
  };
}

/** The procurement document with its dates. */
export function tenderOf(story: DemoCase, of: { projectId: string; catalogueId: string }): DraftTender {
  const { documentsUntil, deadline } = story.notice!;
  const { services, requirements, criteria, payments, renewals, terms } = story.document;
  return {
    projectId: of.projectId,
    number: `${story.projectNumber}-01`,
    title: `${story.name}${METHOD_WORDS[story.method]}`,
    documentsUntil,
    bidDeadline: instantOf(deadline).toISOString(),
    document: {
      catalogueId: of.catalogueId,
      serviceLines: services.map(({ code, quantity, standard }) => ({ itemCode: code, quantity, standard })),
      requirements: [...requirements],
      criteria: [...criteria],
      service: { ...story.service, place: story.place, clients: story.clients, renewals },
      payments: structuredClone(payments),
      contract: structuredClone(terms),
    },
  };
}

const METHOD_WORDS: Readonly<Record<DemoCase['method'], string>> = {
  open_tender: '公开招标',
  competitive_consultation: '竞争性磋商',
};
