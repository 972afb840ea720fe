import { instant, post } from '#web/components/format.js';
import type { Contract } from './reads.js';
import { t } from './texts.js';

export type StepKey =
  | 'draft'
  | 'legal'
  | 'budget'
  | 'approval'
  | 'document'
  | 'purchaser'
  | 'vendor'
  | 'seal'
  | 'scan'
  | 'effect'
  | 'announce'
  | 'file'
  | 'service'
  | 'end';

/** One step of a contract's way. */
export interface PathStep {
  readonly key: StepKey;
  readonly done: boolean;
  /** when it was done, or why it is not */
  readonly note?: string;
  /** who is to act, while it is not done */
  readonly waitsFor?: string;
}

const waits = (who: string): string => t('path.waits', { post: post(who) });

/** The steps from the draft to the end, as far as the view tells; checks are told to the purchaser and the offices alone. */
export function pathOf(contract: Contract): readonly PathStep[] {
  const { status, legalCheck, budgetCheck, document, consents, seal, scan, clocks, createdAt, signedOn, endedOn } =
    contract;
  const isDrafted = status !== 'drafting';
  const isApproved = document !== null || !['drafting', 'in_review'].includes(status);
  const consent = (side: 'purchaser' | 'vendor') => consents.find((one) => one.side === side)?.at;
  const clock = (name: string) => clocks.find((one) => one.clock === name)?.doneOn ?? undefined;
  const checks: PathStep[] = [
    { key: 'legal', done: legalCheck !== null, note: legalCheck?.on, waitsFor: waits('legal_counsel') },
    { key: 'budget', done: budgetCheck !== null, note: budgetCheck?.on, waitsFor: waits('accountant') },
  ];
  const isTold = legalCheck !== null || budgetCheck !== null || !isApproved;
  return [
    {
      key: 'draft',
      done: isDrafted,
      note: isDrafted ? instant(createdAt) : (contract.returnReason ?? undefined),
      waitsFor: waits('contract_manager'),
    },
    ...(isTold ? checks : []),
    { key: 'approval', done: isApproved, note: contract.number ?? undefined, waitsFor: waits('unit_head') },
    {
      key: 'document',
      done: document !== null,
      note: document ? t('document.number', { revision: document.revision }) : undefined,
      waitsFor: t('path.by-system'),
    },
    ...(['purchaser', 'vendor'] as const).map((side): PathStep => ({
      key: side,
      done: consent(side) !== undefined,
      note: consent(side) && instant(consent(side)!),
      waitsFor: waits(side === 'vendor' ? 'signatory' : 'unit_head'),
    })),
    { key: 'seal', done: seal !== null, note: seal?.date, waitsFor: waits('seal_keeper') },
    {
      key: 'scan',
      done: scan?.state === 'matched',
      note: scan && scan.state !== 'matched' ? t(`scan.${scan.state}`) : undefined,
      waitsFor: scan?.state === 'pending' ? '' : waits('seal_keeper'),
    },
    { key: 'effect', done: signedOn !== null, note: signedOn ?? undefined, waitsFor: t('path.by-system') },
    {
      key: 'announce',
      done: clock('announce') !== undefined,
      note: clock('announce'),
      waitsFor: waits('contract_manager'),
    },
    {
      key: 'file',
      done: clock('file') !== undefined,
      note: contract.filingNumber ?? undefined,
      waitsFor: waits('contract_manager'),
    },
    {
      key: 'service',
      done: contract.finallyAcceptedOn !== null,
      note: contract.finallyAcceptedOn
        ? t('path.accepted', { on: contract.finallyAcceptedOn })
        : t('path.term', { startsOn: contract.content.term.startsOn, endsOn: contract.content.term.endsOn }),
      waitsFor: '',
    },
    {
      key: 'end',
      done: endedOn !== null,
      note: [endedOn, contract.endReason].filter(Boolean).join(' ') || undefined,
      waitsFor: '',
    },
  ];
}
