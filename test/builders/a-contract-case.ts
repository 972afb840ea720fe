import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { demoBidContent } from '#src/demo/answers.js';
import { asSystem } from '#src/demo/cast.js';
import { runJobs } from '#src/demo/jobs.js';
import { scanShowing } from '#src/demo/scan.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import type { BidContent } from '#src/procurement/bids/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { SignaturesService } from '#src/procurement/contracts/index.js';
import { aBid } from '#test/builders/an-award.js';
import { aBudgetLine } from '#test/builders/a-purchase.js';
import { does, idOf } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

/** Contracts beside the demo's own: the procedures before them are put there past the services, their own steps are taken over HTTP. */

export const MANAGER = 'purchaser.合同管理员';
export const HEAD = 'purchaser.单位负责人';
export const KEEPER = 'purchaser.印章管理员';
export const SIGNATORY = 'A.授权签字人';
export const SEAL = {
  approvalNumber: 'QYYY-2026-0231',
  date: '2026-09-14',
  seals: ['合同专用章', '骑缝章'],
  copies: 6,
};
export const OPINION = { opinion: '同意' };

export interface AnnouncedAward {
  readonly awardId: string;
  readonly tenderId: string;
  readonly projectId: string;
}
interface Case {
  /** what the supplier offered last, over the demo's final offer */
  readonly offer?: Partial<BidContent>;
  /** changes of the procurement document, by path */
  readonly document?: Readonly<Record<string, unknown>>;
  /** what is reserved for each year, yuan */
  readonly reserved?: Readonly<Record<number, string>>;
}

const CLONE = `
  with e as (insert into cost_estimate select r.* from cost_estimate o, jsonb_populate_record(o, jsonb_build_object('id', $1::text, 'number', $4::text)) r
             where o.id = (select estimate_id from project where id = (select project_id from tender where id = $5::uuid)) returning id),
       p as (insert into project select r.* from project o, e,
               jsonb_populate_record(o, jsonb_build_object('id', $2::text, 'number', $4::text, 'plan_number', $4::text, 'estimate_id', e.id)) r
             where o.id = (select project_id from tender where id = $5::uuid) returning id)
  insert into tender select r.* from tender o, p,
    jsonb_populate_record(o, jsonb_build_object('id', $3::text, 'number', $4::text, 'project_id', p.id, 'status', 'announced', 'next_due_at', null, 'version', 1)) r
  where o.id = $5::uuid`;
const OPENED = `
  insert into opening (id, version, status, taken_by, tender_id, purchaser_id, agent_id, region_code, ordinal, kind, threshold, closes_at, opened_at, record)
  select $1, 1, 'opened', '{}', t.id, t.purchaser_id, t.agent_id, t.region_code, 1, 'final_offer', 2, t.bid_deadline, t.bid_deadline, '{}' from tender t where t.id = $2`;
const AWARDED = `
  with a as (
    insert into award (id, version, status, taken_by, tender_id, purchaser_id, agent_id, region_code, bid_id, vendor_id, rank, amount_fen, total, minutes,
                       reported_at, determined_at, due_on, announce_due_on, announced_at, announcement_ends, challenge_until)
    select $1, 1, 'announced', '{}', t.id, t.purchaser_id, t.agent_id, t.region_code, $2, $3, 1, $4, '89.75', '{}', '2026-08-26T10:00:00Z',
           '2026-08-31T02:00:00Z', '2026-09-02', '2026-09-02', '2026-09-01T02:00:00Z', '2026-09-02', '2026-09-11' from tender t where t.id = $5 returning *)
  insert into award_letter (id, award_id, tender_id, vendor_id, purchaser_id, agent_id, region_code, kind, number, content, digest, issued_at)
  select $6, a.id, a.tender_id, a.vendor_id, a.purchaser_id, a.agent_id, a.region_code, 'award', $7, '{"signBy": "2026-10-08"}', '', a.announced_at from a`;

/** An award of 1 September 2026 to vendor A, like the demo's; the world has its tender published. */
export async function anAnnouncedAward(
  world: World,
  { offer = {}, document = {}, reserved }: Case = {},
): Promise<AnnouncedAward> {
  const [estimateId, projectId, tenderId] = [uuidv7(), uuidv7(), uuidv7()];
  const [openingId, awardId] = [uuidv7(), uuidv7()];
  const number = `QYQ-CS-2026-${randomUUID().slice(0, 8)}`;
  const content = { ...demoBidContent('1780000.00'), ...offer };
  await world.query(CLONE, [estimateId, projectId, tenderId, number, await publishedTender(world)]);
  for (const [path, value] of Object.entries(document))
    await world.query('update tender set document = jsonb_set(document, $2, $3) where id = $1', [
      ...[tenderId, path.split('.'), JSON.stringify(value)],
    ]);
  await world.query(OPENED, [openingId, tenderId]);
  const bid = { vendor: 'A', status: 'awarded', offer: content.offer, content };
  const bidId = await aBid(world, openingId, bid);
  const vendorId = world.organisation('A');
  await world.query(AWARDED, [
    ...[awardId, bidId, vendorId, parseYuan(content.offer), tenderId, uuidv7(), `${number}-CJ01`],
  ]);
  await reserve(world, projectId, reserved ?? { 2026: '534000.00', 2027: '1246000.00' });
  return { awardId, tenderId, projectId };
}

/** The demo's own tender, of which the others are copies. */
async function publishedTender(world: World): Promise<string> {
  const [tender] = await world.query<{ id: string }>('select id from tender order by id limit 1');
  return tender!.id;
}

async function reserve(world: World, projectId: string, byYear: Readonly<Record<number, string>>): Promise<void> {
  const parts: { budgetLineId: string; amountFen: Fen }[] = [];
  for (const [year, amount] of Object.entries(byYear)) {
    const line = aBudgetLine(world.organisation('purchaser'), {
      year: Number(year),
      amount,
      isApproved: year === '2026',
    });
    const { body } = await world.as('finance.指标管理员').post<{ id: string }>('budget-lines', line);
    parts.push({ budgetLineId: body.id, amountFen: parseYuan(amount) });
  }
  const totalFen = parseYuan(Object.values(byYear).reduce((sum, amount) => String(Number(sum) + Number(amount)), '0'));
  await world.act('purchaser.经办员', () => world.app.get(BudgetsService).reserve({ projectId, totalFen }, parts));
}

/** Drafted from its award; the address of the contract. */
export async function aDraft(world: World, { awardId }: AnnouncedAward): Promise<string> {
  const { status, code, body } = await world.as(MANAGER).post<{ id: string }>(`awards/${awardId}/contract`);
  expect([status, code]).toEqual([201, undefined]);
  return `contracts/${body.id}`;
}

/** Handed in, and looked at by both. */
export async function aCheckedContract(world: World, award: AnnouncedAward): Promise<string> {
  const path = await aDraft(world, award);
  await does(world.as(MANAGER), path, 'submit');
  await does(world.as('purchaser.法律顾问'), path, 'check-legally', OPINION);
  await does(world.as('purchaser.单位会计'), path, 'check-budget', OPINION);
  return path;
}

/** Approved, its document rendered. */
export async function aContractToSign(world: World, award: AnnouncedAward): Promise<string> {
  const path = await aCheckedContract(world, award);
  await does(world.as(HEAD), path, 'approve');
  await runJobs(world.app, 'contract.render');
  return path;
}

/** The digest of the document that is to be signed, as somebody reads it. */
export async function digestOf(who: Client, path: string): Promise<string> {
  const { body } = await who.get<{ document: { sha256: string } }>(path);
  return body.document.sha256;
}

export async function consentsTo(world: World, path: string, ...people: readonly string[]): Promise<void> {
  for (const person of people)
    await does(world.as(person), path, 'consent', { sha256: await digestOf(world.as(person), path) });
}

/** A file of the seal keeper's, to be handed in. */
export async function anUpload(world: World, name: string, content: Buffer, who = KEEPER): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const uploaded = await world.as(who).post<{ id: string }>(`files?name=${name}`, undefined, { raw: content, headers });
  expect(uploaded.status).toBe(201);
  return uploaded.body.id;
}

/** A scan of a sealed contract: of this one, or of another whose code is given. */
export async function aScan(world: World, path: string, other?: string): Promise<string> {
  const [document] = await world.query<{ code: string }>(
    'select d.verification_code as code from contract c join contract_document d on d.id = c.document_id where c.id = $1',
    [idOf(path)],
  );
  return anUpload(world, 'scan.png', scanShowing(`https://qingyuan.example/verify/${other ?? document!.code}`));
}

/** Everything but the last act: the scan is handed in, and nobody has looked at it yet. */
export async function aSealedContract(world: World, award: AnnouncedAward): Promise<string> {
  const path = await aContractToSign(world, award);
  await consentsTo(world, path, HEAD, SIGNATORY);
  await does(world.as(KEEPER), path, 'register-seal', SEAL);
  await does(world.as(KEEPER), path, 'hand-in-scan', { fileId: await aScan(world, path) });
  return path;
}

/** What the job finds on a scan that is as it should be; to read it takes some seconds, and is no matter of most tests. */
export async function matchesScan(world: World, path: string): Promise<void> {
  const { body } = await world.as(KEEPER).get<{ scan: { fileId: string } }>(path);
  const found = { state: 'matched', found: '7F3K-9QDM-4T2X' } as const;
  const { uow, signatures } = { uow: world.app.get(UnitOfWork), signatures: world.app.get(SignaturesService) };
  await asSystem(() => uow.run(() => signatures.scanned(idOf(path), body.scan.fileId, found)));
}

export async function anEffectiveContract(world: World, award: AnnouncedAward): Promise<string> {
  const path = await aSealedContract(world, award);
  await matchesScan(world, path);
  return path;
}
