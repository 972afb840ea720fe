import type { DraftCatalogue } from '#src/procurement/catalogue/draft-catalogue.dto.js';
import type { LoadBudgetLine } from '#src/procurement/budgets/load-budget-line.dto.js';
import type { DraftProject } from '#src/procurement/tenders/draft-project.dto.js';
import type { DraftTender, ProcurementDocumentInput } from '#src/procurement/tenders/draft-tender.dto.js';
import { MAIN_CASE } from '#src/demo/cases.js';
import { catalogueOf } from '#src/demo/catalogue.js';
import { projectOf, tenderOf } from '#src/demo/drafts.js';

/** Bodies of the requests that make a purchase, valid as they are: those of the demo. */

export function aCatalogue(over: Partial<DraftCatalogue> = {}): DraftCatalogue {
  return { ...catalogueOf(2026), ...over };
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
  return { ...projectOf(MAIN_CASE, estimateId), ...over };
}

export function aDocument(catalogueId: string, over: Partial<ProcurementDocumentInput> = {}): ProcurementDocumentInput {
  return { ...tenderOf(MAIN_CASE, { projectId: '', catalogueId }).document, ...over };
}

/** To be published on 13 August 2026 or on one of the days after it. */
export function aTender(of: { projectId: string; catalogueId: string }, over: Partial<DraftTender> = {}): DraftTender {
  return { ...tenderOf(MAIN_CASE, of), ...over };
}
