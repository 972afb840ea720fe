import { type Fen, formatYuan, mulRate, parseYuan, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { type ContentFault, digest, integer, listOf, money, objectOf, oneOf, share, text } from './content-shape.js';

/** What an envelope says, once it is open. Money is yuan as decimal text. */
export interface BidContent {
  /** 报价: the price of the whole */
  readonly offer: string;
  /** of the VAT that the offer holds, as ratio text; that of the document when left out. Rule: B31 */
  readonly taxRate?: string;
  /** 分项报价, which adds up to the offer */
  readonly priceForm: readonly PriceItem[];
  /** the price of each service of the document; adds up to the offer too */
  readonly serviceLines: readonly OfferedLine[];
  readonly sme: SmeClaim;
  readonly team: readonly TeamMember[];
  /** to each requirement of the document, by its code */
  readonly answers: readonly RequirementAnswer[];
  /** to each criterion of the document, by its code */
  readonly technical: readonly TechnicalPart[];
  readonly validityDays: number;
  readonly attachments: readonly ContentAttachment[];
}

export interface PriceItem {
  readonly item: string;
  /** posts of this kind */
  readonly count?: number;
  /** a year of one post */
  readonly annual?: string;
  readonly amount: string;
}

export interface OfferedLine {
  readonly itemCode: string;
  readonly unitPrice: string;
  readonly amount: string;
}

/** 中小企业声明函: what the bidder declares of itself. Rule: rulebook A43. */
export interface SmeClaim {
  readonly kind: (typeof SME_KINDS)[number];
  /** the part of the contract that goes to small enterprises, as ratio text; of a consortium or with a subcontract */
  readonly smallShare?: string;
  readonly statement: string;
}

/** Somebody of the team, by the bidder's own code: no names and no numbers of persons. */
export interface TeamMember {
  readonly code: string;
  readonly post: string;
  readonly certificate: string;
}

export interface RequirementAnswer {
  readonly requirement: string;
  readonly response: string;
}

export interface TechnicalPart {
  readonly criterion: string;
  readonly text: string;
}

/** An attachment with the key that opens it. */
export interface ContentAttachment {
  /** what the bidder calls it */
  readonly name?: string;
  readonly id: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const SME_KINDS = ['none', 'small', 'consortium', 'subcontract'] as const;
const SHARED: readonly string[] = ['consortium', 'subcontract'];

const CODE = text(40);
const CONTENT = objectOf({
  offer: money,
  'taxRate?': share,
  priceForm: listOf(objectOf({ item: text(200), 'count?': integer(1, 10_000), 'annual?': money, amount: money }), 200),
  serviceLines: listOf(objectOf({ itemCode: CODE, unitPrice: money, amount: money }), 500, 'itemCode'),
  sme: objectOf({ kind: oneOf(SME_KINDS), 'smallShare?': share, statement: text(4_000, 0) }),
  team: listOf(objectOf({ code: CODE, post: text(100), certificate: text(200, 0) }), 500, 'code'),
  answers: listOf(objectOf({ requirement: CODE, response: text(10_000) }), 200, 'requirement'),
  technical: listOf(objectOf({ criterion: CODE, text: text(100_000) }), 200, 'criterion'),
  validityDays: integer(1, 1_000),
  attachments: listOf(
    objectOf({
      'name?': text(255),
      id: CODE,
      key: text(200),
      bytes: integer(1, Number.MAX_SAFE_INTEGER),
      sha256: digest,
    }),
    200,
    'id',
  ),
});

/** Everything that keeps an envelope from being a bid; of none, it is a `BidContent`. */
export function contentFaults(envelope: unknown): ContentFault[] {
  const faults: ContentFault[] = [];
  CONTENT(envelope, '', (fault) => faults.push(fault));
  if (faults.length > 0) return faults;
  const { offer, sme } = envelope as BidContent;
  if (parseYuan(offer) === 0) faults.push({ path: 'offer', code: 'out-of-range' });
  if (SHARED.includes(sme.kind) !== (sme.smallShare !== undefined))
    faults.push({ path: 'sme.smallShare', code: SHARED.includes(sme.kind) ? 'required' : 'unknown-field' });
  return faults;
}

/** Figures of a bid that do not agree. They are mended in the review, with the bidder, and never a reason to turn it down unread (A47). */
export interface ArithmeticFinding {
  readonly path: string;
  readonly stated: string;
  /** null where it is beyond any price */
  readonly computed: string | null;
}

/**
 * What of a bid does not add up: the price form, the service lines, and each line against the quantity that the document asks for.
 * @param quantities decimal text by code of the service
 */
export function arithmeticFindings(content: BidContent, quantities: ReadonlyMap<string, string>): ArithmeticFinding[] {
  const { offer, priceForm, serviceLines } = content;
  const findings: ArithmeticFinding[] = [];
  const compare = (path: string, stated: string, compute: () => Fen) => {
    const computed = withinRange(compute);
    if (parseYuan(stated) !== computed)
      findings.push({ path, stated, computed: computed === undefined ? null : formatYuan(computed) });
  };
  for (const [path, lines] of Object.entries({ priceForm, serviceLines }))
    if (lines.length > 0) compare(path, offer, () => sumFen(lines.map(({ amount }) => parseYuan(amount))));
  serviceLines.forEach(({ itemCode, unitPrice, amount }, index) => {
    const quantity = quantities.get(itemCode);
    if (quantity !== undefined)
      compare(`serviceLines.${index}`, amount, () => mulRate(parseYuan(unitPrice), Rate.parse(quantity)));
  });
  priceForm.forEach(({ count = 1, annual, amount }, index) => {
    if (annual !== undefined) compare(`priceForm.${index}`, amount, () => mulRate(parseYuan(annual), Rate.of(count)));
  });
  return findings;
}

/** What `compute` gives, or nothing where it leaves the range of amounts: a bidder may write any number. */
function withinRange(compute: () => Fen): Fen | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
