import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runJobs } from '#src/demo/jobs.js';
import { ContractsService } from '#src/procurement/contracts/index.js';
import { asSystem } from '#src/demo/cast.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import {
  aCheckedContract,
  aContractToSign,
  anAnnouncedAward,
  anUpload,
  aScan,
  aSealedContract,
  consentsTo,
  digestOf,
  HEAD,
  KEEPER,
  MANAGER,
  matchesScan,
  OPINION,
  SEAL,
  SIGNATORY,
} from '#test/builders/a-contract-case.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  status: string;
  version: number;
  allowed: string[];
  signedOn: string | null;
  document: { id: string; sha256: string; revision: number; fileId: string } | null;
  consents: { side: string }[];
  scan: { state: string; found: string | null } | null;
  clocks: { clock: string; dueOn: string; isLate: boolean; lateReason: string | null }[];
}

let world: World;
let [manager, head, keeper, signatory]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  await world.moveClockTo('2026-09-14');
  [manager, head, keeper, signatory] = [MANAGER, HEAD, KEEPER, SIGNATORY].map((who) => world.as(who));
}, 120_000);
afterAll(() => world.stop());

const shown = async (path: string, who = manager!) => (await who.get<Shown>(path)).body;
const consent = async (path: string, who: Client, sha256?: string, body: object = {}) =>
  who.command(path, 'consent', { sha256: sha256 ?? (await digestOf(who, path)), ...body });
const contractOf = async (award: Parameters<typeof aContractToSign>[1]) => aContractToSign(world, award);

describe('both sides agree to the document of the contract', () => {
  let path: string;
  let sha256: string;

  beforeAll(async () => {
    path = await contractOf(await anAnnouncedAward(world));
    sha256 = await digestOf(head!, path);
  });

  it('which is rendered after the approval, and offered to the vendor from then on', async () => {
    expect(await shown(path)).toMatchObject({ status: 'awaiting_signature', document: { revision: 1 }, consents: [] });
    const { legalCheck, budgetCheck, allowed } = (await signatory!.get<Record<string, unknown>>(path)).body;
    expect([legalCheck, budgetCheck, allowed]).toEqual([null, null, ['consent']]);
    expect((await world.as('B.授权签字人').get(path)).code).toBe('not-found');
    expect((await world.as('site1.服务点经办员').get(path)).code).toBe('not-found');
    const { document } = await shown(path);
    const pdf = await signatory!.get(`files/${document!.fileId}/content`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('by its digest, and by those who may bind their side', async () => {
    await remember();
    await refused(await consent(path, manager!), 403, 'permission-denied');
    await refused(await consent(path, world.as('A.投标专员'), sha256), 403, 'permission-denied');
    await refused(await consent(path, head!, 'x'), 400, 'invalid-shape', 'sha256');
    await refused(await consent(path, head!, 'a'.repeat(64)), 409, 'stale-document', 'sha256');
    await refused(
      await world.as('B.授权签字人').post(`${path}/consent`, { sha256 }, { ifMatch: '"9"' }),
      404,
      'not-found',
    );
  });

  it('once each, and never the same person for both', async () => {
    expect((await consent(path, head!)).status).toBe(204);
    expect((await shown(path, head)).allowed).toEqual(['return']);
    const twice = await world.newPerson(world.organisation('A'), 'signatory', world.userId(HEAD));
    await remember();
    await refused(await consent(path, head!), 409, 'already-consented');
    await refused(await consent(path, twice), 409, 'four-eyes');
    const colleague = await world.newPerson(world.organisation('A'), 'signatory');
    const { etag: ifMatch } = await signatory!.get(path);
    const requests = [signatory!, colleague].map((who) => () => who.post(`${path}/consent`, { sha256 }, { ifMatch }));
    expect(await atOnce(world, { table: 'contract', id: idOf(path) }, requests)).toEqual(['204', 'stale-version']);
    expect((await shown(path)).consents.map(({ side }) => side)).toEqual(['purchaser', 'vendor']);
    expect((await shown(path)).status).toBe('awaiting_signature');
  });

  it('and to no other: after a return what was agreed to is stale, and so is who agreed', async () => {
    await does(head!, path, 'return', { reason: '份数有误' });
    expect(await shown(path)).toMatchObject({ status: 'drafting', document: null, consents: [], scan: null });
    await remember();
    await refused(await signatory!.post(`${path}/consent`, { sha256 }, { ifMatch: '"9"' }), 404, 'not-found');
    await does(manager!, path, 'submit');
    await does(world.as('purchaser.法律顾问'), path, 'check-legally', OPINION);
    await does(world.as('purchaser.单位会计'), path, 'check-budget', OPINION);
    await does(head!, path, 'approve');
    await runJobs(world.app, 'contract.render');
    const { document, consents } = await shown(path);
    expect([document!.revision, consents]).toEqual([2, []]);
    expect(document!.sha256).not.toBe(sha256);
    await remember();
    await refused(await consent(path, signatory!, sha256), 409, 'stale-document', 'sha256');
    expect((await consent(path, signatory!)).status).toBe(204);
  });

  it('or the contract goes back: of a consent and a return at the same moment one wins', async () => {
    const other = await contractOf(await anAnnouncedAward(world));
    const digest = await digestOf(head!, other);
    const { etag: ifMatch } = await head!.get(other);
    const requests = [
      () => signatory!.post(`${other}/consent`, { sha256: digest }, { ifMatch }),
      () => head!.post(`${other}/return`, { reason: '重新核对' }, { ifMatch }),
    ];
    const [taken, refused] = await atOnce(world, { table: 'contract', id: idOf(other) }, requests);
    const { status, consents } = await shown(other);
    // a draft is not the vendor's any more
    expect([taken, refused, status, consents.length]).toEqual(
      status === 'drafting' ? ['204', 'not-found', 'drafting', 0] : ['204', 'stale-version', 'awaiting_signature', 1],
    );
  });

  it('with a reason when the purchaser does after the last day (A22)', async () => {
    const late = await contractOf(await anAnnouncedAward(world));
    const id = idOf(late);
    await world.query(`update contract set sign_due_on = '2026-09-11' where id = $1`, [id]);
    expect((await consent(late, signatory!)).status).toBe(204);
    await remember();
    await refused(await consent(late, head!), 422, 'late-reason-required', 'lateReason');
    expect((await consent(late, head!, undefined, { lateReason: '等待质疑答复' })).status).toBe(204);
    const [sign] = (await shown(late)).clocks;
    expect(sign).toMatchObject({ clock: 'sign', dueOn: '2026-09-11', isLate: true, lateReason: '等待质疑答复' });
    expect((await shown(late, signatory)).clocks[0]!.lateReason).toBeNull();
  });
});

describe('the seals and the scan of the sealed original', () => {
  let path: string;

  beforeAll(async () => {
    path = await contractOf(await anAnnouncedAward(world));
  });

  it('are registered as they were approved, as many copies as agreed', async () => {
    await remember();
    const register = (over: object) => keeper!.command(path, 'register-seal', { ...SEAL, ...over });
    await refused(await register({ copies: 5 }), 422, 'seal-copies-differ', 'copies');
    await refused(await register({ date: '2026-09-15' }), 400, 'invalid-shape', 'date');
    await refused(await register({ seals: [] }), 400, 'invalid-shape', 'seals');
    await refused(await manager!.command(path, 'register-seal', SEAL), 403, 'permission-denied');
    expect((await register({})).status).toBe(204);
  });

  it('are the keeper’s own upload, once', async () => {
    const [other, mine] = [
      await anUpload(world, 'scan.png', Buffer.from('x'), MANAGER).catch(() => ''),
      await aScan(world, path),
    ];
    expect(other).toBe(''); // a file is what its name says
    await remember();
    await refused(
      await keeper!.command(path, 'hand-in-scan', { fileId: idOf(path) }),
      422,
      'file-not-claimable',
      'fileId',
    );
    await does(keeper!, path, 'hand-in-scan', { fileId: mine });
    expect(await shown(path)).toMatchObject({ scan: { state: 'pending', found: null } });
    await remember();
    await refused(await keeper!.command(path, 'hand-in-scan', { fileId: mine }), 422, 'file-not-claimable', 'fileId');
  });

  it('stop the contract when they show another contract, or nothing', async () => {
    await consentsTo(world, path, HEAD, SIGNATORY);
    await does(keeper!, path, 'hand-in-scan', { fileId: await aScan(world, path, '0000-0000-0001') });
    await runJobs(world.app, 'contract.match-scan');
    expect(await shown(path)).toMatchObject({
      status: 'awaiting_signature',
      scan: { state: 'mismatched', found: '0000-0000-0001' },
    });
    await does(keeper!, path, 'hand-in-scan', { fileId: await anUpload(world, 'note.txt', Buffer.from('没有二维码')) });
    await runJobs(world.app, 'contract.match-scan');
    expect(await shown(path)).toMatchObject({
      status: 'awaiting_signature',
      scan: { state: 'unreadable', found: null },
    });
  });

  it('let it take effect when they match', async () => {
    await does(keeper!, path, 'hand-in-scan', { fileId: await aScan(world, path) });
    await runJobs(world.app, 'contract.match-scan');
    expect(await shown(path)).toMatchObject({ status: 'effective', signedOn: '2026-09-14' });
  });
});

describe('a contract that takes effect', () => {
  it('by its last act, whichever that is', async () => {
    for (const last of ['consent', 'seal'] as const) {
      const path = await contractOf(await anAnnouncedAward(world));
      await does(keeper!, path, 'hand-in-scan', { fileId: await aScan(world, path) });
      await matchesScan(world, path);
      expect(await shown(path)).toMatchObject({ status: 'awaiting_signature', scan: { state: 'matched' } });
      await consentsTo(world, path, HEAD);
      const acts = [() => consentsTo(world, path, SIGNATORY), () => does(keeper!, path, 'register-seal', SEAL)];
      for (const act of last === 'seal' ? acts : acts.reverse()) {
        expect((await shown(path)).status).toBe('awaiting_signature');
        await act();
      }
      expect([last, (await shown(path)).status]).toEqual([last, 'effective']);
    }
  });

  it('commits the money of each year, plans the payments, ends the procedure and lets the sites read it (A3)', async () => {
    const award = await anAnnouncedAward(world, { reserved: { 2026: '543675.50', 2027: '1268576.18' } });
    const path = await aSealedContract(world, award);
    await matchesScan(world, path);
    const id = idOf(path);
    expect((await manager!.get<{ status: string }>(`tenders/${award.tenderId}`)).body.status).toBe('contracted');
    expect(
      await world.query(
        `select m.code, l.year, c.amount_fen::int as amount from commitment c join milestone m on m.id = c.milestone_id
         join budget_line l on l.id = c.budget_line_id where c.contract_id = $1 order by 1`,
        [id],
      ),
    ).toEqual([
      { code: 'M1', year: 2026, amount: 53_400_000 },
      { code: 'M2', year: 2027, amount: 71_200_000 },
      { code: 'M3', year: 2027, amount: 53_400_000 },
    ]);
    expect(await world.query('select from reservation where project_id = $1', [award.projectId])).toEqual([]);
    const { body } = await signatory!.get<{ milestones: object[] }>(`${path}/milestones`);
    expect(body.milestones).toMatchObject([
      { code: 'M1', status: 'due', waitsFor: ['bond'], gross: '534000.00' },
      { code: 'M2', status: 'planned', waitsFor: ['acceptance'] },
      { code: 'M3', status: 'planned', waitsFor: ['acceptance', 'assessment'] },
    ]);
    for (const site of ['site1', 'site2']) expect((await world.as(`${site}.服务点经办员`).get(path)).status).toBe(200);
    expect((await world.as('evaluator.主评员').get(path)).code).toBe('not-found');
    const listed = async (who: string, query: string) =>
      (await world.as(who).get<{ items: { id: string }[] }>(`contracts?status=effective&${query}`)).body.items.map(
        (row) => row.id,
      );
    expect(await listed('site1.服务点经办员', `tender=${award.tenderId}`)).toEqual([id]);
    expect(await listed('oversight.审计监督员', `tender=${award.tenderId}&vendor=${world.organisation('A')}`)).toEqual([
      id,
    ]);
    expect(await listed(MANAGER, `vendor=${world.organisation('B')}`)).toEqual([]);
    expect((await shown(path)).clocks).toMatchObject([
      { clock: 'sign', isLate: false },
      { clock: 'announce', dueOn: '2026-09-16' },
      { clock: 'file', dueOn: '2026-09-22' },
      { clock: 'receive-bond', dueOn: '2026-09-28' },
    ]);
  });

  it('does so once, whoever comes at the same moment', async () => {
    const path = await contractOf(await anAnnouncedAward(world));
    await does(keeper!, path, 'hand-in-scan', { fileId: await aScan(world, path) });
    await matchesScan(world, path);
    await does(keeper!, path, 'register-seal', SEAL);
    const sha256 = await digestOf(head!, path);
    const { etag: ifMatch } = await head!.get(path);
    const both = [head!, signatory!].map((who) => () => who.post(`${path}/consent`, { sha256 }, { ifMatch }));
    expect(await atOnce(world, { table: 'contract', id: idOf(path) }, both)).toEqual(['204', 'stale-version']);
    const { consents } = await shown(path);
    await consentsTo(world, path, consents[0]!.side === 'vendor' ? HEAD : SIGNATORY);
    expect((await shown(path)).status).toBe('effective');
    expect(await world.query('select from milestone where contract_id = $1', [idOf(path)])).toHaveLength(3);
  });

  it('does not without the money that was reserved', async () => {
    const award = await anAnnouncedAward(world);
    const path = await contractOf(award);
    await does(keeper!, path, 'hand-in-scan', { fileId: await aScan(world, path) });
    await matchesScan(world, path);
    await does(keeper!, path, 'register-seal', SEAL);
    await consentsTo(world, path, HEAD);
    await world.query('update reservation set amount_fen = amount_fen - 1 where project_id = $1', [award.projectId]);
    await remember();
    await refused(await consent(path, signatory!), 409, 'reservation-short');
  });

  it('waits while its procedure is suspended, and takes effect when that goes on (实施条例 54)', async () => {
    const award = await anAnnouncedAward(world);
    const tender = `tenders/${award.tenderId}`;
    const [sealed, unsigned] = [await aSealedContract(world, award), await anAnnouncedAward(world)];
    const other = await contractOf(unsigned);
    const approver = world.as('purchaser.采购审核员');
    await does(approver, tender, 'suspend', { reason: '财政部门通知' });
    await does(approver, `tenders/${unsigned.tenderId}`, 'suspend', { reason: '财政部门通知' });
    await remember();
    await refused(await consent(other, signatory!), 409, 'tender-suspended');
    await refused(await keeper!.command(other, 'register-seal', SEAL), 409, 'tender-suspended');
    await matchesScan(world, sealed);
    expect(await shown(sealed)).toMatchObject({ status: 'awaiting_signature', scan: { state: 'matched' } });
    await does(approver, tender, 'resume');
    await runJobs(world.app, 'tender.resumed');
    expect((await shown(sealed)).status).toBe('effective');
  });

  it('never does when its award is annulled: it lapses', async () => {
    const award = await anAnnouncedAward(world);
    const path = await contractOf(award);
    await does(head!, `tenders/${award.tenderId}`, 'annul-award', {
      ground: 'refused-to-sign',
      reason: '书面放弃签订合同',
    });
    await remember();
    await refused(await consent(path, signatory!), 409, 'award-annulled');
    await runJobs(world.app, 'award.annulled');
    const { body } = await manager!.get<Record<string, unknown>>(path);
    expect(body).toMatchObject({ status: 'terminated', signedOn: null, endReason: '书面放弃签订合同', allowed: [] });
    expect((await signatory!.get(path)).status).toBe(200);
  });

  it('which leaves the vendor nothing of a draft that was never offered', async () => {
    const award = await anAnnouncedAward(world);
    const path = await aCheckedContract(world, award);
    await does(head!, `tenders/${award.tenderId}`, 'annul-award', { ground: 'cannot-perform', reason: '不能履行' });
    await runJobs(world.app, 'award.annulled');
    expect((await shown(path)).status).toBe('terminated');
    expect((await signatory!.get(path)).code).toBe('not-found');
  });
});

describe('a document that comes too late', () => {
  it('is not issued when the contract went back meanwhile', async () => {
    const path = await contractOf(await anAnnouncedAward(world));
    const { document, version } = await shown(path);
    const contracts = world.app.get(ContractsService);
    const issue = (of: number) =>
      asSystem(() => world.app.get(UnitOfWork).run(() => contracts.issue(idOf(path), document!.id, of)));
    expect(await issue(version)).toBe(false);
    await does(head!, path, 'return', { reason: '重新核对' });
    expect(await issue(version + 1)).toBe(false);
    expect((await shown(path)).status).toBe('drafting');
  });
});
