import { theServiceIsAccepted } from './acceptance.js';
import { theAssessmentIsPlanned, theServiceIsAssessed } from './assessment.js';
import { theBidsAreSealedAndOpened } from './bidding.js';
import { theBondGoesBack, thePurchaseIsClosed } from './closing.js';
import { theContractIsDrafted, theContractIsFiled, theContractIsMadePublic, theContractIsSigned } from './contract.js';
import { PaymentScenes, theBudgetIsApproved } from './payments.js';
import { theAgentIsEntrusted, theCatalogueIsPublished, thePurchaseIsPrepared } from './preparation.js';
import { theMarketAsks, theTenderIsPublished } from './publication.js';
import { theFourthIsTold, theFourthMends, vendorsRegister } from './registration.js';
import { theResultIsAnnounced } from './result.js';
import { thePanelReviews } from './review.js';
import { aPlaceStaysEmpty, theFirstMonthIsReported, theMonthsAreReported, theStaffIsAssigned } from './service.js';
import type { Story } from './story.js';

/** From the catalogue to the contract that is public. */
function theContractIsMade(story: Story): void {
  story.act('The catalogue and the register', () => {
    theCatalogueIsPublished(story);
    vendorsRegister(story);
  });
  story.act('What it should cost, and who pays', () => thePurchaseIsPrepared(story));
  story.act('The mandate, and a vendor that had more to prove', () => {
    theFourthIsTold(story);
    theAgentIsEntrusted(story);
    theFourthMends(story);
  });
  story.act('The notice', () => {
    theTenderIsPublished(story);
    theMarketAsks(story);
  });
  story.act('Sealed bids', () => theBidsAreSealedAndOpened(story));
  story.act('The review', () => thePanelReviews(story));
  story.act('The result', () => theResultIsAnnounced(story));
  story.act('The contract', () => {
    theContractIsDrafted(story);
    theContractIsSigned(story);
    theContractIsMadePublic(story);
  });
}

/** The purchase from its catalogue to the filing of its contract. */
export function untilTheContractIsFiled(story: Story): void {
  theContractIsMade(story);
  story.act('The filing', () => theContractIsFiled(story));
}

/** The purchase from its catalogue to the closed contract. */
export function untilThePurchaseIsClosed(story: Story): void {
  theContractIsMade(story);
  const [first, second, last] = [1, 2, 3].map((position) => new PaymentScenes(story, position as 1 | 2 | 3)) as [
    PaymentScenes,
    PaymentScenes,
    PaymentScenes,
  ];
  story.act('The prepayment', () => {
    first.theInvoiceComesIn({ over: { total: '534000.01' }, code: 'invoice-faulty', why: 'a fen over the milestone' });
    theContractIsFiled(story);
    first.thePaymentIsMade([{ line: 'gross', amount: '534000.00', rule: 'D20' }]);
  });
  story.act('The service', () => {
    theStaffIsAssigned(story);
    theFirstMonthIsReported(story);
    aPlaceStaysEmpty(story);
  });
  story.act('Half-way', () => {
    theMonthsAreReported(story, ['2025-12', '2025-12']);
    theBudgetIsApproved(story);
    theMonthsAreReported(story, ['2026-01', '2026-03']);
    theServiceIsAccepted(story, 'mid-term', 'M2');
    second.theInvoiceComesIn({
      ...{ over: { needsWageEvidence: false }, code: 'wage-evidence-missing', why: 'without the proof of wages' },
    });
    second.thePaymentIsMade([
      { line: 'gross', amount: '712000.00', rule: 'D20' },
      { line: 'deduction', amount: '-1899.62', rule: 'D11' },
    ]);
  });
  story.act('The second half', () => {
    theMonthsAreReported(story, ['2026-04', '2026-08']);
    theAssessmentIsPlanned(story);
    theMonthsAreReported(story, ['2026-09', '2026-09']);
    theServiceIsAccepted(story, 'final', 'M3');
  });
  story.act('The assessment by a third party', () => {
    theServiceIsAssessed(story);
    theBondGoesBack(story);
  });
  story.act('The last payment', () => {
    const used = story.case.performance!.payments[1]!.invoiceNumber;
    last.theInvoiceComesIn({
      ...{ over: { invoiceNumber: used }, code: 'invoice-number-used', why: 'under a number that was used' },
    });
    last.thePaymentIsMade([
      { line: 'gross', amount: '534000.00', rule: 'D20' },
      { line: 'grade', amount: '-26700.00', rule: 'E7' },
    ]);
  });
  story.act('The end', () => thePurchaseIsClosed(story));
}
