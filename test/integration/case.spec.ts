import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { AuditEntryView } from '#src/platform/audit/audit.view.js';
import type { ArchiveIndexView } from '#src/procurement/reporting/archive/archive.view.js';
import type { CaseView } from '#src/procurement/reporting/cases/case.view.js';
import type { CaseChainsView } from '#src/procurement/reporting/chain/chain.view.js';
import { aPublishedAssessment } from '#test/builders/an-assessment.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

const HEAD = 'purchaser.单位负责人';
const AUDITOR = 'purchaser.内审员';
const OVERSIGHT = 'oversight.审计监督员';
const READERS = [HEAD, AUDITOR, 'purchaser.经办员', 'purchaser.合同管理员', OVERSIGHT, 'finance.支付初审员'];

let world: World;
let project: string;
const { misshapen, remember } = refusalsIn(() => world);

async function begin(options: Parameters<typeof startWorld>[0]): Promise<void> {
  world = await startWorld({ schedule: SCHEDULE_2025, ...options });
  project = `projects/${await world.newest('project')}`;
}
const index = async (who = HEAD) => (await world.as(who).get<ArchiveIndexView>(`${project}/archive-index`)).body;
const shown = async (who = HEAD) => (await world.as(who).get<CaseView>(`${project}/case`)).body;
const proof = async (who = OVERSIGHT) => (await world.as(who).get<CaseChainsView>(`${project}/chain/proof`)).body;
const kindsOf = ({ items }: ArchiveIndexView) => [...new Set(items.map(({ kind }) => kind))];
const missingOf = ({ missing }: ArchiveIndexView) => missing.map(({ kind, of }) => (of ? `${kind}:${of}` : kind));
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

describe('a case whose bids are still sealed', () => {
  beforeAll(() => begin({ at: 'answered' }), 120_000);
  afterAll(() => world.stop());

  it('has what was prepared and published, and nothing is missing', async () => {
    const found = await index();
    expect(kindsOf(found)).toEqual([
      ...[
        'estimate',
        'estimate-minutes',
        'plan-filing',
        'notice-intent',
        'mandate',
        'tender-document',
        'notice-tender',
      ],
    ]);
    expect(found.missing).toEqual([]);
    expect(found.retention).toEqual({ years: 15, endedOn: null, keepUntil: null, rule: 'D42' });
  });

  it('tells nobody that there are bids: not in the index, not among what stands in the case, not in the log', async () => {
    expect(await world.query('select count(*)::int as bids from bid')).toEqual([{ bids: 3 }]);
    for (const who of [HEAD, OVERSIGHT]) {
      const texts = [JSON.stringify(await index(who)), JSON.stringify(await shown(who))];
      for (const text of texts) {
        expect(text).not.toContain('"bid');
        for (const vendor of ['汀禾渡', '同渡', '砚溪']) expect(text).not.toContain(vendor);
      }
    }
    const { chains } = await proof();
    expect(chains.filter(({ chain }) => chain.startsWith('bid:'))).toEqual([]);
    const { items } = (await world.as(OVERSIGHT).get<{ items: AuditEntryView[] }>(`${project}/chain?limit=100`)).body;
    expect(items.filter(({ subjectType }) => subjectType === 'bid')).toEqual([]);
  });
});

describe('a case whose contract is signed and filed', () => {
  beforeAll(() => begin({ at: 'filed' }), 120_000);
  afterAll(() => world.stop());

  it('is the purchaser’s and the offices’ above it, and nobody else’s', async () => {
    for (const what of ['case', 'archive-index']) {
      for (const who of READERS)
        expect([who, (await world.as(who).get(`${project}/${what}`)).status]).toEqual([who, 200]);
      for (const who of ['A.授权签字人', 'agent.代理项目经理', 'evaluator.主评员', 'site1.服务点经办员'])
        expect([who, (await world.as(who).get(`${project}/${what}`)).code]).toEqual([who, 'permission-denied']);
      const stranger = await world.newPerson(await world.newOrganisation('purchaser'), 'unit_head');
      const elsewhere = await world.newPerson(await world.newOrganisation('oversight'), 'oversight_reader');
      for (const who of [stranger, elsewhere]) expect((await who.get(`${project}/${what}`)).code).toBe('not-found');
      expect((await world.as(HEAD).get(`projects/${NO_ID}/${what}`)).code).toBe('not-found');
    }
    const province = await world.newPerson(await world.newOrganisation('oversight', '310000'), 'oversight_reader');
    expect((await province.get(`${project}/case`)).status).toBe(200);
    for (const what of ['chain', 'chain/proof']) {
      for (const who of [AUDITOR, OVERSIGHT]) expect((await world.as(who).get(`${project}/${what}`)).status).toBe(200);
      for (const who of [HEAD, 'finance.采购监管员', 'A.授权签字人'])
        expect((await world.as(who).get(`${project}/${what}`)).code).toBe('permission-denied');
    }
  });

  it('has everything that it left, in the order of the file', async () => {
    const found = await index();
    expect(kindsOf(found)).toEqual([
      ...[
        'estimate',
        'estimate-minutes',
        'plan-filing',
        'notice-intent',
        'mandate',
        'tender-document',
        'notice-tender',
      ],
      ...['bid-envelope', 'opening-record', 'panel-draw', 'consultation', 'evaluation', 'review-report', 'award'],
      ...['award-letter', 'notice-result', 'contract-document', 'contract-consent', 'seal-use', 'signed-scan'],
      ...['notice-contract', 'contract-filing', 'performance-bond'],
    ]);
    expect(found.missing).toEqual([]);
    expect(found.items.map(({ position }) => position)).toEqual(found.items.map((_, at) => at + 1));
    const byKind = (kind: string) => found.items.filter((item) => item.kind === kind);
    expect(byKind('bid-envelope')).toHaveLength(6);
    expect(byKind('opening-record').map(({ of }) => of)).toEqual(['response', 'final_offer']);
    expect(byKind('plan-filing')[0]).toMatchObject({ number: '清采计〔2025〕0317号', date: '2025-07-14' });
    expect(byKind('seal-use')[0]).toMatchObject({ number: 'QYYY-2025-0231' });
    expect(byKind('contract-filing')[0]).toMatchObject({ number: '清采备〔2025〕0092号' });
    expect(byKind('contract-consent').map(({ of }) => of)).toEqual(['purchaser', 'vendor']);
    // both sides agreed to that document
    const [document] = byKind('contract-document');
    for (const consent of byKind('contract-consent')) expect(consent.digest).toBe(document!.digest);
  });

  it('has a digest of each that the thing itself bears out, where it says it is', async () => {
    const { items, digest } = await index();
    const people = READERS.map((who) => world.as(who));
    for (const { kind, location, digest: of } of items) {
      const answers = await Promise.all(people.map((who) => who.get(location)));
      const found = answers.find(({ status }) => status === 200);
      expect([kind, location, found?.status]).toEqual([kind, location, 200]);
      expect(of).toMatch(/^[0-9a-f]{64}$/);
      if (location.startsWith('/api/v1/files/')) {
        const { body } = await world.as(HEAD).get<{ sha256: string }>(location.replace('/content', ''));
        expect(of).toBe(body.sha256);
      }
      if (kind.startsWith('notice-')) expect(of).toBe(sha256(canonicalJson((found!.body as { body: object }).body)));
    }
    expect(digest).toBe(sha256(canonicalJson(items)));
    const [row] = await world.query<{ content: string }>('select content from bid_evaluation');
    expect(items.find(({ kind }) => kind === 'evaluation')!.digest).toBe(sha256(row!.content));
  });

  it('shows in its digest what somebody changed', async () => {
    const before = await index();
    await world.query(`update notice set body = body || '{"amount": "1.00"}' where kind = 'result'`);
    const after = await index();
    expect(after.digest).not.toBe(before.digest);
    const differing = after.items.filter(({ digest }, at) => digest !== before.items[at]!.digest);
    expect(differing.map(({ kind }) => kind)).toEqual(['notice-result']);
    await world.query(`update notice set body = body || '{"amount": "1780000.00"}' where kind = 'result'`);
    expect((await index()).digest).toBe(before.digest);
  });

  it('lists the files that belong to something of it, once each', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const file = await world
      .as('C.授权签字人')
      .post<{ id: string }>('files?name=a.txt', undefined, { raw: 'words', headers });
    await world.query(
      `update file set owner_type = 'contract', owner_id = (select id from contract), claimed_at = now() where id = $1`,
      [file.body.id],
    );
    const { items } = await index();
    const attachments = items.filter(({ kind }) => kind === 'attachment');
    expect(attachments).toMatchObject([{ of: 'contract', title: 'a.txt', digest: sha256('words') }]);
    // the document, the scan and the minutes are lines of their own
    expect(items.filter(({ location }) => location.startsWith('/api/v1/files/')).length).toBe(
      new Set(items.map(({ location }) => location).filter((location) => location.startsWith('/api/v1/files/'))).size,
    );
    await world.query('update file set owner_type = null, owner_id = null, claimed_at = null where id = $1', [
      file.body.id,
    ]);
  });

  it('stands as a whole: what it is made of, its money, its clocks', async () => {
    const found = await shown(OVERSIGHT);
    expect(found).toMatchObject({
      number: 'QYQ-CS-2025-018',
      status: 'intended',
      vendor: { name: '清源区汀禾渡社会工作服务中心' },
    });
    const status = (subject: string) =>
      found.subjects.filter((each) => each.subject === subject).map((each) => each.status);
    expect([status('tender'), status('contract'), status('award')]).toEqual([
      ['contracted'],
      ['effective'],
      ['announced'],
    ]);
    expect(
      found.subjects.filter(({ subject }) => subject === 'milestone').map(({ label, status }) => [label, status]),
    ).toEqual(
      expect.arrayContaining([
        ['M1', 'payable'],
        ['M2', 'planned'],
        ['M3', 'planned'],
      ]),
    );
    expect(found.amounts).toMatchObject({
      ...{ ceiling: '1812251.68', price: '1780000.00', committed: '1780000.00' },
      ...{ inPayment: '0.00', paid: '0.00', returned: '0.00' },
      budgetLines: [
        { year: 2025, committed: '534000.00', reserved: '0.00' },
        { year: 2026, committed: '1246000.00', reserved: '0.00' },
      ],
    });
    const clock = (act: string) => found.clocks.filter((each) => each.act === act);
    expect(clock('sign-contract')).toMatchObject([{ rule: 'A22', state: 'in-time' }]);
    expect(clock('announce-contract')).toMatchObject([{ rule: 'A23', state: 'in-time' }]);
    expect(clock('file-contract')).toMatchObject([{ rule: 'A24', state: 'in-time' }]);
    expect(clock('determine')).toMatchObject([{ rule: 'A20', state: 'in-time' }]);
    expect(clock('return-bond')).toEqual([]);
  });

  it('has a log that is read from its beginning, page by page, each entry once', async () => {
    const seen: AuditEntryView[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = (
        await world
          .as(AUDITOR)
          .get<{ items: AuditEntryView[]; next: string | null }>(`${project}/chain?limit=30${cursor}`)
      ).body;
      seen.push(...items);
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    const { entries, chains, faults } = await proof();
    expect([seen.length, faults]).toEqual([entries, 0]);
    expect(new Set(seen.map(({ chain, seq }) => `${chain} ${seq}`)).size).toBe(entries);
    expect(seen[0]!.action).toBe('estimate.draft');
    expect(seen.map(({ recordedAt }) => recordedAt)).toEqual(seen.map(({ recordedAt }) => recordedAt).sort());
    for (const subject of ['project', 'tender', 'bid', 'contract', 'award'])
      expect(chains.some(({ chain }) => chain.startsWith(`${subject}:`))).toBe(true);
    // nothing of what is not of the case
    expect(seen.filter(({ subjectType }) => ['budget-line', 'user', 'catalogue'].includes(subjectType))).toEqual([]);
    await remember();
    const odd = Buffer.from(JSON.stringify(['yesterday', '', 0])).toString('base64url');
    await misshapen(await world.as(AUDITOR).get(`${project}/chain?cursor=${odd}`), 'cursor', 'not-a-cursor');
  });

  it('shows where its log was changed, and where a whole chain is gone', async () => {
    const chain = `contract:${await world.newest('contract')}`;
    const saved = await world.query<{ details: object }>(
      `select details from audit_entry where chain = $1 and seq = 2`,
      [chain],
    );
    await world.query(`update audit_entry set details = '{"from": "nothing"}' where chain = $1 and seq = 2`, [chain]);
    const changed = await proof();
    expect(changed.faults).toBe(1);
    expect(changed.chains.find((each) => each.chain === chain)!.faults).toEqual([
      { chain, seq: 2, fault: 'entry-changed' },
    ]);
    await world.query(`update audit_entry set details = $2 where chain = $1 and seq = 2`, [chain, saved[0]!.details]);
    const lost = `project:${await world.newest('project')}`;
    await world.query(`create table saved_entry as select * from audit_entry where chain = '${lost}'`);
    await world.query(`create table saved_head as select * from audit_head where chain = '${lost}'`);
    await world.query('delete from audit_entry where chain = $1', [lost]);
    await world.query('delete from audit_head where chain = $1', [lost]);
    const gone = await proof();
    expect(gone.chains.find((each) => each.chain === lost)).toMatchObject({
      ...{ entries: 0, head: null, faults: [{ chain: lost, seq: 1, fault: 'entry-missing' }] },
    });
    await world.query('insert into audit_entry select * from saved_entry');
    await world.query('insert into audit_head select * from saved_head');
    await world.query('drop table saved_entry, saved_head');
    expect((await proof()).faults).toBe(0);
  });

  it('misses what should be there by now, each with its rule and its last day', async () => {
    await world.query(`create table saved_notice as select * from notice where kind = 'contract'`);
    await world.query(`delete from notice where kind = 'contract'`);
    await world.query(`update contract set filed_on = null, filing_number = null`);
    const { missing } = await index();
    expect(missing).toEqual([
      { kind: 'notice-contract', of: null, rule: 'A23', dueOn: '2025-09-17' },
      { kind: 'contract-filing', of: null, rule: 'A24', dueOn: '2025-09-24' },
    ]);
    expect((await shown()).clocks.find(({ act }) => act === 'file-contract')).toMatchObject({
      doneOn: null,
      state: 'running',
    });
    await world.query('insert into notice select * from saved_notice');
    await world.query('drop table saved_notice');
  });

  it('misses a report for each month that has ended, then acceptance and assessment', async () => {
    await world.moveClockTo('2025-12-01');
    expect(missingOf(await index())).toEqual(['contract-filing', 'service-report:2025-10', 'service-report:2025-11']);
    expect((await shown()).clocks.find(({ act }) => act === 'file-contract')).toMatchObject({ state: 'overdue' });
    await world.moveClockTo('2026-10-12');
    const missing = missingOf(await index());
    expect(missing.filter((item) => item.startsWith('service-report'))).toHaveLength(12);
    expect(missing).toEqual(expect.arrayContaining(['acceptance:final', 'assessment']));
  });

  it('has the assessment once its draft is out, with the digest of its working papers', async () => {
    await aPublishedAssessment(world, await world.newest('contract'));
    const found = await index();
    expect(found.items.find(({ kind }) => kind === 'assessment')).toMatchObject({ of: 'published', digest: 'digest' });
    expect(missingOf(found)).toContain('notice-assessment');
    expect(missingOf(found)).not.toContain('assessment');
    expect(found.items.find(({ kind }) => kind === 'rectification')).toMatchObject({ of: 'issued' });
  });

  it('is kept for fifteen years from the end of its contract, which asks for no more', async () => {
    await world.query(`update contract set status = 'terminated', ended_on = '2025-11-20', end_reason = '不再需要'`);
    const { retention, missing } = await index();
    expect(retention).toEqual({ years: 15, endedOn: '2025-11-20', keepUntil: '2040-11-20', rule: 'D42' });
    expect(missing.filter(({ kind }) => kind === 'service-report').map(({ of }) => of)).toEqual(['2025-10', '2025-11']);
    expect(missing.map(({ kind }) => kind)).not.toContain('acceptance');
  });
});
