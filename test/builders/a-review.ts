import { ANSWERS, type Bidder, sheetOf } from '#src/demo/answers.js';
import { shanghaiInstant } from '#src/kernel/dates.js';
import type { DrawPanel } from '#src/procurement/awards/panel/review-panel.dto.js';
import type { RecordCheck } from '#src/procurement/awards/review/review.dto.js';
import { v7 as uuidv7 } from 'uuid';
import { REQUIREMENTS } from '#src/demo/purchase.js';
import { does } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

/** A tender whose bids lie open, put there by the owner of the database: the review asks nothing of envelopes and keys. */
export interface OpenedTender {
  readonly id: string;
  readonly path: string;
  /** the first responses */
  readonly bids: Readonly<Record<Bidder, string>>;
}

export const BIDDERS: readonly Bidder[] = ['A', 'B', 'C'];
const NO_RECORD = '{"by": "the owner of the database"}';

const BID = `
  with envelope as (
    insert into bid_envelope (id, bid_id, opening_id, vendor_id, ordinal, sealed, receipt, received_at)
    values ($2, $1, $3, $5, 1, '{"envelope": "head.body", "shares": []}', 'receipt', app.now()))
  , content as (insert into bid_content (bid_id, content) select $1, $8::jsonb)
  insert into bid (id, version, status, taken_by, opening_id, tender_id, vendor_id, purchaser_id, agent_id, region_code, envelope_id,
                   received_at, opened_at, offer_fen, refusal)
  select $1, 2, $6, '{}', $3, t.id, $5, t.purchaser_id, t.agent_id, t.region_code, $2, app.now(), app.now(), $7, $9
  from tender t where t.id = $4`;

interface AnOffer {
  readonly opening: string;
  readonly tender: string;
  readonly vendor: Bidder;
  readonly offer: string;
  readonly sme?: string;
  readonly isInvalid?: boolean;
}

async function aBid(
  world: World,
  { opening, tender, vendor, offer, sme = 'none', isInvalid }: AnOffer,
): Promise<string> {
  const id = uuidv7();
  const content = { offer, sme: { kind: sme, statement: '' } };
  const refusal = isInvalid ? '{"code": "price-above-ceiling"}' : null;
  await world.query(BID, [
    ...[id, uuidv7(), opening, tender, world.organisation(vendor), isInvalid ? 'invalid' : 'opened'],
    ...[Math.round(Number(offer) * 100), JSON.stringify(content), refusal],
  ]);
  return id;
}

/** The published demo tender on the day of its opening, with the first responses of A, B and C open. */
export async function anOpenedTender(
  world: World,
  over: Partial<Record<Bidder, Partial<AnOffer>>> = {},
): Promise<OpenedTender> {
  const id = await world.newest('tender');
  await world.moveClockTo('2026-08-26', '10:30');
  await world.query(
    `update tender set status = 'opened', next_due_at = null, custody_threshold = 2, version = version + 1 where id = $1`,
    [id],
  );
  const [existing] = await world.query<{ id: string }>('select id from opening where tender_id = $1', [id]);
  const opening = existing?.id ?? uuidv7();
  await world.query(
    `insert into opening (id, version, status, taken_by, tender_id, purchaser_id, agent_id, region_code, ordinal, kind, threshold, closes_at)
     select $1, 1, 'accepting', '{}', t.id, t.purchaser_id, t.agent_id, t.region_code, 1, 'response', 2, t.bid_deadline
     from tender t where t.id = $2 on conflict do nothing`,
    [opening, id],
  );
  await isOpened(world, opening);
  const ids: string[] = [];
  for (const { vendor, first, sme } of ANSWERS)
    ids.push(await aBid(world, { opening, tender: id, vendor, offer: first, sme, ...over[vendor] }));
  const [A, B, C] = ids as [string, string, string];
  return { id, path: `tenders/${id}`, bids: { A, B, C } };
}

/** The final offers of those named, open; of all with the demo's prices when nothing is said. */
export async function finalOffersOpened(
  world: World,
  { id }: OpenedTender,
  offers: Partial<Record<Bidder, string | { invalid: string }>> = Object.fromEntries(
    ANSWERS.map(({ vendor, final }) => [vendor, final]),
  ),
): Promise<void> {
  const [opening] = await world.query<{ id: string }>(
    `select id from opening where tender_id = $1 and kind = 'final_offer'`,
    [id],
  );
  await isOpened(world, opening!.id);
  for (const [vendor, offer] of Object.entries(offers)) {
    const isInvalid = typeof offer === 'object';
    const price = isInvalid ? offer.invalid : offer;
    await aBid(world, { opening: opening!.id, tender: id, vendor: vendor as Bidder, offer: price, isInvalid });
  }
}

async function isOpened(world: World, opening: string): Promise<void> {
  await world.query(
    `update opening set status = 'opened', opened_at = app.now(), record = $2, next_due_at = null where id = $1`,
    [opening, NO_RECORD],
  );
}

export const EXPERTS = ['experts.评审专家一', 'experts.评审专家二'];
export const REPRESENTATIVE = 'purchaser.采购人代表';
/** The panel of the demo. */
export const MEMBERS = [...EXPERTS, REPRESENTATIVE];

/** A panel of three: the two experts named are the only candidates, so that the draw leaves nothing open. */
export function aPanel(world: World, over: Partial<DrawPanel> = {}): DrawPanel {
  return {
    experts: 2,
    draw: { candidates: EXPERTS.map((who) => ({ userId: world.userId(who), relations: [] })) },
    representative: {
      userId: world.userId(REPRESENTATIVE),
      authorisation: { number: '清公采授〔2026〕3号', date: '2026-08-25' },
      relations: [],
    },
    ...over,
  };
}

export const officer = (world: World): Client => world.as('agent.代理项目经理');

/** @returns the address of the panel, drawn */
export async function aDrawnPanel(
  world: World,
  { path }: OpenedTender,
  over: Partial<DrawPanel> = {},
): Promise<string> {
  const { status, body, code } = await officer(world).post<{ id: string }>(`${path}/panel`, aPanel(world, over));
  if (status !== 201) throw new Error(`the panel was refused: ${code} ${JSON.stringify(body)}`);
  return `review-panels/${body.id}`;
}

/** Declared, led by the first expert and complete. */
export async function aCompletePanel(world: World, tender: OpenedTender): Promise<string> {
  const panel = await aDrawnPanel(world, tender);
  for (const member of MEMBERS) await does(world.as(member), panel, 'declare', { conflicts: [] });
  await does(world.as(EXPERTS[0]!), panel, 'chair', { userId: world.userId(EXPERTS[0]!) });
  await does(officer(world), panel, 'complete');
  return panel;
}

/** A check that is passed. */
export function aCheck(bidId: string, kind: RecordCheck['kind'], over: Partial<RecordCheck> = {}): RecordCheck {
  const asked = kind === 'qualification' ? 'qualification' : 'substantive';
  const findings = REQUIREMENTS.filter((requirement) => requirement.kind === asked).map(({ code }) => ({
    requirement: code,
    passed: true,
  }));
  return { bidId, kind, passed: true, findings, ...over };
}

/** The same, failed for its first requirement. */
export function aFailedCheck(bidId: string, kind: RecordCheck['kind']): RecordCheck {
  const [first, ...rest] = aCheck(bidId, kind).findings;
  return aCheck(bidId, kind, {
    passed: false,
    findings: [{ ...first!, passed: false, reason: '未提供证明材料' }, ...rest],
  });
}

/** Does what is done on a tender without a version of its own. */
export async function records(world: World, path: string, body: object): Promise<void> {
  const { status, code } = await officer(world).post(path, body);
  if (status !== 201) throw new Error(`${path} was refused: ${code}`);
}

/** Both checks of these bidders, passed. */
export async function admit(
  world: World,
  { path, bids }: OpenedTender,
  bidders: readonly Bidder[] = BIDDERS,
): Promise<void> {
  for (const bidder of bidders)
    for (const kind of ['qualification', 'conformity'] as const)
      await records(world, `${path}/checks`, aCheck(bids[bidder], kind));
}

/** Up to the call for final offers, which have not come yet. */
export async function consulted(world: World, tender: OpenedTender): Promise<void> {
  const { path, bids } = tender;
  await aCompletePanel(world, tender);
  await does(officer(world), path, 'review');
  await admit(world, tender);
  await does(officer(world), path, 'consult');
  for (const bidder of BIDDERS)
    await records(world, `${path}/consultations`, {
      ...{ bidId: bids[bidder], heldAt: shanghaiInstant('2026-08-26', '10:30').toISOString() },
      record: '就服务方案逐项磋商',
    });
  await does(officer(world), path, 'call-final-offers', {
    closesAt: shanghaiInstant('2026-08-26', '15:30').toISOString(),
  });
  await world.moveClockTo('2026-08-26', '15:40');
}

/** The demo's sheet of a member, by place in the panel. */
export const demoSheet = (member: number, { bids }: OpenedTender) => ({ scores: sheetOf(member, bids) });

/** Fills a member's sheet, or replaces what is there. */
export async function fill(world: World, { path }: OpenedTender, who: string, sheet: object) {
  const { etag } = await world.as(who).get(`${path}/score-sheet`);
  return world.as(who).put(`${path}/score-sheet`, sheet, { ifMatch: etag });
}

/** All sheets of the demo, locked. */
export async function allScored(
  world: World,
  tender: OpenedTender,
  members: readonly string[] = MEMBERS,
): Promise<void> {
  for (const [index, who] of members.entries()) {
    const { status, code } = await fill(world, tender, who, demoSheet(index, tender));
    if (status !== 200) throw new Error(`the sheet of ${who} was refused: ${code}`);
    await does(world.as(who), `${tender.path}/score-sheet`, 'lock');
  }
}
