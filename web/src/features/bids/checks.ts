import { formatYuan, parseYuan } from '#src/kernel/money.js';
import { arithmeticFindings, type BidContent, contentFaults } from '#src/procurement/bids/calc/bid-content.js';
import { ENVELOPE_LIMIT } from '#src/procurement/bids/sealing/padding.js';
import type { Draft, Tender } from './draft.js';
import { t } from './texts.js';

/** One line of the check list. What stops is what makes a bid invalid or unreadable; what warns costs points or is mended in the review. */
export interface Check {
  readonly key: string;
  readonly isMet: boolean;
  readonly level: 'stop' | 'warn';
  readonly text: string;
  /** where it is mended */
  readonly tab: 'price' | 'team' | 'answers' | 'technical' | 'files' | 'custody';
}

/** Judges a draft as the opening and the review will. */
export function checksOf(draft: Draft, tender: Tender, content: BidContent): readonly Check[] {
  const { document } = tender;
  const codes = <T extends { code: string }>(given: readonly T[], said: Readonly<Record<string, string>>) =>
    given.filter(({ code }) => !said[code]?.trim()).map(({ code }) => code);
  const unanswered = codes(document.requirements, draft.answers);
  const unscored = codes(
    document.criteria.filter(({ basis }) => basis === 'quality'),
    draft.technical,
  );
  const { certified, posts } = document.contract.staffing;
  const people = posts.reduce((sum, { count }) => sum + count, 0);
  const held = draft.team.filter(({ certificate }) => certificate.trim() !== '').length;
  return [
    ...priceChecks(tender, content),
    {
      ...{ key: 'answers', level: 'stop', tab: 'answers', isMet: unanswered.length === 0 },
      text:
        unanswered.length === 0
          ? t('check.answers')
          : t('check.answers.missing', { codes: unanswered.join(t('separator')) }),
    },
    {
      ...{ key: 'technical', level: 'warn', tab: 'technical', isMet: unscored.length === 0 },
      text:
        unscored.length === 0
          ? t('check.technical')
          : t('check.technical.missing', { codes: unscored.join(t('separator')) }),
    },
    {
      ...{ key: 'team', level: 'warn', tab: 'team', isMet: draft.team.length >= people && held >= certified },
      text: t('check.team', { people: draft.team.length, asked: people, held, certified }),
    },
    {
      ...{ key: 'files', level: 'warn', tab: 'files', isMet: draft.attachments.length > 0 },
      text: t('check.files', { count: draft.attachments.length }),
    },
    ...shapeChecks(content),
  ];
}

function priceChecks(tender: Tender, content: BidContent): Check[] {
  const { serviceLines, contract } = tender.document;
  const unpriced = content.serviceLines.filter(({ unitPrice }) => unitPrice === '').map(({ itemCode }) => itemCode);
  const isPriced = content.offer !== '' && content.offer !== '0.00' && unpriced.length === 0;
  const isBelow = content.offer === '' || parseYuan(content.offer) <= parseYuan(tender.ceiling);
  const quantities = new Map(serviceLines.map(({ itemCode, quantity }) => [itemCode, quantity]));
  const findings = isPriced && contentFaults(content).length === 0 ? arithmeticFindings(content, quantities) : [];
  return [
    {
      ...{ key: 'priced', level: 'stop', tab: 'price', isMet: isPriced },
      text: isPriced ? t('check.priced', { offer: content.offer }) : t('check.unpriced', { count: unpriced.length }),
    },
    {
      ...{ key: 'ceiling', level: 'stop', tab: 'price', isMet: isBelow },
      text: t(isBelow ? 'check.ceiling' : 'check.ceiling.above', { ceiling: formatYuan(parseYuan(tender.ceiling)) }),
    },
    {
      ...{ key: 'sums', level: 'warn', tab: 'price', isMet: isPriced && findings.length === 0 },
      text: sumWords(isPriced, findings.length),
    },
    {
      ...{ key: 'tax', level: 'warn', tab: 'answers', isMet: content.taxRate === contract.taxRate },
      text: t('check.tax', { rate: content.taxRate ?? '', asked: contract.taxRate }),
    },
  ];
}

function sumWords(isPriced: boolean, differing: number): string {
  if (!isPriced) return t('check.sums.later');
  return differing === 0 ? t('check.sums') : t('check.sums.differ', { count: differing });
}

/** What nobody could read as a bid, by the very rules of the opening. */
function shapeChecks(content: BidContent): Check[] {
  const faults = contentFaults(content).filter(
    ({ path }) => !/^(offer|serviceLines\.\d+\.(unitPrice|amount))$/.test(path),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(content)).length;
  return [
    {
      ...{ key: 'shape', level: 'stop', tab: 'price', isMet: faults.length === 0 },
      text:
        faults.length === 0
          ? t('check.shape')
          : t('check.shape.faults', { places: faults.map(({ path }) => placeOf(path)).join(t('separator')) }),
    },
    {
      ...{ key: 'size', level: 'stop', tab: 'technical', isMet: bytes <= ENVELOPE_LIMIT },
      text: t('check.size', { kilobytes: Math.ceil(bytes / 1_024), limit: ENVELOPE_LIMIT / 1_024 }),
    },
  ];
}

const PLACES = { priceForm: 'form.title', serviceLines: 'lines.title', team: 'team.title', sme: 'sme.title' } as const;
const FIELDS = {
  taxRate: 'terms.tax',
  validityDays: 'terms.validity',
  answers: 'answers.title',
  technical: 'technical.title',
  attachments: 'files.title',
} as const;

/** A place of the envelope in words, with the number of its row. */
function placeOf(path: string): string {
  const [part = '', row] = path.split('.');
  const key = { ...PLACES, ...FIELDS }[part as keyof typeof PLACES | keyof typeof FIELDS];
  return [key ? t(key) : part, row !== undefined && /^\d+$/.test(row) ? Number(row) + 1 : ''].join(' ').trim();
}
