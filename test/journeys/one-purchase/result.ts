import { expect } from '@jest/globals';
import { SERVICES } from '#src/demo/purchase.js';
import { dayOf } from '#src/demo/schedule.js';
import type { Body } from '#test/support/journey.js';
import { type Story } from './story.js';

/** The award and its announcement. */
export function theResultIsAnnounced(story: Story): void {
  story.scene('is determined with minutes, within five working days of the report (A20)', async () => {
    const { journey, schedule, lawful, procedure } = story;
    await journey.at(schedule.procedure.determination);
    await procedure.determine();
    expect(await journey.show('purchaser.经办员', `${story.tender}/award`)).toMatchObject({
      status: 'determined',
      vendor: { id: await journey.organisation('A') },
      amount: '1780000.00',
      ...{ dueOn: lawful.determineBy, isLate: false },
    });
  });

  story.scene('is announced the day after; challenges are heard until their last day (A21, A26)', async () => {
    const { journey, schedule, lawful, procedure } = story;
    await journey.at(schedule.procedure.result);
    await procedure.announce();
    const notice = await journey.notice('result');
    expect(notice).toMatchObject({ publishedOn: dayOf(schedule.procedure.result), endsOn: lawful.resultEnds });
    const text = JSON.stringify(notice);
    for (const fact of [
      '1780000.00',
      '89.75',
      '清源区汀禾渡社会工作服务中心',
      SERVICES[0]!.name,
      lawful.challengesUntil,
    ])
      expect([fact, text.includes(fact)]).toEqual([fact, true]);
    expect(await journey.show('A.投标专员', story.tender)).toMatchObject({ status: 'announced' });
    expect(await journey.show('purchaser.经办员', `${story.tender}/award`)).toMatchObject({
      announcementEnds: lawful.resultEnds,
      challengeUntil: lawful.challengesUntil,
    });
  });

  story.scene('writes to each bidder its own scores and reasons, and to nobody another’s', async () => {
    const { journey } = story;
    const letterTo = async (vendor: string, total: string) => {
      const letters = await journey.list<{ id: string }>(`${vendor}.投标专员`, 'award-letters');
      expect(letters).toMatchObject([{ kind: vendor === 'A' ? 'award' : 'result' }]);
      const letter = await journey.show(`${vendor}.投标专员`, `award-letters/${letters[0]!.id}`);
      expect(JSON.stringify(letter)).toContain(total);
      const other = vendor === 'A' ? 'B' : 'A';
      expect((await (await journey.by(`${other}.投标专员`)).get(`award-letters/${letters[0]!.id}`)).status).toBe(404);
    };
    await letterTo('A', '89.75');
    await story.aside(async () => {
      await letterTo('B', '83.67');
      await letterTo('C', '84.90');
    });
  });

  story.scene('leaves an audit log that proves itself and now tells who bid', async () => {
    const { journey, procedure } = story;
    const auditor = await journey.by('operator.审计管理员');
    expect((await auditor.post<Body>('audit-entries/verify')).body).toMatchObject({ faults: [] });
    const entries = await journey.list('operator.审计管理员', `audit-entries?subject=${procedure.bids.C}`);
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['bid.submit', 'bid.replace', 'bid.open', 'bid.admit']),
    );
  });
}
