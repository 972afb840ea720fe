import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import type { ArchiveIndexView } from '#src/procurement/reporting/archive/archive.view.js';
import type { CaseView } from '#src/procurement/reporting/cases/case.view.js';
import type { CaseChainsView } from '#src/procurement/reporting/chain/chain.view.js';
import type { Client } from '#test/support/client.js';
import { startWorld, type World } from '#test/support/world.js';

let world: World;
let project: string;
let oversight: Client;

beforeAll(async () => {
  world = await startWorld({ at: 'closed', schedule: SCHEDULE_2025 });
  project = `projects/${await world.newest('project')}`;
  oversight = world.as('oversight.审计监督员');
}, 300_000);
afterAll(() => world.stop());

describe('the archive of a purchase that is closed', () => {
  let index: ArchiveIndexView;
  beforeAll(async () => {
    index = (await oversight.get<ArchiveIndexView>(`${project}/archive-index`)).body;
  });

  it('misses nothing, and is kept for fifteen years from the end of the contract', () => {
    expect(index.missing).toEqual([]);
    expect(index.retention).toEqual({ years: 15, endedOn: '2026-11-16', keepUntil: '2041-11-16', rule: 'D42' });
  });

  it('holds what each stage left, from the estimate to the last payment order', () => {
    const count = (kind: string) => index.items.filter((item) => item.kind === kind).length;
    expect({
      ...{ reports: count('service-report'), confirmations: count('site-confirmation') },
      ...{ acceptances: count('acceptance'), announced: count('notice-acceptance'), deductions: count('deduction') },
      ...{ assessments: count('assessment'), published: count('notice-assessment') },
      ...{ invoices: count('invoice'), requests: count('payment-request'), orders: count('payment-order') },
    }).toEqual({
      ...{ reports: 12, confirmations: 24, acceptances: 2, announced: 2, deductions: 1 },
      ...{ assessments: 1, published: 1, invoices: 3, requests: 3, orders: 3 },
    });
    expect(index.items.at(0)!.kind).toBe('estimate');
    const [invoice] = index.items.filter(({ kind }) => kind === 'invoice');
    expect(invoice).toMatchObject({ of: 'M1', title: '预付款' });
    expect(invoice!.number).toMatch(/^\d{20}$/);
  });

  it('says of each where somebody of the purchaser finds it', async () => {
    const people = ['单位负责人', '内审员', '合同管理员'].map((name) => world.as(`purchaser.${name}`));
    const lost: string[] = [];
    for (const location of new Set(index.items.map((item) => item.location))) {
      const answers = await Promise.all(people.map((who) => who.get(location)));
      if (!answers.some(({ status }) => status === 200)) lost.push(location);
    }
    expect(lost).toEqual([]);
  }, 120_000);

  it('gives the same index to everybody who reads it', async () => {
    const { body } = await world.as('purchaser.单位负责人').get<ArchiveIndexView>(`${project}/archive-index`);
    expect(body).toEqual(index);
  });
});

describe('the case of a purchase that is closed', () => {
  it('adds up to the price: what was paid and what went back to the budget', async () => {
    const { amounts, subjects, clocks } = (await oversight.get<CaseView>(`${project}/case`)).body;
    expect(amounts).toMatchObject({
      ...{ price: '1780000.00', paid: '1751400.38', returned: '28599.62', committed: '0.00', inPayment: '0.00' },
      budgetLines: [
        { year: 2025, paid: '534000.00', returned: '0.00' },
        { year: 2026, paid: '1217400.38', returned: '28599.62' },
      ],
    });
    const statuses = (subject: string) => [
      ...new Set(subjects.filter((each) => each.subject === subject).map(({ status }) => status)),
    ];
    expect([statuses('contract'), statuses('milestone'), statuses('payment-request')]).toEqual([
      ...[['completed'], ['paid'], ['settled']],
    ]);
    expect([statuses('service-report'), statuses('assessment'), statuses('assessment-sheet')]).toEqual([
      ...[['accepted'], ['published'], ['locked']],
    ]);
    expect(clocks.filter(({ act }) => act === 'pay').map(({ of, state }) => [of, state])).toEqual([
      ['M1', 'in-time'],
      ['M2', 'in-time'],
      ['M3', 'in-time'],
    ]);
    expect(clocks.filter(({ state }) => state !== 'in-time')).toEqual([]);
  });

  it('has a log of which every chain is whole', async () => {
    const { chains, faults, entries } = (await oversight.get<CaseChainsView>(`${project}/chain/proof`)).body;
    expect(faults).toBe(0);
    expect(chains.length).toBeGreaterThan(50);
    const [all] = await world.query<{ entries: number }>(
      'select count(*)::int as entries from audit_entry where chain = any($1)',
      [chains.map(({ chain }) => chain)],
    );
    expect(entries).toBe(all!.entries);
  });
});
