import type { Calculator } from './calculator.js';
import { ASSESSMENTS } from './assessments.js';
import { AWARDS } from './awards.js';
import { BUSINESS_TAX } from './business-tax.js';
import { CALENDAR } from './calendar.js';
import { CONTRACTS } from './contracts.js';
import { IDENTITY } from './identity.js';
import { INCOME_TAX } from './income-tax.js';
import { WAGES } from './wages.js';

const CHAPTERS = {
  calendar: CALENDAR,
  wages: WAGES,
  'income-tax': INCOME_TAX,
  'business-tax': BUSINESS_TAX,
  awards: AWARDS,
  contracts: CONTRACTS,
  assessments: ASSESSMENTS,
  identity: IDENTITY,
};

/** Every calculator by its chapter, in the order of the toolbox. */
export const CALCULATORS: readonly Calculator[] = Object.entries(CHAPTERS).flatMap(([chapter, all]) =>
  all.map((one) => ({ ...one, chapter })),
);
