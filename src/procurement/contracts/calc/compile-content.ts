import { capitals } from '#src/kernel/capitals.js';
import type { DateText } from '#src/kernel/dates.js';
import { type Fen, formatYuan, mulRate, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { BidContent, PriceItem } from '#src/procurement/bids/calc/bid-content.js';
import type { BondTerm, PostTerm } from '#src/procurement/tenders/calc/contract-terms.js';
import type { PaymentTerm, ProcurementDocument } from '#src/procurement/tenders/calc/procurement-document.js';
import { capOf, CONTRACT_CAPS } from './caps.js';
import type {
  AcceptanceStage,
  ContractContent,
  ContractInstalment,
  ContractPost,
  ContractPriceRow,
  ContractService,
} from './contract-content.js';
import { type ContractWords, conditionWords } from './contract-words.js';
import { paymentPlan } from './payment-plan.js';
import { taxIn } from './price-sums.js';

/** What an offer says of the price; lists are empty where it explains nothing. */
export type OfferedPrice = Pick<BidContent, 'taxRate'> & Partial<Pick<BidContent, 'priceForm' | 'serviceLines'>>;

/** Everything that a contract is made of, as it is on record. */
export interface ContractSources {
  readonly document: ProcurementDocument;
  /** the final offer of the supplier */
  readonly offer: OfferedPrice;
  /** of the award: the final offer, never the evaluated price */
  readonly priceFen: Fen;
  readonly catalogue: {
    readonly title: string;
    readonly items: readonly { readonly code: string; readonly name: string; readonly unit: string }[];
  };
  readonly parties: Pick<ContractContent['parties'], 'purchaser' | 'vendor' | 'sites'>;
  readonly project: ContractContent['parties']['project'];
  readonly award: { readonly letter: string; readonly on: DateText };
  readonly words: ContractWords;
}

/**
 * The contract that document and final offer amount to; nothing of it is typed again. What the offer leaves out is left empty. Rules: rulebook D1–D3,
 * A32, B31, D20, D40; ADR 13.
 * @throws DomainError `shares-not-whole`, `duplicate-code`; RangeError when a ratio is no decimal
 */
export function compileContent(sources: ContractSources): ContractContent {
  const { document, offer, priceFen, words } = sources;
  const { contract: terms, service } = document;
  const { sites: _, bond, taxRate: __, ...same } = terms;
  return {
    ...same,
    parties: partiesOf(sources),
    scope: { ...terms.scope, clients: service.clients },
    subject: { catalogue: `《${sources.catalogue.title}》`, serviceLines: servicesOf(sources) },
    staffing: { ...terms.staffing, posts: pricedPosts(terms.staffing.posts, offer.priceForm ?? []) },
    term: termOf(document),
    price: priceOf(priceFen, offer.taxRate ?? terms.taxRate, offer.priceForm ?? []),
    payment: { ...terms.payment, instalments: instalmentsOf(priceFen, document.payments, words) },
    performanceBond: bond && bondOf(priceFen, bond),
    acceptance: { ...terms.acceptance, stages: stagesOf(document.payments) },
    wages: { floor: words.wageFloor },
    amendment: { capShare: CONTRACT_CAPS.supplements.share },
    priceAdjustment: { grounds: words.priceAdjustment },
  };
}

function partiesOf({ parties, project, award, words }: ContractSources): ContractContent['parties'] {
  return { ...parties, basis: words.basis, project, awardNotice: award.letter, awardedOn: award.on };
}

function servicesOf({ document, offer, catalogue }: ContractSources): ContractService[] {
  const items = new Map(catalogue.items.map((item) => [item.code, item]));
  const prices = new Map((offer.serviceLines ?? []).map((line) => [line.itemCode, line] as const));
  return document.serviceLines.map(({ itemCode: code, quantity, standard }) => {
    const { name = '', unit = '' } = items.get(code) ?? {};
    const price = prices.get(code);
    const [unitPrice, amount] = price ? [yuan(price.unitPrice), yuan(price.amount)] : ['', ''];
    return { code, name, unit, quantity, unitPrice, amount, standard };
  });
}

function termOf({ service, contract }: ProcurementDocument): ContractContent['term'] {
  const { startsOn, endsOn, place, renewals } = service;
  return { startsOn, endsOn, place, renewals, ...contract.term };
}

function priceOf(priceFen: Fen, taxRate: string, form: readonly PriceItem[]): ContractContent['price'] {
  const { exclusiveFen, taxFen } = taxIn(priceFen, taxRate);
  const priceForm = form.map(({ item, count = null, annual, amount }, index): ContractPriceRow => ({
    ...{ code: `P${String(index + 1).padStart(2, '0')}`, name: item, count },
    ...{ annual: annual === undefined ? null : yuan(annual), amount: yuan(amount) },
  }));
  return {
    ...{ total: formatYuan(priceFen), capitals: capitals(priceFen), taxRate },
    ...{ exclusive: formatYuan(exclusiveFen), tax: formatYuan(taxFen), priceForm },
  };
}

/** The posts of the document with what the price form asks for a year of each, found by its name; spaces and widths of characters do not matter. */
export function pricedPosts(
  posts: readonly PostTerm[],
  form: readonly ({ readonly annual?: string | null } & ({ readonly item: string } | { readonly name: string }))[],
): ContractPost[] {
  const named = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  return posts.map((post) => {
    const row = form.find((each) => named('item' in each ? each.item : each.name) === named(post.name) && each.annual);
    return { ...post, annual: row?.annual ? yuan(row.annual) : null };
  });
}

/** A bidder may write an amount without its fen. */
const yuan = (text: string): string => formatYuan(parseYuan(text));

/** Each share of the price with its amount, and what it waits for in words. Rule: D20. */
function instalmentsOf(priceFen: Fen, terms: readonly PaymentTerm[], words: ContractWords): ContractInstalment[] {
  const plan = paymentPlan(priceFen, terms);
  return terms.map(({ code, name, share, kind, conditions, year }, index) => ({
    ...{ code, name, kind, share, amount: formatYuan(plan[index]!.amountFen), year },
    conditions: conditions.map(({ condition }) => condition),
    condition: conditions.map(({ condition }) => conditionWords(words, kind, condition)).join('，'),
  }));
}

/** The share of the price, half-up to the fen where the law's tenth leaves room for it. Rule: A32. */
function bondOf(priceFen: Fen, bond: BondTerm): NonNullable<ContractContent['performanceBond']> {
  const amountFen = Math.min(mulRate(priceFen, Rate.parse(bond.share)), capOf('performanceBond', priceFen)) as Fen;
  return { ...bond, amount: formatYuan(amountFen), capitals: capitals(amountFen) };
}

/** An acceptance on the way where a payment waits for it, and one at the end of every contract. Rule: D33. */
function stagesOf(payments: readonly PaymentTerm[]): AcceptanceStage[] {
  const isPaidOnTheWay = payments.some(
    ({ kind, conditions }) => kind !== 'final' && conditions.some(({ condition }) => condition === 'acceptance'),
  );
  return isPaidOnTheWay ? ['mid-term', 'final'] : ['final'];
}
