import type { DemoPurchase } from '#src/demo/purchases.js';
import type { Hour } from '#src/demo/schedule.js';

/** What some people of the demo do at one hour. */
export interface DemoAct {
  readonly at: Hour;
  readonly play: () => Promise<unknown>;
}

/** How far a purchase has come after the catalogue; each stage holds what the ones before it hold. */
export const PURCHASE_STAGES = [
  ...(['estimate', 'reserved', 'intended', 'approved', 'published'] as const),
  ...(['answered', 'opened', 'admitted', 'offered', 'recommended', 'determined', 'announced'] as const),
  ...(['contracted', 'filed'] as const),
] as const;
export type PurchaseStage = (typeof PURCHASE_STAGES)[number];

/** The acts of a purchase by the stage that they lead to, as far as its story goes. */
export function actsOf(purchase: DemoPurchase): Readonly<Record<PurchaseStage, readonly DemoAct[]>> {
  const { preparation, notice, procedure, contract } = purchase.story;
  return {
    estimate: [{ at: preparation.estimate, play: () => purchase.approveEstimate() }],
    reserved: [{ at: preparation.reservation, play: () => purchase.reserveAndFile() }],
    intended: [
      { at: preparation.intent, play: () => purchase.publishIntent() },
      { at: preparation.mandate, play: () => purchase.entrustAgent() },
    ],
    approved: where(notice, ({ draft }) => [{ at: draft, play: () => purchase.draftTender() }]),
    published: where(notice, (dates) => [{ at: dates.notice, play: () => purchase.publishTender() }]),
    answered: where(procedure, ({ responses }) => [{ at: responses, play: () => purchase.procedure.respond() }]),
    opened: where(procedure, ({ opening }) => [{ at: opening, play: () => purchase.procedure.openResponses() }]),
    admitted: where(procedure, ({ panel, checks }) => [
      { at: panel, play: () => purchase.procedure.seatPanel() },
      { at: checks, play: () => purchase.procedure.admitAll() },
    ]),
    offered: where(procedure, ({ consulted, finalOffers, finalDeadline }) => [
      { at: consulted, play: () => purchase.procedure.consult() },
      { at: finalOffers, play: () => purchase.procedure.takeFinalOffers() },
      { at: finalDeadline, play: () => purchase.procedure.openFinalOffers() },
    ]),
    recommended: where(procedure, ({ scores }) => [{ at: scores, play: () => purchase.procedure.score() }]),
    determined: where(procedure, ({ determination }) => [
      { at: determination, play: () => purchase.procedure.determine() },
    ]),
    announced: where(procedure, ({ result }) => [{ at: result, play: () => purchase.procedure.announce() }]),
    contracted: where(contract, ({ draft, checks, approval, signature }) => [
      { at: draft, play: () => purchase.contract.draft() },
      { at: checks, play: () => purchase.contract.check() },
      { at: approval, play: () => purchase.contract.approve() },
      { at: signature, play: () => purchase.contract.sign() },
    ]),
    filed: where(contract, ({ bondReceived, announcement, filing }) => [
      { at: bondReceived, play: () => purchase.contract.receiveBond() },
      { at: announcement, play: () => purchase.contract.announce() },
      { at: filing, play: () => purchase.contract.file() },
    ]),
  };
}

/** All acts of several stories in the order of their hours; those of one hour in the order in which they are given. */
export function inOrder(acts: readonly DemoAct[]): DemoAct[] {
  return [...acts].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function where<T>(dates: T | undefined, acts: (dates: T) => readonly DemoAct[]): readonly DemoAct[] {
  return dates ? acts(dates) : [];
}
