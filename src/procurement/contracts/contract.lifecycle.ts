import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type ContractStatus =
  | 'drafting'
  | 'in_review'
  | 'approved'
  | 'awaiting_signature'
  | 'effective'
  | 'suspended'
  | 'completed'
  | 'terminated'
  | 'rescinded';

export type ContractAction =
  | 'draft'
  | 'redraft'
  | 'submit'
  | 'check-legally'
  | 'check-budget'
  | 'return'
  | 'approve'
  | 'lapse'
  | 'issue'
  | 'consent'
  | 'register-seal'
  | 'hand-in-scan'
  | 'take-effect'
  | 'announce'
  | 'file'
  | 'receive-bond'
  | 'return-bond'
  | 'suspend'
  | 'resume'
  | 'terminate'
  | 'rescind'
  | 'complete';

const LIVE: readonly ContractStatus[] = ['effective', 'suspended'];
/** Before anybody is bound. */
const UNSIGNED: readonly ContractStatus[] = ['drafting', 'in_review', 'approved', 'awaiting_signature'];

/** What the table's `when` asks for: acts that are done once, and a bond where one is agreed. */
export function contractFacts(contract: {
  readonly announcedOn: unknown;
  readonly filedOn: unknown;
  readonly bond: { readonly returnedOn: unknown } | null;
  readonly content: { readonly performanceBond: unknown };
}): readonly string[] {
  const { announcedOn, filedOn, bond, content } = contract;
  return [
    ...(announcedOn === null ? ['unannounced'] : []),
    ...(filedOn === null ? ['unfiled'] : []),
    ...(content.performanceBond !== null && bond === null ? ['bond-awaited'] : []),
    ...(bond?.returnedOn === null ? ['bond-held'] : []),
  ];
}

const AUTHORS: readonly ContractAction[] = ['draft', 'redraft', 'submit'];

/**
 * A contract from its draft to its end. Whoever drafted or checked it does not approve it (G6). It is issued when its document is rendered and takes
 * effect when both sides have agreed to that document and the scan of the sealed original is matched: the system takes both steps, and lets it lapse
 * when the award does not stand any more.
 */
export const contractLifecycle = defineLifecycle<ContractStatus, ContractAction>('contract', 'drafting', {
  draft: { from: [], to: 'drafting' },
  redraft: { from: ['drafting'], stay: true },
  submit: { from: ['drafting'], to: 'in_review' },
  'check-legally': { from: ['in_review'], stay: true, notBy: AUTHORS },
  'check-budget': { from: ['in_review'], stay: true, notBy: AUTHORS },
  return: { from: ['in_review', 'approved', 'awaiting_signature'], to: 'drafting', emits: 'contract.returned' },
  approve: { from: ['in_review'], to: 'approved', notBy: [...AUTHORS, 'check-legally', 'check-budget'] },
  lapse: { from: UNSIGNED, to: 'terminated', due: true, emits: 'contract.lapsed' },
  issue: { from: ['approved'], to: 'awaiting_signature', due: true, emits: 'contract.issued' },
  consent: { from: ['awaiting_signature'], stay: true },
  'register-seal': { from: ['awaiting_signature'], stay: true },
  'hand-in-scan': { from: ['awaiting_signature'], stay: true },
  'take-effect': { from: ['awaiting_signature'], to: 'effective', due: true, emits: 'contract.effective' },
  announce: { from: LIVE, stay: true, when: ['unannounced'], emits: 'contract.announced' },
  file: { from: LIVE, stay: true, when: ['unfiled'] },
  'receive-bond': { from: LIVE, stay: true, when: ['bond-awaited'] },
  'return-bond': { from: [...LIVE, 'terminated', 'rescinded'], stay: true, when: ['bond-held'] },
  suspend: { from: ['effective'], to: 'suspended', emits: 'contract.suspended' },
  resume: { from: ['suspended'], to: 'effective', emits: 'contract.resumed' },
  terminate: { from: LIVE, to: 'terminated', emits: 'contract.ended' },
  rescind: { from: LIVE, to: 'rescinded', emits: 'contract.ended' },
  complete: { from: ['effective'], to: 'completed', emits: 'contract.ended' },
});
