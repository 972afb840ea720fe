import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { inContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { LOCALES, translate } from '#src/platform/i18n/i18n.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';
import { allNews } from '#src/platform/notifications/news.js';
import { Notifications } from '#src/platform/notifications/notifications.service.js';
import type { NotificationRow } from '#src/platform/notifications/notification.view.js';
import { runJobs } from '#src/demo/jobs.js';
import { aDraftTender, anEstimate, anIntendedProject, does, inCustody } from '#test/support/acts.js';
import { EVERYBODY, workSummaryOf } from '#test/support/work.js';
import { startWorld, type World } from '#test/support/world.js';

jest.setTimeout(120_000);

let world: World;
beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  await hearAll();
});
afterAll(() => world.stop());

/** Has every event heard that is still open, as a worker would. */
async function hearAll(): Promise<void> {
  const open = await world.query<{ name: string }>(
    `select distinct name from outbox where kind = 'event' and done_at is null and dead_at is null`,
  );
  for (const { name } of open) await runJobs(world.app, name as 'tender.opened');
}

async function told(who: string, query = ''): Promise<readonly NotificationRow[]> {
  const { body } = await world.as(who).get<{ items: NotificationRow[] }>(`notifications?limit=100${query}`);
  return body.items;
}

/** Who was told of something, by its code. */
async function toldOf(code: string): Promise<string[]> {
  const those: string[] = [];
  for (const who of EVERYBODY) if ((await told(who)).some((row) => row.code === code)) those.push(who);
  return those.sort();
}

describe('every news', () => {
  it('has a text in every language, with nothing missing in it but what it is told', () => {
    for (const locale of LOCALES)
      for (const code of allNews.keys()) {
        const text = translate(locale, `notifications:${code}`);
        expect([locale, code, text.startsWith('notifications:')]).toEqual([locale, code, false]);
      }
    expect(allNews.size).toBeGreaterThan(50);
  });

  it('finds its people by a statement that the database understands', async () => {
    for (const news of allNews.values())
      await world.app.get(UnitOfWork).run(() => world.app.get(Notifications).tell(news, uuidv7(), null));
    expect(await world.query(`select from notification where code is null`)).toEqual([]);
  });
});

describe('what happened', () => {
  it('is told to those whom it concerns, in their language, and to nobody else', async () => {
    expect(await toldOf('tender.approved')).toEqual(['agent.代理项目经理', 'purchaser.经办员', 'purchaser.采购人代表']);
    const [chinese] = (await told('agent.代理项目经理')).filter(({ code }) => code === 'tender.approved');
    expect(chinese).toMatchObject({
      subject: 'tender',
      readAt: null,
      text: expect.stringMatching(/^“.+”（.+）的采购文件已审核通过。$/),
    });
    const headers = { 'accept-language': 'en' };
    const { body } = await world
      .as('agent.代理项目经理')
      .get<{ items: NotificationRow[] }>('notifications', { headers });
    expect(body.items.find(({ id }) => id === chinese!.id)!.text).toMatch(
      /^The document of ".+" \(.+\) was approved\.$/,
    );
    const view = await world.as('agent.代理项目经理').get(`tenders/${chinese!.subjectId}`);
    expect(view.status).toBe(200);
  });

  it('is not told to whoever did it', async () => {
    const approver = world.userId('purchaser.采购审核员');
    const rows = await world.query(
      `select n.code from notification n join membership m on m.id = n.membership_id where m.user_id = $1 and n.code = 'tender.approved'`,
      [approver],
    );
    expect(rows).toEqual([]);
  });

  it('is told once, however often its handler is called', async () => {
    const [before] = await world.query<{ count: string }>('select count(*) from notification');
    const rows = await world.query<{ id: string }>(
      `select id from outbox where handler like 'notify:%' and done_at is not null`,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { id } of rows) await world.app.get(JobRunner).run(id);
    expect(await world.query('select count(*) from notification')).toEqual([before]);
  });

  it('is not told to somebody whose post has ended meanwhile', async () => {
    await world.newPerson(world.organisation('purchaser'), 'procurement_officer');
    const membership = await world.newest('membership');
    await world.query(`update membership set ended_at = now(), status = 'ended' where id = $1`, [membership]);
    const path = await anEstimate(world);
    await does(world.as('purchaser.经办员'), path, 'submit');
    await does(world.as('purchaser.单位负责人'), path, 'return', { reason: '请核对人数' });
    await hearAll();
    expect(await world.query('select from notification where membership_id = $1', [membership])).toEqual([]);
    expect(await toldOf('estimate.returned')).toEqual(['purchaser.经办员', 'purchaser.采购人代表']);
  });

  it('of a tender is told to those who hold its keys, wherever they come from', async () => {
    const path = await aDraftTender(world, await anIntendedProject(world));
    await inCustody(world, path);
    await does(world.as('purchaser.采购审核员'), path, 'cancel', { reason: '项目调整' });
    await hearAll();
    expect(await toldOf('tender.cancelled')).toEqual(
      ['agent.代理复核员', 'finance.采购监管员', 'notary.公证员', 'purchaser.经办员', 'purchaser.采购人代表'].sort(),
    );
  });
});

describe('a notification', () => {
  const reader = 'agent.代理项目经理';
  let unread: readonly NotificationRow[];
  beforeEach(async () => {
    unread = await told(reader, '&unread=true');
  });

  it('is unread until it is read, and counted so', async () => {
    expect(unread.length).toBeGreaterThan(1);
    expect((await workSummaryOf(world.as(reader))).unread).toBe(unread.length);
    const [first] = unread;
    expect((await world.as(reader).post(`notifications/${first!.id}/read`)).status).toBe(204);
    expect((await told(reader, '&unread=true')).map(({ id }) => id)).toEqual(unread.slice(1).map(({ id }) => id));
    expect((await told(reader)).find(({ id }) => id === first!.id)!.readAt).not.toBeNull();
    expect((await workSummaryOf(world.as(reader))).unread).toBe(unread.length - 1);
    // again is no fault, and changes nothing
    const [before] = await world.query('select read_at from notification where id = $1', [first!.id]);
    expect((await world.as(reader).post(`notifications/${first!.id}/read`)).status).toBe(204);
    expect(await world.query('select read_at from notification where id = $1', [first!.id])).toEqual([before]);
  });

  it('is its reader’s alone: nobody else finds it, not even in another post of the same person', async () => {
    const [first] = unread;
    const other = await world.newPerson(world.organisation('agent'), 'agent_reviewer', world.userId(reader));
    for (const client of [world.as('agent.代理复核员'), other]) {
      const { status, code } = await client.post(`notifications/${first!.id}/read`);
      expect([status, code]).toEqual([404, 'not-found']);
    }
    expect((await other.get<{ items: unknown[] }>('notifications')).body.items).toEqual([]);
    expect((await told(reader, '&unread=true')).length).toBe(unread.length);
  });

  it('turns pages, the newest first', async () => {
    const all = await told(reader);
    const first = await world.as(reader).get<{ items: NotificationRow[]; next: string }>('notifications?limit=1');
    const second = await world
      .as(reader)
      .get<{ items: NotificationRow[] }>(`notifications?limit=1&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(
      all.slice(0, 2).map(({ id }) => id),
    );
  });

  it('is refused for a flag that is none and an id that is none', async () => {
    expect((await world.as(reader).get('notifications?unread=maybe')).code).toBe('invalid-shape');
    expect((await world.as(reader).post('notifications/x/read')).code).toBe('invalid-shape');
  });

  it('is read with all others at once', async () => {
    expect((await world.as(reader).post('notifications/read-all')).status).toBe(204);
    expect(await told(reader, '&unread=true')).toEqual([]);
    expect((await workSummaryOf(world.as(reader))).unread).toBe(0);
    // others keep theirs
    expect((await workSummaryOf(world.as('purchaser.经办员'))).unread).toBeGreaterThan(0);
  });

  it('stays as it was told: the application can neither change nor delete it', async () => {
    for (const text of [`update notification set code = 'x'`, 'delete from notification'])
      await expect(
        inContext({ traceId: '', locale: 'en', answer: {} }, () =>
          world.app.get(UnitOfWork).run(() => world.app.get(UnitOfWork).execute({ text, values: [] })),
        ),
      ).rejects.toMatchObject({ message: expect.stringContaining('permission denied') });
  });
});

describe('a sealed bid', () => {
  it('is told to nobody, and leaves nothing in the outbox', async () => {
    await hearAll();
    const [before] = await world.query(
      'select (select count(*) from outbox) as outbox, (select count(*) from notification) as told',
    );
    await world.play('answered');
    expect((await world.query('select from bid')).length).toBeGreaterThan(2);
    // an answer to the question came with it, and only who asked was told
    const since = await world.query<{ name: string }>(
      `select distinct name from outbox where kind = 'event' and done_at is null and dead_at is null`,
    );
    expect(since.map(({ name }) => name).filter((name) => /bid|envelope/.test(name))).toEqual([]);
    await hearAll();
    const rows = await world.query<{ code: string; organisation: string }>(
      `select n.code, m.organisation_id as organisation from notification n join membership m on m.id = n.membership_id
       where n.subject = 'bid' or n.code like 'bid.%'`,
    );
    expect(rows).toEqual([]);
    expect(before).toBeDefined();
  });

  it('has its bidders told of the opening and of their own result, each of its own', async () => {
    await world.play('announced');
    await hearAll();
    expect(await toldOf('tender.opened')).toEqual(
      expect.arrayContaining(['A.投标专员', 'B.投标专员', 'C.投标专员', 'agent.代理项目经理']),
    );
    const letters = await toldOf('award-letter.issued');
    expect(letters).toEqual(expect.arrayContaining(['A.授权签字人', 'B.授权签字人', 'C.授权签字人']));
    for (const who of letters) {
      const [letter] = (await told(who)).filter(({ code }) => code === 'award-letter.issued');
      expect((await world.as(who).get(`award-letters/${letter!.subjectId}`)).status).toBe(200);
    }
  });

  it('leaves no job dead', async () => {
    expect(await world.query('select name, last_error from outbox where dead_at is not null')).toEqual([]);
  });
});
