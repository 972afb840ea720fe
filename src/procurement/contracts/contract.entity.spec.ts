import { describe, expect, it } from '@jest/globals';
import { type DateText, shanghaiInstant } from '#src/kernel/dates.js';
import type { FieldProblem } from '#src/kernel/errors.js';
import { aCompiledContent, aContract } from '#test/builders/a-contract.js';
import { officialCalendar } from '#test/support/calendar.js';
import type { ContractContent } from './calc/contract-content.js';
import type { BondReceipt } from './contract.parts.js';

const calendar = officialCalendar();
const compiled = aCompiledContent();
const refusal = (code: string, params: object = {}): Error =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as unknown as Error;
const on = (today: DateText, lateReason: string | null = null) => ({ today, lateReason });
const noon = (day: DateText) => shanghaiInstant(day, '12:00');
const changed = (over: Partial<ContractContent>): ContractContent => ({ ...compiled, ...over });
const fieldsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    return (error as { fields: FieldProblem[] }).fields.map(({ path }) => path);
  }
  return [];
};

describe('the draft of a contract', () => {
  it('has its price and its term in columns of their own', () => {
    expect(aContract().drafting()).toMatchObject({
      ...{ status: 'drafting', number: null, priceFen: 178_000_000, startsOn: '2026-10-01', endsOn: '2027-09-30' },
      ...{ signDueOn: '2026-10-08', signedOn: null },
    });
  });

  it('changes in the parties’ own words, and may have gaps', () => {
    const contract = aContract().drafting();
    const content = changed({
      wages: { floor: '不低于当地指导标准' },
      disputes: { ...compiled.disputes, court: '' },
    });
    contract.redraft('manager', content, compiled);
    expect(contract.content).toEqual(content);
  });

  it('is refused with every field that deviates, at once (D3)', () => {
    const contract = aContract().drafting();
    const [first, ...rest] = compiled.subject.serviceLines;
    const content = changed({
      price: { ...compiled.price, total: '1790000.00' },
      subject: { ...compiled.subject, serviceLines: [{ ...first!, quantity: '299' }, ...rest] },
      term: { ...compiled.term, endsOn: '2027-12-31' },
    });
    const redraft = () => contract.redraft('manager', content, compiled);
    expect(redraft).toThrow(refusal('contract-deviates', { rule: 'D3', agreed: '300', contract: '299', count: 3 }));
    expect(fieldsOf(redraft)).toEqual([
      ...['content.subject.serviceLines.0.quantity', 'content.term.endsOn', 'content.price.total'],
    ]);
    expect(contract.content).toEqual(compiled);
  });
});

describe('a contract that is handed in', () => {
  const submitted =
    (content: ContractContent, agreed = compiled) =>
    () => {
      const contract = aContract().drafting();
      contract.content = content;
      contract.submit('manager', agreed);
    };

  it('lacks nothing: each gap is named with its clause and its source (D1)', () => {
    const submit = submitted(
      changed({
        disputes: { ...compiled.disputes, court: ' ' },
        quality: { ...compiled.quality, standards: [] },
        results: { ...compiled.results, ownership: '' },
      }),
    );
    expect(submit).toThrow(
      refusal('contract-content-missing', { rule: 'D1', clause: 4, source: 'S§13, 民法典 470', count: 3 }),
    );
    expect(fieldsOf(submit)).toEqual([
      ...['content.quality.standards', 'content.results.ownership', 'content.disputes.court'],
    ]);
  });

  it('has no gap that the law does not ask for either', () => {
    expect(submitted(changed({ performanceBond: null }))).toThrow(
      refusal('contract-deviates', { field: 'content.performanceBond', contract: '—' }),
    );
  });

  it('adds up, even where the offer does not (A47)', () => {
    const [line, ...lines] = compiled.subject.serviceLines;
    const slip = changed({
      subject: { ...compiled.subject, serviceLines: [{ ...line!, amount: '96000.01' }, ...lines] },
    });
    const submit = submitted(slip, slip);
    expect(submit).toThrow(
      refusal('contract-sums-wrong', { rule: 'A47', expected: '96000.00', found: '96000.01', count: 2 }),
    );
    expect(fieldsOf(submit)).toEqual(['content.subject.serviceLines.0.amount', 'content.subject.serviceLines']);
    expect(submitted(compiled, slip)).not.toThrow();
  });

  it('shows the grounds for more than a year (A56)', () => {
    const long = changed({
      term: { ...compiled.term, endsOn: '2028-09-30', multiYearGrounds: [{ ground: 'continuous' }] },
    });
    expect(submitted(long, long)).toThrow(
      refusal('multi-year-grounds-missing', {
        field: 'content.term.endsOn',
        latest: '2027-09-30',
        missing: ['content-fixed', 'funding-stable', 'price-stable', 'budget-secured'],
      }),
    );
    const longer = changed({ term: { ...compiled.term, endsOn: '2029-10-01' } });
    expect(submitted(longer, longer)).toThrow(refusal('service-term-invalid', { rule: 'A56' }));
  });

  it('is approved only when both have looked at it', () => {
    const contract = aContract().inReview();
    expect(() => contract.approve('head')).toThrow(
      refusal('contract-unchecked', { missing: ['check-legally', 'check-budget'] }),
    );
    const half = aContract().inReview();
    half.checkLegally('counsel', { on: '2026-09-14', opinion: '合法' });
    expect(() => half.approve('head')).toThrow(refusal('contract-unchecked', { missing: ['check-budget'] }));
  });

  it('goes back without its checks and what was signed, and keeps its number', () => {
    const contract = aContract().awaitingSignature();
    contract.registerSeal(
      'keeper',
      { approvalNumber: 'Y', date: '2026-09-14', seals: ['公章'], copies: 6 },
      '2026-09-14',
    );
    contract.handInScan('keeper', 'scan');
    contract.return('head', '数量有误');
    expect(contract).toMatchObject({
      ...{ status: 'drafting', number: 'QYHT-2026-0031', returnReason: '数量有误', documentId: null },
      ...{ legalCheck: null, budgetCheck: null, seal: null, scan: null },
    });
  });
});

describe('the signature of a contract', () => {
  const seal = { approvalNumber: 'QYYY-2026-0231', date: '2026-09-14' as DateText, seals: ['合同专用章'], copies: 6 };

  it('is late after the last day, which the purchaser explains (A22)', () => {
    const contract = aContract().awaitingSignature();
    contract.consent('signatory', 'vendor', on('2026-10-09'));
    expect(() => contract.consent('head', 'purchaser', on('2026-10-09'))).toThrow(
      refusal('late-reason-required', { rule: 'A22', dueOn: '2026-10-08' }),
    );
    contract.consent('head', 'purchaser', on('2026-10-08'));
    expect(contract.lateReasons).toEqual({});
    contract.consent('head', 'purchaser', on('2026-10-09', '质疑处理'));
    expect(contract.lateReasons).toEqual({ sign: '质疑处理' });
  });

  it('has as many sealed copies as the contract says, sealed today at the latest', () => {
    const contract = aContract().awaitingSignature();
    const register = (over: object) => () => contract.registerSeal('keeper', { ...seal, ...over }, '2026-09-14');
    expect(register({ copies: 4 })).toThrow(refusal('seal-copies-differ', { agreed: 6 }));
    expect(register({ date: '2026-09-15' })).toThrow(refusal('invalid-shape'));
    expect(register({ seals: [] })).toThrow(refusal('invalid-shape'));
    register({})();
    expect(contract.seal).toEqual(seal);
  });

  it('is complete with a matched scan, and takes no notice of a scan that was replaced', () => {
    const contract = aContract().awaitingSignature();
    contract.registerSeal('keeper', seal, '2026-09-14');
    contract.handInScan('keeper', 'first');
    contract.handInScan('keeper', 'second');
    expect(contract.scanned('first', { state: 'matched', found: 'X' })).toBe(false);
    expect(contract.isSealed).toBe(false);
    expect(contract.scanned('second', { state: 'mismatched', found: 'Y' })).toBe(true);
    expect(contract.isSealed).toBe(false);
    expect(contract.scanned('second', { state: 'matched', found: 'X' })).toBe(true);
    expect(contract.isSealed).toBe(true);
    contract.return('head', '重印');
    expect(contract.scanned('second', { state: 'matched', found: 'X' })).toBe(false);
  });

  it('sets the clocks running (A23, A24, A32)', () => {
    expect(aContract().effective()).toMatchObject({
      ...{ status: 'effective', signedOn: '2026-09-14', announceDueOn: '2026-09-16', fileDueOn: '2026-09-22' },
      bondDueOn: '2026-09-28',
    });
    expect(aContract({ performanceBond: null }).effective().bondDueOn).toBeNull();
  });
});

describe('a contract in effect', () => {
  const bond: BondReceipt = {
    issuer: '银行',
    number: '1',
    amount: '89000',
    validUntil: '2027-12-31',
    receivedOn: '2026-09-15',
    fileId: null,
  } as const;

  it('is announced and filed once, late with the reason', () => {
    const contract = aContract().effective();
    contract.announce('manager', on('2026-09-16'));
    expect(() => contract.announce('manager', on('2026-09-16'))).toThrow(refusal('illegal-transition'));
    expect(() => contract.file('manager', '备 1', on('2026-09-23'))).toThrow(
      refusal('late-reason-required', { rule: 'A24', dueOn: '2026-09-22' }),
    );
  });

  it('takes the agreed bond to the fen, for as long as the service lasts (A32)', () => {
    const receive = (over: Partial<BondReceipt>) => {
      const contract = aContract().effective();
      contract.receiveBond('manager', { ...bond, ...over }, '2026-09-15');
      return contract;
    };
    expect(() => receive({ amount: '88999.99' })).toThrow(refusal('bond-amount-differs', { agreed: '89000.00' }));
    expect(() => receive({ validUntil: '2027-09-29' })).toThrow(refusal('bond-too-short', { until: '2027-09-30' }));
    expect(() => receive({ receivedOn: '2026-09-16' })).toThrow(refusal('invalid-shape'));
    const contract = receive({});
    expect(contract.bond).toMatchObject({ form: 'bank-guarantee', amount: '89000.00', returnedOn: null });
    expect(() => contract.receiveBond('manager', bond, '2026-09-15')).toThrow(refusal('illegal-transition'));
    const without = aContract({ performanceBond: null }).effective();
    expect(() => without.receiveBond('manager', bond, '2026-09-15')).toThrow(refusal('illegal-transition'));
  });

  it('gives the bond back after the final acceptance, within the agreed days (D32)', () => {
    const contract = aContract().effective();
    contract.receiveBond('manager', bond, '2026-09-15');
    expect(() => contract.returnBond('manager', on('2026-09-20'))).toThrow(refusal('bond-still-needed'));
    contract.acceptFinally('2026-10-12', calendar);
    expect(contract.bondReturnDueOn).toBe('2026-10-26');
    contract.returnBond('manager', on('2026-10-26'));
    expect(contract.bond?.returnedOn).toBe('2026-10-26');
  });

  it('gives it back late with the reason, and at once when the contract has been broken off', () => {
    const late = aContract().effective();
    late.receiveBond('manager', bond, '2026-09-15');
    late.acceptFinally('2026-10-12', calendar);
    expect(() => late.returnBond('manager', on('2026-10-27'))).toThrow(
      refusal('late-reason-required', { rule: 'D32' }),
    );
    const broken = aContract().effective();
    broken.receiveBond('manager', bond, '2026-09-15');
    broken.breakOff('terminate', 'head', noon('2026-10-01'), '合同目的不能实现');
    broken.returnBond('manager', on('2026-10-09'));
    expect(broken).toMatchObject({ status: 'terminated', endedOn: '2026-10-01', endReason: '合同目的不能实现' });
  });

  it('is no ground for anything while it is suspended but goes on afterwards', () => {
    const contract = aContract().effective();
    contract.suspend('head', '公共利益');
    expect(() => contract.requireEffective()).toThrow(refusal('contract-not-effective', { status: 'suspended' }));
    expect(() => contract.requireLive()).not.toThrow();
    contract.resume('head');
    expect(() => contract.requireEffective()).not.toThrow();
    expect(contract.suspendReason).toBeNull();
  });

  it('ends when everything is done, and says what is not', () => {
    const contract = aContract().effective();
    contract.receiveBond('manager', bond, '2026-09-15');
    const complete = (open: string[]) => () => contract.complete('manager', noon('2026-11-16'), open);
    expect(complete(['M3'])).toThrow(
      refusal('contract-not-fulfilled', { open: ['announce', 'file', 'return-bond', 'acceptance', 'M3'] }),
    );
    const done = aContract().effective();
    done.announce('manager', on('2026-09-16'));
    done.file('manager', '备 1', on('2026-09-22'));
    done.acceptFinally('2026-10-12', calendar);
    done.complete('manager', noon('2026-11-16'), []);
    expect(done).toMatchObject({ status: 'completed', endedOn: '2026-11-16' });
    expect(() => done.requireLive()).toThrow(refusal('contract-not-effective', { status: 'completed' }));
  });

  it('lapses before its signature when its award is annulled', () => {
    const contract = aContract().approved();
    contract.lapse(noon('2026-09-20'), '放弃成交');
    expect(contract).toMatchObject({ status: 'terminated', signedOn: null, endReason: '放弃成交' });
  });
});
