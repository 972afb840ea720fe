import type { ContractTermsInput } from '#src/procurement/tenders/contract-terms.dto.js';
import type { CriterionInput, PaymentTermInput, RequirementInput } from '#src/procurement/tenders/draft-tender.dto.js';
import { contractTerms } from '#src/demo/contract-terms.js';
import { CRITERIA, type DemoService, paymentsFrom, REQUIREMENTS, SERVICES } from '#src/demo/purchase.js';

/** What the procurement document of a demo purchase asks for, beside its dates. */
export interface CaseDocument {
  readonly services: readonly DemoService[];
  readonly requirements: readonly RequirementInput[];
  readonly criteria: readonly CriterionInput[];
  readonly payments: PaymentTermInput[];
  readonly renewals: number;
  readonly terms: ContractTermsInput;
}

/** Of the main purchase, whose service begins in this year. */
export function mainDocument(year: number): CaseDocument {
  return {
    services: SERVICES,
    requirements: REQUIREMENTS,
    criteria: CRITERIA,
    payments: paymentsFrom(year),
    renewals: 2,
    terms: contractTerms(),
  };
}
