import { expect } from '@jest/globals';
import { instantOf } from '#src/demo/schedule.js';
import { type PublishedKey, verifyReceipt } from '#src/procurement/bids/sealing/index.js';
import { aBidContent } from '#test/builders/a-bid.js';
import { type HandedIn, sealedBid, send } from '#test/support/ceremony.js';
import type { Body } from '#test/support/journey.js';
import { AGENT, BIDDERS, type Story } from './story.js';

interface Handed extends Body {
  readonly bids: readonly { readonly vendorId: string; readonly digests: Body }[];
}

/** Sealed first responses, and their opening by two of three custodians. */
export function theBidsAreSealedAndOpened(story: Story): void {
  let replaced: HandedIn;

  story.scene('takes sealed bids and answers with receipts that hold offline; one bidder thinks better', async () => {
    const { journey, schedule, procedure } = story;
    await journey.at(schedule.procedure.responses);
    await procedure.respond(['A']);
    await story.aside(() => procedure.respond(['B', 'C']));
    await journey.at(schedule.procedure.replacement);
    const of = { tender: story.tender, openingId: procedure.openingId, bidId: procedure.bids.C };
    const { sealed, ...answer } = await journey.replaceBid('C', of, aBidContent('1810000.00', { validityDays: 120 }));
    replaced = answer;
    const published = await fetch(`${await story.world.app.getUrl()}/.well-known/jwks.json`);
    const jwks = (await published.json()) as { keys: PublishedKey[] };
    const receipt = await verifyReceipt(replaced.receipt, jwks, sealed);
    const minute = instantOf(schedule.procedure.replacement).toISOString().slice(0, 16);
    expect(receipt).toMatchObject({
      openingId: procedure.openingId,
      vendorId: await journey.organisation('C'),
      receivedAt: expect.stringContaining(minute),
    });
  });

  story.scene('tells nobody who has bid before the opening, and hands out no share', async () => {
    const { journey, procedure } = story;
    await story.aside(async () => {
      for (const who of [
        ...[AGENT, 'purchaser.经办员', 'purchaser.单位负责人'],
        ...['oversight.审计监督员', 'finance.采购监管员', 'B.投标专员'],
      ]) {
        const list = await (await journey.by(who)).get<{ items: Body[] }>(`${story.tender}/bids`);
        const foreign = list.status === 200 ? list.body.items.filter(({ id }) => id !== procedure.bids.B) : [];
        expect([who, foreign]).toEqual([who, []]);
        expect((await (await journey.by(who)).get(`bids/${procedure.bids.A}`)).status).toBe(404);
      }
    });
    const early = await (await journey.by('notary.公证员')).get(`openings/${procedure.openingId}/shares`);
    expect([early.status, early.code]).toEqual([409, 'opening-not-closed']);
  });

  story.scene('refuses a bid that comes seven seconds late, and keeps that on record', async () => {
    const { journey, schedule, procedure, world } = story;
    const sealed = await sealedBid(journey, 'D', procedure.openingId, aBidContent('1700000.00'));
    await journey.clock(new Date(instantOf(schedule.notice.deadline).getTime() + 7_000).toISOString());
    const late = await send(await journey.by('D.投标专员'), procedure.openingId, sealed);
    expect([late.status, late.code]).toEqual([409, 'bid-too-late']);
    const [row] = await world.query('select vendor_id from late_bid');
    expect(row).toEqual({ vendor_id: await journey.organisation('D') });
  });

  story.scene('is opened by two custodians of two organisations, neither of whom can do it alone', async () => {
    const { journey, schedule, procedure } = story;
    await journey.clock(new Date(instantOf(schedule.procedure.opening).getTime() + 30_000).toISOString());
    const first = await journey.postShares('agent.代理复核员', procedure.openingId);
    expect(first).toMatchObject({ status: 'closed', posted: 1 });
    expect(await journey.show(AGENT, story.tender)).toMatchObject({ status: 'closed' });
    const second = await journey.postShares('notary.公证员', procedure.openingId);
    expect(second).toMatchObject({ status: 'opened' });
    expect(await journey.show(AGENT, story.tender)).toMatchObject({ status: 'opened' });
  });

  story.scene('keeps a record whose digests are those of the receipts, and shows a competitor no price', async () => {
    const { journey, procedure } = story;
    const { record } = await journey.show<{ record: Handed }>(AGENT, `openings/${procedure.openingId}`);
    const vendorId = await journey.organisation('C');
    expect(record.bids.find((bid) => bid.vendorId === vendorId)!.digests).toEqual(replaced.digests);
    expect(record.bids).toHaveLength(BIDDERS.length);
    expect(JSON.stringify(record)).not.toContain('1810000');
    expect((await (await journey.by('B.投标专员')).get(`bids/${procedure.bids.A}`)).status).toBe(404);
    expect(await journey.show(AGENT, `bids/${procedure.bids.C}`)).toMatchObject({ content: { validityDays: 120 } });
  });
}
