import { actAt, type DemoAct, inOrder } from '#src/demo/acts.js';
import type { DemoPurchase } from '#src/demo/purchases.js';

/** How far the performance of a purchase's contract has come: its first and second payment are made, its last one falls due, it is closed. */
const PERFORMANCE_STAGES = ['prepaid', 'progressed', 'assessed', 'closed'] as const;
type PerformanceStage = (typeof PERFORMANCE_STAGES)[number];

/** How far a purchase has come after the catalogue; each stage holds what the ones before it hold. */
export const PURCHASE_STAGES = [
  ...(['estimate', 'reserved', 'intended', 'approved', 'published'] as const),
  ...(['answered', 'opened', 'admitted', 'offered', 'recommended', 'determined', 'announced'] as const),
  ...(['contracted', 'filed'] as const),
  ...PERFORMANCE_STAGES,
] as const;
export type PurchaseStage = (typeof PURCHASE_STAGES)[number];

/** The acts of a purchase by the stage that they lead to, as far as its story goes. */
export function actsOf(purchase: DemoPurchase): Readonly<Record<PurchaseStage, readonly DemoAct[]>> {
  const { preparation, notice, procedure, contract, inquiry, challenge } = purchase.story;
  return {
    estimate: actAt(preparation.estimate, () => purchase.approveEstimate()),
    reserved: actAt(preparation.reservation, () => purchase.reserveAndFile()),
    intended: [
      ...actAt(preparation.intent, () => purchase.publishIntent()),
      ...actAt(preparation.mandate, () => purchase.entrustAgent()),
    ],
    approved: actAt(notice?.draft, () => purchase.draftTender()),
    published: [
      ...actAt(notice?.notice, () => purchase.publishTender()),
      ...actAt(inquiry?.asked, () => purchase.ask()),
    ],
    answered: actAt(procedure?.responses, () => purchase.procedure.respond()),
    opened: actAt(procedure?.opening, () => purchase.procedure.openResponses()),
    admitted: [
      ...actAt(procedure?.panel, () => purchase.procedure.seatPanel()),
      ...actAt(procedure?.checks, () => purchase.procedure.admitAll()),
    ],
    offered: offered(purchase),
    recommended: actAt(procedure?.scores, () => purchase.procedure.score()),
    determined: actAt(procedure?.determination, () => purchase.procedure.determine()),
    announced: [
      ...actAt(procedure?.result, () => purchase.procedure.announce()),
      ...actAt(challenge?.submitted, () => purchase.challenge()),
      ...actAt(challenge?.accepted, () => purchase.acceptChallenge()),
    ],
    contracted: [
      ...actAt(contract?.draft, () => purchase.contract.draft()),
      ...actAt(contract?.checks, () => purchase.contract.check()),
      ...actAt(contract?.approval, () => purchase.contract.approve()),
      ...actAt(contract?.signature, () => purchase.contract.sign()),
    ],
    filed: inOrder([
      ...actAt(contract?.bondReceived, () => purchase.contract.receiveBond()),
      ...actAt(contract?.announcement, () => purchase.contract.announce()),
      ...actAt(contract?.filing, () => purchase.contract.file()),
    ]),
    ...performed(purchase),
  };
}

/** In a consultation: an open tender is scored as it was opened. */
function offered(purchase: DemoPurchase): DemoAct[] {
  const { story } = purchase;
  if (story.method === 'open_tender') return [];
  return [
    ...actAt(story.procedure?.consulted, () => purchase.procedure.consult()),
    ...actAt(story.procedure?.finalOffers, () => purchase.procedure.takeFinalOffers()),
    ...actAt(story.procedure?.finalDeadline, () => purchase.procedure.openFinalOffers()),
  ];
}

/** The acts of the performance, parted where a stage ends: with a payment, or with the assessment. */
function performed(purchase: DemoPurchase): Record<PerformanceStage, DemoAct[]> {
  const { contract, performance, budgets = [] } = purchase.story;
  const acts = inOrder([
    ...budgets.flatMap(({ at, year }) => actAt(at, () => purchase.confirmBudget(year))),
    ...(performance ? purchase.performance.acts() : []),
    ...actAt(contract?.bondReturned, () => purchase.contract.returnBond()),
    ...actAt(contract?.completed, () => purchase.contract.complete()),
  ]);
  const [first, second] = (performance?.payments ?? []).map(({ hours }) => hours.settled);
  const ends = [first, second, performance?.assessment?.hours.published];
  const stageOf = ({ at }: DemoAct): number => ends.filter((end) => end !== undefined && at > end).length;
  const parts = PERFORMANCE_STAGES.map((stage, index) => [stage, acts.filter((act) => stageOf(act) === index)]);
  return Object.fromEntries(parts) as Record<PerformanceStage, DemoAct[]>;
}
