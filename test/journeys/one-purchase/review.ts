import { expect } from '@jest/globals';
import { submit } from '#test/support/ceremony.js';
import type { Body } from '#test/support/journey.js';
import { AGENT, BIDDERS, type Story } from './story.js';

/** The panel, its checks, the consultation, the final offers and the scores. */
export function thePanelReviews(story: Story): void {
  story.scene('seats a panel of three: two experts by a draw that anybody can hold again, and one sent', async () => {
    const { journey, schedule, procedure } = story;
    await journey.at(schedule.procedure.panel);
    await procedure.seatPanel();
    expect(procedure.members).toHaveLength(3);
    expect(procedure.members[2]).toBe('purchaser.采购人代表');
    expect((await (await journey.by('A.投标专员')).get(`${story.tender}/panel`)).status).toBe(404);
    expect(await journey.show(AGENT, story.tender)).toMatchObject({ status: 'reviewing' });
  });

  story.scene('reviews qualification and conformity of each bidder, with reasons', async () => {
    const { journey, schedule, procedure } = story;
    await journey.at(schedule.procedure.checks);
    await procedure.admitAll(['A']);
    await story.aside(() => procedure.admitAll(['B', 'C']));
    for (const vendor of BIDDERS)
      expect(await journey.show(AGENT, `bids/${procedure.bids[vendor]}`)).toMatchObject({ status: 'admitted' });
  });

  story.scene('consults each of them and takes final offers, sealed again, until their own deadline', async () => {
    const { journey, procedure } = story;
    await procedure.consult(BIDDERS);
    const openingId = await procedure.takeFinalOffers(BIDDERS);
    expect(await journey.show(AGENT, `openings/${openingId}`)).toMatchObject({ kind: 'final_offer', status: 'opened' });
    const late = await submit(journey, 'A', openingId, '1760000.00');
    expect([late.status, late.code]).toEqual([409, 'bid-too-late']);
  });

  story.scene('scores: each member alone, locked before anybody sees another’s', async () => {
    const { journey, schedule, procedure } = story;
    const [first, second] = procedure.members as [string, string];
    await journey.at(schedule.procedure.scores);
    await procedure.scoreAll(BIDDERS);
    const foreign = await (await journey.by('A.投标专员')).get(`${story.tender}/score-sheet`);
    expect([403, 404]).toContain(foreign.status);
    for (const member of [first, second])
      expect(await journey.show(member, `${story.tender}/score-sheet`)).toMatchObject({ status: 'locked' });
  });

  story.scene('comes to A 89.75, C 84.90, B 83.67, and to the same digits again', async () => {
    const { journey, procedure } = story;
    await procedure.report();
    const evaluation = await journey.show<{ bids: Body[] }>(AGENT, `${story.tender}/evaluation`);
    expect(evaluation.bids).toMatchObject([
      { bidId: procedure.bids.A, price: '17.75', quality: '72.00', total: '89.75' },
      { bidId: procedure.bids.C, price: '17.57', quality: '67.33', total: '84.90' },
      { bidId: procedure.bids.B, price: '20.00', quality: '63.67', total: '83.67', deduction: '0.1' },
    ]);
    expect(await journey.show(AGENT, `${story.tender}/evaluation/replay`)).toMatchObject({ holds: true });
    expect(await journey.show(AGENT, story.tender)).toMatchObject({ status: 'recommended' });
  });
}
