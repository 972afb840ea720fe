import { describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import { aBidContent } from '#test/builders/a-bid.js';
import { arithmeticFindings, type BidContent, contentFaults } from './bid-content.js';
import { judgeContent } from './judged-content.js';

const OFFER = '1780000.00';
const attachment = { id: 'a-1', key: 'AGE-SECRET-KEY-1X', bytes: 1, sha256: 'a'.repeat(64) };
const with_ = (over: Record<string, unknown>) => ({ ...aBidContent(OFFER), ...over });

describe('what an envelope says', () => {
  it('is a bid when everything is there and nothing else', () => {
    expect(contentFaults(aBidContent(OFFER))).toEqual([]);
    expect(contentFaults(aBidContent('0.01', { priceForm: [], serviceLines: [] }))).toEqual([]);
    expect(contentFaults(aBidContent(OFFER, { attachments: [attachment] }))).toEqual([]);
    const { taxRate: _, ...withoutRate } = aBidContent(OFFER);
    expect(contentFaults(withoutRate)).toEqual([]);
    const consortium = { kind: 'consortium', smallShare: '0.30', statement: '联合体' } as const;
    expect(contentFaults(aBidContent(OFFER, { sme: consortium }))).toEqual([]);
  });

  it.each<[what: string, envelope: unknown, path: string, code: string]>([
    ['nothing', null, '', 'not-an-object'],
    ['a list', [], '', 'not-an-object'],
    ['a text', 'x', '', 'not-an-object'],
    ['a missing field', { ...aBidContent(OFFER), offer: undefined }, 'offer', 'not-money'],
    ['a field of its own', with_({ discount: '1' }), 'discount', 'unknown-field'],
    ['a field of every object', JSON.parse('{"__proto__":1}'), '__proto__', 'unknown-field'],
    ['a price as a number', with_({ offer: 1780000 }), 'offer', 'not-money'],
    ['a negative price', with_({ offer: '-1.00' }), 'offer', 'not-money'],
    ['three decimals', with_({ offer: '1.001' }), 'offer', 'not-money'],
    ['a price of nothing', with_({ offer: '0.00' }), 'offer', 'out-of-range'],
    ['a line without an amount', with_({ priceForm: [{ item: 'x' }] }), 'priceForm.0.amount', 'required'],
    ['lines that are none', with_({ serviceLines: {} }), 'serviceLines', 'not-a-list'],
    ['too many lines', with_({ priceForm: Array(201).fill({ item: 'x', amount: '1' }) }), 'priceForm', 'list-length'],
    ['half a post', with_({ priceForm: [{ item: 'x', count: 0.5, amount: '1' }] }), 'priceForm.0.count', 'not-integer'],
    ['no post', with_({ priceForm: [{ item: 'x', count: 0, amount: '1' }] }), 'priceForm.0.count', 'out-of-range'],
    [
      'one answer twice',
      with_({ answers: Array(2).fill({ requirement: 'Q1', response: 'x' }) }),
      'answers.1',
      'duplicate',
    ],
    ['an empty answer', with_({ answers: [{ requirement: 'Q1', response: '' }] }), 'answers.0.response', 'text-length'],
    [
      'U+0000',
      with_({ answers: [{ requirement: 'Q1', response: 'a\u0000' }] }),
      'answers.0.response',
      'control-character',
    ],
    [
      'half a surrogate',
      with_({ answers: [{ requirement: 'Q1', response: '\ud800' }] }),
      'answers.0.response',
      'control-character',
    ],
    ['no text', with_({ technical: [{ criterion: 'S2', text: 1 }] }), 'technical.0.text', 'not-text'],
    ['an unknown size', with_({ sme: { kind: 'tiny', statement: '' } }), 'sme.kind', 'not-one-of'],
    [
      'a share above the whole',
      with_({ sme: { kind: 'consortium', smallShare: '1.1', statement: '' } }),
      'sme.smallShare',
      'not-decimal',
    ],
    [
      'a consortium without its share',
      with_({ sme: { kind: 'consortium', statement: '' } }),
      'sme.smallShare',
      'required',
    ],
    [
      'a share of nobody',
      with_({ sme: { kind: 'small', smallShare: '0.3', statement: '' } }),
      'sme.smallShare',
      'unknown-field',
    ],
    ['a tax rate above the whole', with_({ taxRate: '1.01' }), 'taxRate', 'not-decimal'],
    ['no validity', with_({ validityDays: 0 }), 'validityDays', 'out-of-range'],
    [
      'a digest that is none',
      with_({ attachments: [{ ...attachment, sha256: 'A' }] }),
      'attachments.0.sha256',
      'not-text',
    ],
  ])('is no bid with %s', (_, envelope, path, code) => {
    expect(contentFaults(envelope)).toContainEqual({ path, code });
  });
});

describe('the arithmetic of a bid', () => {
  const quantities = new Map([['R01', '300']]);

  it('is silent where everything adds up, as in the demo', () => {
    const demo = new Map([
      ['R02', '6360'],
      ['R03', '100'],
    ]);
    expect(arithmeticFindings(aBidContent(OFFER), demo)).toEqual([]);
    expect(arithmeticFindings(aBidContent('1800000.00'), demo)).toEqual([]);
  });

  it('names every figure that differs, which the review mends (A47)', () => {
    const content: BidContent = aBidContent('96000.01', {
      priceForm: [{ item: '社会工作师', count: 3, annual: '164448.00', amount: '493344.01' }],
      serviceLines: [
        { itemCode: 'R01', unitPrice: '320.00', amount: '96000.00' },
        { itemCode: 'R99', unitPrice: '1', amount: '5' },
      ],
    });
    expect(arithmeticFindings(content, quantities)).toEqual([
      { path: 'priceForm', stated: '96000.01', computed: '493344.01' },
      { path: 'serviceLines', stated: '96000.01', computed: '96005.00' },
      { path: 'priceForm.0', stated: '493344.01', computed: '493344.00' },
    ]);
    const line = { itemCode: 'R01', unitPrice: '320.00', amount: '96000.01' };
    expect(arithmeticFindings({ ...content, priceForm: [], serviceLines: [line] }, quantities)).toEqual([
      { path: 'serviceLines.0', stated: '96000.01', computed: '96000.00' },
    ]);
  });
});

describe('an opened envelope', () => {
  const terms = { ceilingFen: fen(178_000_000), attachments: [] };

  it('is valid up to the ceiling, and not a fen above it (A44)', () => {
    expect(judgeContent(aBidContent(OFFER), terms)).toMatchObject({ offerFen: 178_000_000 });
    expect(judgeContent(aBidContent('1780000.01'), terms)).toMatchObject({
      offerFen: 178_000_001,
      refusal: { code: 'price-above-ceiling', params: { rule: 'A44', offer: '1780000.01', ceiling: OFFER } },
    });
  });

  it('is not valid when nobody can read it as a bid', () => {
    expect(judgeContent({ offer: OFFER }, terms)).toEqual({
      refusal: { code: 'content-malformed', params: { path: 'priceForm', fault: 'required' } },
    });
  });

  it('is not turned down for its arithmetic', () => {
    const slip = aBidContent(OFFER, { priceForm: [{ item: 'x', amount: '1.00' }] });
    expect(judgeContent(slip, terms).refusal).toBeUndefined();
  });

  it('lists the attachments that were handed in with it', () => {
    const content = aBidContent(OFFER, { attachments: [attachment] });
    const refused = {
      refusal: { code: 'content-malformed', params: { path: 'attachments', fault: 'unknown-reference' } },
    };
    expect(judgeContent(content, { ...terms, attachments: [attachment] }).refusal).toBeUndefined();
    expect(judgeContent(content, terms)).toEqual(refused);
    expect(judgeContent(aBidContent(OFFER), { ...terms, attachments: [attachment] })).toEqual(refused);
    const other = { ...attachment, sha256: 'b'.repeat(64) };
    expect(judgeContent(content, { ...terms, attachments: [other] })).toEqual(refused);
  });
});
