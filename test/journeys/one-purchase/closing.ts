import { expect } from '@jest/globals';
import { dayOf } from '#src/demo/schedule.js';
import type { Body } from '#test/support/journey.js';
import { ACCOUNTANT, MANAGER, type Story } from './story.js';

const OVERSIGHT = 'oversight.审计监督员';

/** The bond goes back. */
export function theBondGoesBack(story: Story): void {
  story.scene(
    'gives the bond back within ten working days of the final acceptance (D32), and is not over yet',
    async () => {
      const { journey, dates, contract } = story;
      await journey.at(dates.bondReturned);
      await journey.done(MANAGER, contract, 'return-bond', {});
      story.pointAt('bond');
      expect(await journey.show(MANAGER, contract)).toMatchObject({
        bond: { returnedOn: dayOf(dates.bondReturned) },
        clocks: expect.arrayContaining([
          expect.objectContaining({ clock: 'return-bond', dueOn: '2026-10-28', isLate: false }),
        ]),
      });
      const open = await journey.command(MANAGER, contract, 'complete');
      expect([open.status, open.code]).toEqual([409, 'contract-not-fulfilled']);
      expect(open.body).toMatchObject({ params: { open: ['M3'] } });
    },
  );
}

/** The end, and what is left of it. */
export function thePurchaseIsClosed(story: Story): void {
  story.scene('is completed: 1751400.38 paid, 28599.62 back in the budget, nothing open', async () => {
    const { journey, dates, contract } = story;
    await journey.at(dates.completed);
    await journey.done(MANAGER, contract, 'complete');
    story.pointAt('status', 'endedOn', 'allowed');
    expect(await journey.show(MANAGER, contract)).toMatchObject({ status: 'completed', allowed: [] });
    story.pointAt('price', 'paid', 'returned', 'open');
    expect(await journey.show('A.机构财务', `${contract}/payments`)).toMatchObject({
      ...{ price: '1780000.00', paid: '1751400.38', returned: '28599.62', retained: '0.00', open: '0.00' },
    });
  });

  story.scene('leaves two lines whose figures add up to the fen', async () => {
    const { journey, lines } = story;
    const [first, second] = lines as [string, string];
    const settled = { reserved: '0.00', committed: '0.00', inPayment: '0.00' };
    story.pointAt('balances');
    expect(await journey.show(ACCOUNTANT, first)).toMatchObject({
      balances: { appropriated: '700000.00', available: '166000.00', paid: '534000.00', ...settled },
    });
    story.pointAt('balances');
    expect(await journey.show(ACCOUNTANT, second)).toMatchObject({
      balances: { appropriated: '1300000.00', available: '82599.62', paid: '1217400.38', ...settled },
    });
    const entries = await journey.list<{ kind: string; postings: Body[] }>(ACCOUNTANT, `${second}/entries?limit=100`);
    const kinds = entries.map(({ kind }) => kind);
    for (const kind of ['reserve', 'commit', 'pay-out', 'settle', 'return']) expect(kinds).toContain(kind);
  });

  story.scene(
    'has an index of its archive in which nothing is missing, with a digest of each document (D42)',
    async () => {
      const { journey, id } = story;
      story.pointAt('items', 'retention');
      const index = await journey.show<{ items: Body[]; missing: Body[] } & Body>(
        MANAGER,
        `projects/${id.project}/archive-index`,
      );
      expect(index.missing).toEqual([]);
      for (const { title, digest } of index.items) expect([title, digest]).toEqual([title, DIGEST]);
      expect(index.retention).toMatchObject({ years: 15, endedOn: dayOf(story.dates.completed) });
    },
  );

  story.scene('is read by oversight as one case, whose chains prove themselves', async () => {
    const { journey, id } = story;
    const project = `projects/${id.project}`;
    story.pointAt('subjects', 'amounts');
    expect(await journey.show(OVERSIGHT, `${project}/case`)).toMatchObject({
      ...{ number: story.case.projectNumber, vendor: { id: await journey.organisation('A') } },
      amounts: { price: '1780000.00', paid: '1751400.38', returned: '28599.62', committed: '0.00' },
    });
    const entries = await journey.list(OVERSIGHT, `${project}/chain?limit=100`);
    expect(entries[0]).toMatchObject({ action: 'estimate.draft' });
    expect(await journey.show(OVERSIGHT, `${project}/chain/proof`)).toMatchObject({ faults: 0 });
    const verdict = await (await journey.by(OVERSIGHT)).post<Body>('audit-entries/verify');
    expect(verdict.body).toMatchObject({ faults: [] });
  });
}

const DIGEST = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
