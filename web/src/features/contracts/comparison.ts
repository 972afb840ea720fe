import { compileContent, type ContractSources } from '#src/procurement/contracts/calc/compile-content.js';
import type { ContractContent } from '#src/procurement/contracts/calc/contract-content.js';
import { type Deviation, deviations } from '#src/procurement/contracts/calc/substance.js';
import { parseYuan } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { holds, type Contract } from './reads.js';

type Schemas = components['schemas'];

/** Where a figure or a word of a contract comes from. */
export type Source =
  'document' | 'offer' | 'award' | 'catalogue' | 'register' | 'computed' | 'law' | 'own' | 'lines' | 'posts' | 'plan';

const SOURCES: Readonly<Record<string, Source>> = {
  'parties.purchaser': 'register',
  'parties.vendor': 'register',
  'parties.sites': 'register',
  'parties.project': 'register',
  'parties.basis': 'own',
  'parties.awardNotice': 'award',
  'parties.awardedOn': 'award',
  'subject.catalogue': 'catalogue',
  'subject.serviceLines': 'lines',
  'staffing.posts': 'posts',
  'price.total': 'offer',
  'price.taxRate': 'offer',
  'price.priceForm': 'offer',
  'price.capitals': 'computed',
  'price.exclusive': 'computed',
  'price.tax': 'computed',
  'payment.instalments': 'plan',
  'performanceBond.amount': 'computed',
  'performanceBond.capitals': 'computed',
  'acceptance.stages': 'computed',
  'wages.floor': 'own',
  'amendment.capShare': 'law',
  'priceAdjustment.grounds': 'own',
  'effect.copiesHeld': 'own',
  'effect.signedAt': 'own',
};

/** What a field was taken from: the procurement document, unless something else settles it. Rule: D3 */
export const sourceOf = (clause: string, field: string): Source => SOURCES[`${clause}.${field}`] ?? 'document';

export interface Comparison {
  /** undefined while it is read, or where the reader sees document or offer not */
  readonly differences: readonly Deviation[] | undefined;
  readonly isPossible: boolean;
}

/** Compares a contract with its procurement document and the offer that won, as the server does when the contract is handed in. Rule: D3 */
export function useComparison({ tenderId, awardId, content: given }: Contract): Comparison {
  const content = given as unknown as ContractContent;
  const mayCompare = holds('award.read') && holds('bid.read');
  const { data: tender } = useRead<Schemas['TenderView']>(mayCompare ? `tenders/${tenderId}` : undefined);
  const { data: award } = useRead<Schemas['AwardView']>(mayCompare ? `awards/${awardId}` : undefined);
  const { rows: bids } = useRows<Schemas['BidRow']>(award && `tenders/${tenderId}/bids`);
  const own = bids.filter(({ vendor }) => vendor.id === award?.data.vendor.id);
  const bid = own.find(({ kind }) => kind === 'final_offer') ?? own[0];
  const { data: offer } = useRead<Schemas['BidView']>(bid && `bids/${bid.id}`);
  if (!mayCompare) return { differences: undefined, isPossible: false };
  if (!tender || !award || !offer?.data.content) return { differences: undefined, isPossible: true };
  const sources = {
    document: tender.data.document,
    offer: offer.data.content,
    priceFen: parseYuan(award.data.amount),
    ...registered(content),
  } as unknown as ContractSources;
  return { differences: compare(sources, content), isPossible: true };
}

/** What neither document nor offer says is the register's or the parties' own: it is compared with nothing. */
function registered({ parties, subject, wages, priceAdjustment }: ContractContent): Partial<ContractSources> {
  const { purchaser, vendor, sites, project, awardNotice, awardedOn, basis } = parties;
  return {
    catalogue: { title: subject.catalogue.replace(/^《|》$/g, ''), items: subject.serviceLines },
    parties: { purchaser, vendor, sites },
    project,
    award: { letter: awardNotice, on: awardedOn },
    words: { basis, wageFloor: wages.floor, priceAdjustment: priceAdjustment.grounds, conditions: {}, acceptance: {} },
  } as unknown as Partial<ContractSources>;
}

function compare(sources: ContractSources, content: ContractContent): readonly Deviation[] {
  const compiled = compileContent(sources);
  // the conditions in words are the document's codes printed out: the codes are compared
  const instalments = compiled.payment.instalments.map((one) => {
    const { condition = '' } = content.payment.instalments.find(({ code }) => code === one.code) ?? {};
    return { ...one, condition };
  });
  const whole = { ...compiled, payment: { ...compiled.payment, instalments } };
  return deviations(whole, content, { gaps: 'tolerated' });
}
