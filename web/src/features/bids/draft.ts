import { type Fen, formatYuan } from '#src/kernel/money.js';
import { type BidContent, SME_KINDS } from '#src/procurement/bids/calc/bid-content.js';
import type { components } from '#web/api/generated/schema.js';
import { amountText, fenOf, sumOf, timesQuantity } from './amounts.js';

export type Tender = components['schemas']['TenderView'];
export type SmeKind = (typeof SME_KINDS)[number];

/** A row of the price by parts, as it is typed. With a year's price of a post its amount is count × year. */
export interface PriceRow {
  readonly item: string;
  readonly count: string;
  readonly annual: string;
  readonly amount: string;
}

/** An attachment that is encrypted already: its key is in the draft, its ciphertext lies beside it in this browser. */
export interface SealedFile {
  readonly name: string;
  readonly id: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  /** length of what was picked */
  readonly plainBytes: number;
  /** the upload of its ciphertext, once it is made */
  readonly fileId?: string;
}

/** A bid while it is written: in this browser alone, every value as it is typed. */
export interface Draft {
  readonly taxRate: string;
  readonly priceForm: readonly PriceRow[];
  /** unit price by code of the service */
  readonly prices: Readonly<Record<string, string>>;
  readonly sme: { readonly kind: SmeKind; readonly smallShare: string; readonly statement: string };
  readonly team: readonly { readonly code: string; readonly post: string; readonly certificate: string }[];
  readonly answers: Readonly<Record<string, string>>;
  readonly technical: Readonly<Record<string, string>>;
  readonly validityDays: string;
  readonly attachments: readonly SealedFile[];
}

const VALIDITY_DAYS = '90';

/** Parts of a price that every bid has, beside its posts. */
export type OtherCost = 'supervision' | 'training' | 'activities' | 'office' | 'management' | 'surcharges' | 'vat';
export const OTHER_COSTS: readonly OtherCost[] = [
  'supervision',
  'training',
  'activities',
  'office',
  'management',
  'surcharges',
  'vat',
];

/** What a bid for this tender starts with: its posts, services, requirements and criteria, all without figures. */
export function blankDraft(tender: Tender, nameOf: (cost: OtherCost) => string): Draft {
  const { contract, serviceLines } = tender.document;
  const { posts } = contract.staffing;
  return {
    taxRate: contract.taxRate,
    priceForm: [
      ...posts.map(({ name, count }) => ({ item: name, count: String(count), annual: '', amount: '' })),
      ...OTHER_COSTS.map((cost) => ({ item: nameOf(cost), count: '', annual: '', amount: '' })),
    ],
    prices: Object.fromEntries(serviceLines.map(({ itemCode }) => [itemCode, ''])),
    sme: { kind: 'none', smallShare: '', statement: '' },
    team: posts
      .flatMap(({ name, count }) => Array.from({ length: count }, () => name))
      .map((post, index) => ({ code: `P${String(index + 1).padStart(2, '0')}`, post, certificate: '' })),
    answers: {},
    technical: {},
    validityDays: VALIDITY_DAYS,
    attachments: [],
  };
}

/** A draft that goes on from an earlier bid of one's own: a final offer starts from the first response. Its attachments are handed in again. */
export function draftFrom(content: BidContent): Draft {
  return {
    taxRate: content.taxRate ?? '',
    priceForm: content.priceForm.map(({ item, count, annual = '', amount }) => ({
      ...{ item, count: count === undefined ? '' : String(count), annual, amount },
    })),
    prices: Object.fromEntries(content.serviceLines.map(({ itemCode, unitPrice }) => [itemCode, unitPrice])),
    sme: { smallShare: '', ...content.sme },
    team: content.team,
    answers: Object.fromEntries(content.answers.map(({ requirement, response }) => [requirement, response])),
    technical: Object.fromEntries(content.technical.map(({ criterion, text }) => [criterion, text])),
    validityDays: String(content.validityDays),
    attachments: [],
  };
}

/** What a row of the price form comes to. */
export function rowAmount({ count, annual, amount }: PriceRow): Fen | undefined {
  return annual === '' ? fenOf(amount) : timesQuantity(annual, count === '' ? '1' : count);
}

/** What a service line comes to. */
export const lineAmount = (draft: Draft, line: { itemCode: string; quantity: string }): Fen | undefined =>
  timesQuantity(draft.prices[line.itemCode] ?? '', line.quantity);

/** The offer: what its service lines add up to, or its parts where the document has no lines. */
export function offerOf(draft: Draft, tender: Tender): Fen | undefined {
  const { serviceLines } = tender.document;
  return serviceLines.length > 0
    ? sumOf(serviceLines.map((line) => lineAmount(draft, line)))
    : sumOf(draft.priceForm.map(rowAmount));
}

/** What the envelope will say. Nothing of it is checked here: `contentFaults` and `arithmeticFindings` judge it as the opening will. */
export function contentOf(draft: Draft, tender: Tender): BidContent {
  const { serviceLines, requirements, criteria } = tender.document;
  const { kind, smallShare, statement } = draft.sme;
  const isShared = kind === 'consortium' || kind === 'subcontract';
  const text = (fen: Fen | undefined) => (fen === undefined ? '' : formatYuan(fen));
  return {
    offer: text(offerOf(draft, tender)),
    ...(draft.taxRate && { taxRate: draft.taxRate }),
    priceForm: draft.priceForm
      .filter((row) => rowAmount(row) !== undefined)
      .map((row) => ({
        item: row.item.trim(),
        ...(row.count !== '' && { count: Number(row.count) }),
        ...(row.annual !== '' && { annual: amountText(row.annual) }),
        amount: text(rowAmount(row)),
      })),
    serviceLines: serviceLines.map((line) => ({
      itemCode: line.itemCode,
      unitPrice: amountText(draft.prices[line.itemCode] ?? ''),
      amount: text(lineAmount(draft, line)),
    })),
    sme: { kind, ...(isShared && { smallShare }), statement: statement.trim() },
    team: draft.team
      .filter(({ code }) => code.trim() !== '')
      .map(({ code, post, certificate }) => ({
        ...{ code: code.trim(), post: post.trim(), certificate: certificate.trim() },
      })),
    answers: requirements.flatMap(({ code }) =>
      draft.answers[code]?.trim() ? [{ requirement: code, response: draft.answers[code].trim() }] : [],
    ),
    technical: criteria.flatMap(({ code, basis }) =>
      basis === 'quality' && draft.technical[code]?.trim()
        ? [{ criterion: code, text: draft.technical[code].trim() }]
        : [],
    ),
    validityDays: Number(draft.validityDays),
    attachments: draft.attachments.map(({ name, id, key, bytes, sha256 }) => ({ name, id, key, bytes, sha256 })),
  };
}
