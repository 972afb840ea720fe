import { expect } from '@jest/globals';
import { CUSTODIANS, CUSTODY_THRESHOLD } from '#src/demo/custodians.js';
import { tenderOf } from '#src/demo/drafts.js';
import { dayOf, instantOf } from '#src/demo/schedule.js';
import type { Body } from '#test/support/journey.js';
import { Procedure } from '#test/support/procedure.js';
import { AGENT, APPROVER, type Story } from './story.js';

/** The procurement document, its custodians and its notice. */
export function theTenderIsPublished(story: Story): void {
  story.scene('has the document drafted by the agent and approved by the purchaser', async () => {
    const { journey, schedule, id } = story;
    await journey.at(schedule.notice.draft);
    const of = { projectId: id.project, catalogueId: id.catalogue };
    id.tender = await journey.create(AGENT, 'tenders', tenderOf(story.case, of));
    await journey.done(AGENT, story.tender, 'submit');
    expect((await journey.command('A.投标专员', story.tender, 'publish')).status).toBe(403);
    expect((await (await journey.by('A.投标专员')).get(story.tender)).status).toBe(404);
    await journey.done(APPROVER, story.tender, 'approve');
  });

  story.scene('gives the keys to three custodians of three organisations, of whom two open together', async () => {
    const { journey } = story;
    const candidates = await journey.list(AGENT, 'custodian-candidates?limit=100');
    const userIds: string[] = [];
    for (const who of CUSTODIANS) userIds.push(await journey.userId(who));
    expect(candidates.map(({ userId }) => userId)).toEqual(expect.arrayContaining(userIds));
    await journey.put(AGENT, `${story.tender}/custodians`, { threshold: CUSTODY_THRESHOLD, userIds }, story.tender);
    for (const who of CUSTODIANS) await journey.setKey(who, story.tender);
  });

  story.scene('may not be published a day too early: the refusal names rule and day, and nothing is kept', async () => {
    const { journey, lawful, id } = story;
    await journey.at(lawful.eve);
    const before = await journey.show(AGENT, story.tender);
    const refused = await journey.command(AGENT, story.tender, 'publish');
    expect([refused.status, refused.code]).toEqual([422, 'notice-before-intent-period']);
    expect(refused.body).toMatchObject({ params: { rule: 'A5', earliest: lawful.earliestNotice } });
    expect(refused.body.detail).toContain(lawful.earliestNotice);
    expect(await journey.show(AGENT, story.tender)).toEqual(before);
    expect(await journey.notices()).toHaveLength(1);
    const entries = await journey.list('operator.审计管理员', `audit-entries?subject=${id.tender}`);
    expect(entries.map(({ action }) => action)).toEqual([
      ...['custody.set-key', 'custody.set-key', 'custody.set-key', 'tender.name-custodians'],
      ...['tender.approve', 'tender.submit', 'tender.draft'],
    ]);
  });

  story.scene('is published thirty days after the intent, with the dates of its method, for everybody', async () => {
    const { journey, schedule, lawful, id } = story;
    const [noticeOn, bidDeadline] = [dayOf(schedule.notice.notice), instantOf(schedule.notice.deadline).toISOString()];
    await journey.at(schedule.notice.notice);
    await journey.done(AGENT, story.tender, 'publish');
    expect(await journey.show('A.投标专员', story.tender)).toMatchObject({
      status: 'published',
      ceiling: '1812251.68',
      noticeOn, // A5
      noticeEnds: lawful.noticeEnds, // A17
      documentsUntil: schedule.notice.documentsUntil, // A10: five working days
      bidDeadline, // A12: ten days at least
      issued: [{ ordinal: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      allowed: [],
    });
    expect((await journey.notices())[0]).toMatchObject({
      kind: 'tender',
      publishedOn: noticeOn,
      endsOn: lawful.noticeEnds,
    });
    const fingerprint = expect.stringMatching(/^[\w-]{43}$/) as unknown;
    expect(await journey.notice('tender')).toMatchObject({
      tenderId: id.tender,
      body: {
        ...{ number: `${story.case.projectNumber}-01`, ceiling: '1812251.68', bidDeadline },
        custody: { threshold: 2, custodians: [{ fingerprint }, { fingerprint }, { fingerprint }] },
      },
    });
    story.procedure = await Procedure.published(journey, id.tender);
  });
}

/** Questions and changes while the market prepares its bids. */
export function theMarketAsks(story: Story): void {
  story.scene('tells the market who keeps the keys, and how many of them open together', async () => {
    const { journey, schedule, procedure } = story;
    const opening = await journey.show('A.投标专员', `openings/${procedure.openingId}`);
    expect(opening).toMatchObject({ kind: 'response', status: 'accepting', threshold: 2, record: null });
    expect(opening.closesAt).toBe(instantOf(schedule.notice.deadline).toISOString());
    const organisations = (opening.seats as { organisation: Body }[]).map(({ organisation }) => organisation.id);
    expect(new Set(organisations).size).toBe(3);
  });

  story.scene('answers an inquiry to all within its time, and names the asker to nobody', async () => {
    const { journey, schedule, lawful } = story;
    await journey.at(schedule.procedure.question);
    const question = { part: '人员要求', question: '督导是否可以由外聘专家担任？' };
    const inquiry = await journey.make('B.投标专员', `${story.tender}/inquiries`, question);
    expect(inquiry).toMatchObject({ status: 'asked', answerDueOn: lawful.answerDue }); // A19
    await journey.at(schedule.procedure.answer);
    const seen = await journey.list(AGENT, `${story.tender}/inquiries`);
    expect(JSON.stringify(seen)).not.toContain(await journey.organisation('B'));
    await journey.done(AGENT, `inquiries/${inquiry.id as string}`, 'answer', { answer: '可以，须附聘用协议。' });
    const notice = await journey.notice('clarification');
    expect(JSON.stringify(notice)).toContain('可以，须附聘用协议。');
    expect(JSON.stringify(notice)).not.toContain('同渡');
    expect(await journey.list('A.投标专员', `${story.tender}/inquiries`)).toMatchObject([{ status: 'answered' }]);
  });

  story.scene('takes a late change with a later deadline only (A14: five days before)', async () => {
    const { journey, schedule, lawful } = story;
    await journey.at(lawful.lateChange);
    const change = { summary: '更正服务地点表述', affectsBids: true, title: '更正后的标题' };
    const refused = await journey.command(AGENT, story.tender, 'amend', change);
    expect([refused.status, refused.code]).toEqual([422, 'amendment-needs-postponement']);
    expect(refused.body).toMatchObject({ params: { rule: 'A14' } });
    expect(await journey.show('A.投标专员', story.tender)).toMatchObject({
      bidDeadline: instantOf(schedule.notice.deadline).toISOString(),
    });
  });
}
