import { v7 as uuidv7 } from 'uuid';
import { ANSWERS, type Bidder, SCORES, sheetOf } from '#src/demo/answers.js';
import { CRITERIA } from '#src/demo/purchase.js';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { type DateText, shanghaiInstant } from '#src/kernel/dates.js';
import { parseYuan } from '#src/kernel/money.js';
import { type BidEvaluation, evaluate } from '#src/procurement/awards/calc/bid-evaluation.js';
import { STATUTORY_RATIOS } from '#src/procurement/awards/calc/abnormal-low.js';
import type { ConformingBid } from '#src/procurement/awards/calc/evaluation-input.js';
import { OUTLIER_SHARE } from '#src/procurement/awards/calc/outliers.js';
import type { SubmitChallenge } from '#src/procurement/awards/challenges/challenge.dto.js';
import type { DetermineTender } from '#src/procurement/awards/determination/determine-tender.dto.js';
import type { World } from '#test/support/world.js';

/** The published tender of the demo at later stages, put there past the services: its review is not what these tests are about. */

export type Bids = Readonly<Record<Bidder, string>>;

export const MINUTES: DetermineTender['minutes'] = {
  number: '清公党纪〔2026〕24号',
  date: '2026-08-31',
  matter: '确定成交供应商',
};

export function aChallenge(over: Partial<SubmitChallenge> = {}): SubmitChallenge {
  return {
    subject: 'result',
    facts: '成交供应商拟派人员的证书在评审时已失效。',
    grounds: '《政府采购法》第五十二条',
    request: '依法重新确定成交供应商',
    ...over,
  };
}

/** As the report names them; one of them left before it. */
const REPORTED = [
  { name: '评审专家五', left: { reason: '突发疾病' } },
  ...['评审专家一', '评审专家二', '采购人代表'].map((name) => ({ name, left: null })),
];
const PANEL = ['experts.评审专家一', 'experts.评审专家二', 'purchaser.采购人代表'];

/** An opening of the tender that takes no more bids; the one that there is, or another. */
export async function anOpening(
  world: World,
  tenderId: string,
  over: { kind?: 'response' | 'final_offer'; status?: 'closed' | 'opened'; at?: Date } = {},
): Promise<string> {
  const { kind = 'response', status = 'opened', at = shanghaiInstant('2026-08-26', '10:00') } = over;
  const [opening] = await world.query<{ id: string }>(
    `insert into opening (id, version, status, taken_by, tender_id, purchaser_id, agent_id, region_code, ordinal, kind, threshold, closes_at, opened_at, record)
     select $1, 1, $3, '{}', t.id, t.purchaser_id, t.agent_id, t.region_code, case when $4 = 'response' then 1 else 2 end, $4, 2, $5,
            case when $3 = 'opened' then $5::timestamptz end, case when $3 = 'opened' then '{}'::jsonb end
     from tender t where t.id = $2
     on conflict (tender_id, ordinal) do update
       set status = excluded.status, closes_at = excluded.closes_at, opened_at = excluded.opened_at, record = excluded.record, next_due_at = null
     returning id`,
    [uuidv7(), tenderId, status, kind, at],
  );
  return opening!.id;
}

/** A bid as it stands after its opening, or still sealed. */
export async function aBid(
  world: World,
  openingId: string,
  bid: { vendor: string; status: string; offer?: string; refusal?: object; content?: object },
): Promise<string> {
  const [id, envelopeId] = [uuidv7(), uuidv7()];
  const isOpened = !['sealed', 'withdrawn', 'unopened'].includes(bid.status);
  await world.query(
    `with b as (
       insert into bid (id, version, status, taken_by, opening_id, tender_id, vendor_id, purchaser_id, agent_id, region_code, envelope_id,
                        received_at, opened_at, offer_fen, refusal)
       select $1, 1, $4, '{}', o.id, o.tender_id, $5, o.purchaser_id, o.agent_id, o.region_code, $2, o.closes_at - interval '1 hour',
              case when $6 then o.closes_at end, case when $6 then $7::bigint end, $8
       from opening o where o.id = $3)
     insert into bid_envelope (id, bid_id, opening_id, vendor_id, ordinal, sealed, receipt, received_at)
     select $2, $1, o.id, $5, 1, '{"shares": [], "envelope": ""}', '', o.closes_at - interval '1 hour' from opening o where o.id = $3`,
    [
      id,
      envelopeId,
      openingId,
      bid.status,
      world.organisation(bid.vendor),
      isOpened,
      bid.offer ? parseYuan(bid.offer) : null,
      bid.refusal ?? null,
    ],
  );
  if (bid.content) await world.query('insert into bid_content (bid_id, content) values ($1, $2)', [id, bid.content]);
  return id;
}

/** The tender of the demo at a stage. */
export async function tenderAt(world: World, status: string): Promise<string> {
  const tenderId = await world.newest('tender');
  await world.query(`update tender set status = $2, version = version + 1, next_due_at = null where id = $1`, [
    tenderId,
    status,
  ]);
  return tenderId;
}

/** The evaluation of the demo: A 89.75, C 84.90, B 83.67; with other standings or offers where a test asks for them. */
export function anEvaluation(
  world: World,
  bids: Bids,
  over: Partial<Record<Bidder, Partial<ConformingBid>>> = {},
): BidEvaluation {
  return evaluate({
    ...{ method: 'competitive_consultation', isGovernmentService: true, tieBreak: 'draw' },
    criteria: CRITERIA.map(({ code, weight, kind, basis }) => ({ code, weight, kind, basis })),
    sme: { smeReservation: 'none', smeDeduction: '0.10' },
    abnormalLow: { ceilingFen: parseYuan('1812251.68'), ratios: STATUTORY_RATIOS },
    outlierShare: OUTLIER_SHARE,
    bids: ANSWERS.map(({ vendor, final, sme }) => ({
      bidder: bids[vendor],
      offerFen: parseYuan(final),
      standing: { kind: sme },
      ...over[vendor],
    })),
    sheets: PANEL.map((person, index) => ({ member: world.userId(person), scores: sheetOf(index, bids) })),
  });
}

/** The tender of the demo with its signed report of 26 August 2026: three ranked bids, and one that was turned down. */
export async function aRecommendedTender(
  world: World,
  { reportedOn = '2026-08-26', evaluation }: { reportedOn?: DateText; evaluation?: (bids: Bids) => BidEvaluation } = {},
): Promise<{ id: string; path: string; bids: Bids; rejected: string }> {
  const id = await tenderAt(world, 'recommended');
  const response = await anOpening(world, id);
  const bids = {} as Record<Bidder, string>;
  for (const { vendor, first, sme } of ANSWERS)
    bids[vendor] = await aBid(world, response, {
      ...{ vendor, status: 'ranked', offer: first },
      content: { offer: first, sme: { kind: sme, statement: sme === 'small' ? '本单位为小型企业' : '' } },
    });
  const refusal = { code: 'not-qualified', reason: '未提供上一年度检查结论' };
  const rejected = await aBid(world, response, { vendor: 'D', status: 'rejected', offer: '1700000.00', refusal });
  const final = await anOpening(world, id, { kind: 'final_offer', at: shanghaiInstant('2026-08-26', '15:30') });
  for (const { vendor, final: offer } of ANSWERS)
    await aBid(world, final, {
      ...{ vendor, status: 'opened', offer },
      content: { offer, serviceLines: [{ itemCode: 'R01', unitPrice: '320.00', amount: '96000.00' }] },
    });
  for (const person of PANEL)
    await world.query(
      `insert into tender_seat (id, tender_id, kind, user_id, organisation_id, seated_at)
       select $1, $2, 'panel', m.user_id, m.organisation_id, now() from membership m where m.user_id = $3 limit 1`,
      [uuidv7(), id, world.userId(person)],
    );
  const content = canonicalJson((evaluation ?? ((own) => anEvaluation(world, own)))(bids));
  const at = shanghaiInstant(reportedOn, '18:00');
  await world.query(
    `with e as (insert into bid_evaluation (id, tender_id, ordinal, content, digest, evaluated_by, evaluated_at) values ($1, $2, 1, $3, '', $4, $5))
     insert into review_report (tender_id, content, digest, reported_at) values ($2, $6, '', $5)`,
    [uuidv7(), id, content, world.userId('agent.代理项目经理'), at, JSON.stringify({ panel: { members: REPORTED } })],
  );
  return { id, path: `tenders/${id}`, bids, rejected };
}

/** Points of one bidder for one criterion, averaged over the panel; half-up to the hundredth. */
export function averageOf(criterion: string, bidder: Bidder): string {
  const given = SCORES[criterion]![bidder];
  const hundredths = Math.floor((given.reduce((sum, points) => sum + points, 0) * 100) / given.length + 0.5);
  return (hundredths / 100).toFixed(2);
}
