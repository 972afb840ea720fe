import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fen, parseYuan } from '#src/kernel/money.js';
import { type OrganisationKind, permissionsOf, type Post, POSTS } from '#src/kernel/permissions.js';
import type { Actor } from '#src/platform/access/actor.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { LOCALES } from '#src/platform/i18n/i18n.js';
import { aPayableMilestone, PAYEE } from '#test/builders/a-payment.js';
import { officialCalendar } from '#test/support/calendar.js';
import { paymentSum } from './calc/payment-sum.js';
import { payeeFor } from './payee.view.js';
import { clockView, dueView } from './payment-clock.view.js';
import { PAYMENT_LINES, paymentLine } from './payment-line.view.js';
import { payableOf } from './payment-sums.js';

const calendar = officialCalendar();

describe('the account in a view', () => {
  const parties = { purchaserId: 'purchaser', vendorId: 'vendor', regionCode: '310199' };
  const seenBy = (post: Post, organisationId: string, regionCode = '310199') => {
    const [organisationKind] = (Object.keys(POSTS) as OrganisationKind[]).filter((kind) =>
      (POSTS[kind] as readonly Post[]).includes(post),
    );
    const actor = { post, organisationId, organisationKind, regionCode, permissions: permissionsOf(post) };
    return payeeFor(PAYEE, parties, actor as Actor);
  };

  it.each<[Post, string]>([
    ['contract_manager', 'purchaser'],
    ['accountant', 'purchaser'],
    ['unit_head', 'purchaser'],
    ['payment_reviewer', 'finance'],
    ['payment_approver', 'finance'],
    ['vendor_finance', 'vendor'],
    ['signatory', 'vendor'],
  ])('is whole for the %s', (post, organisation) => {
    expect(seenBy(post, organisation)).toEqual({ ...PAYEE, isWhole: true });
  });

  it.each<[Post, string, string]>([
    ['oversight_reader', 'oversight', '310199'],
    ['internal_auditor', 'purchaser', '310199'],
    ['procurement_approver', 'purchaser', '310199'],
    ['delivery_manager', 'vendor', '310199'],
    ['budget_officer', 'finance', '310199'],
    ['payment_reviewer', 'finance of the province', '310000'],
  ])('is masked for the %s of %s', (post, organisation, region) => {
    expect(seenBy(post, organisation, region)).toEqual({ ...PAYEE, account: '****0123', isWhole: false });
  });
});

describe('the clock in a view', () => {
  const period = { dueOn: '2026-09-30', settledOn: null } as const;

  it('runs to today, or to the day on which the money arrived', () => {
    expect(dueView(period, '2026-09-24', calendar)).toEqual({ dueOn: '2026-09-30', workingDaysLeft: 3, daysLate: 0 });
    expect(dueView({ ...period, settledOn: '2026-09-24' }, '2026-12-24', calendar).workingDaysLeft).toBe(3);
  });

  it('stands where nothing is due', () => {
    expect(dueView({ dueOn: null, settledOn: null }, '2026-09-24', calendar)).toEqual({
      dueOn: null,
      workingDaysLeft: null,
      daysLate: 0,
    });
  });

  it('does without working days in a year whose calendar is not there yet, and counts on', () => {
    expect(dueView({ ...period, dueOn: '2026-12-30' }, '2027-01-04', calendar)).toEqual({
      dueOn: '2026-12-30',
      workingDaysLeft: null,
      daysLate: 5,
    });
  });

  it('tells the interest that a late payment owes, and none before', () => {
    const of = { ...period, startedOn: '2026-09-16', netFen: parseYuan('300000') } as const;
    const on = { calendar, locale: 'en' } as const;
    expect(clockView(of, { ...on, today: '2026-09-30' }).lateInterest).toBeNull();
    expect(clockView(of, { ...on, today: '2026-10-15' })).toMatchObject({
      startedOn: '2026-09-16',
      daysLate: 15,
      lateInterest: { amount: '2250.00', rule: 'D31', explanation: '300000.00 yuan × 0.0005 × 15 days' },
    });
  });
});

describe('the sum in a view', () => {
  const { code, grossFen } = aPayableMilestone();
  const deduction = { id: '01890a5d-ac96-7cc6-8128-8be6fb8e3b6e', amountFen: parseYuan('1899.62') };
  const { lines } = paymentSum(
    { kind: 'progress', code, grossFen },
    { deductions: [deduction], retainedFen: fen(100) },
  );

  it('explains each line in the language of its reader', () => {
    expect(lines.map((line) => paymentLine(line, 'zh-CN'))).toMatchObject([
      { line: 'gross', label: '付款节点金额', amount: '712000.00', deductionId: null, rule: 'D20' },
      {
        line: 'deduction',
        label: '违约扣减',
        amount: '-1899.62',
        deductionId: deduction.id,
        explanation: '减去扣减 1899.62 元，以本次尚有的 712000.00 元为限',
        inputs: { deduction: '1899.62', room: '712000.00' },
        rule: 'D11',
      },
      { line: 'retention', amount: '-1.00', explanation: '减去合同约定留存的 1.00 元' },
    ]);
  });

  it.each(LOCALES)('has words in %s for every line and every formula, the same in both languages', (locale) => {
    const texts = (of: string) =>
      JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales', of, 'payments.json'), 'utf8')) as Record<
        'line' | 'formula',
        Record<string, string>
      >;
    const { line, formula } = texts(locale);
    expect(Object.keys(line)).toEqual(PAYMENT_LINES);
    const names = ['milestone', 'gross-times-factor-less-gross', 'less-deduction', 'less-retention'];
    expect(Object.keys(formula)).toEqual([...names, 'daily-interest', 'yearly-interest']);
    const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const [name, text] of Object.entries(formula))
      expect([name, placeholders(text)]).toEqual([name, placeholders(texts('zh-CN').formula[name]!)]);
  });
});

describe('a milestone that is to be summed up', () => {
  const last = { kind: 'final', code: 'M3', conditions: ['acceptance', 'assessment'] } as const;

  it('waits for its grade where the contract has one', () => {
    expect(payableOf(aPayableMilestone(last))).toBeNull();
    expect(payableOf(aPayableMilestone({ ...last, outcome: { grade: 'good', factor: '0.95' } }))).toMatchObject({
      kind: 'final',
      gradeFactor: '0.95',
    });
  });

  it('is paid whole at the end of a contract without assessment, and before the end in any case', () => {
    expect(payableOf(aPayableMilestone({ ...last, conditions: ['acceptance'] }))).toMatchObject({ gradeFactor: '1' });
    expect(payableOf(aPayableMilestone())).toEqual({ kind: 'progress', code: 'M2', grossFen: 71200000 });
  });
});
