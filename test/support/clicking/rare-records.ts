import { shanghaiDate } from '#src/kernel/dates.js';
import type { World } from '#test/support/world.js';

/** Records of kinds that the demo has none of, so that each page of the console has something to show. */
const RARE: readonly string[] = [
  `insert into debarment (id, version, status, taken_by, finance_id, uscc, name, decision_number, decided_on, reason, scope_regions, from_on, until_on)
   select gen_random_uuid(), 1, 'in_force', '{}', o.id, '91310199MA0QY999X9', '示例失信服务有限公司', '清财采决〔2026〕7号',
          '2026-10-12', '提供虚假材料谋取成交', array[o.region_code], '2026-10-12', '2027-10-12'
   from organisation o where o.kind = 'finance' limit 1`,
  `insert into complaint (id, version, status, taken_by, challenge_id, tender_id, vendor_id, purchaser_id, agent_id, region_code, facts, request,
                          filed_at, window_ends, due_on)
   select gen_random_uuid(), 1, 'filed', '{}', c.id, c.tender_id, c.vendor_id, t.purchaser_id, t.agent_id, t.region_code, '质疑答复未说明评分理由。',
          '请求重新评审', app.now(), $1::date + 10, $1::date + 30
   from challenge c join tender t on t.id = c.tender_id limit 1`,
  `insert into rectification (id, version, status, taken_by, assessment_id, contract_id, purchaser_id, vendor_id, region_code, demands, issued_on, due_on,
                              is_late, returns)
   select gen_random_uuid(), 1, 'issued', '{}', id, contract_id, purchaser_id, vendor_id, region_code,
          '[{"indicator": "P4", "text": "补齐转介和评估记录"}]', $1::date - 1, $1::date + 30, false, '[]'
   from assessment where status = 'published' limit 1`,
  `insert into outbox (id, kind, name, handler, payload, locale, trace_id, dead_at, attempts, last_error)
   select gen_random_uuid(), kind, name, handler, payload, locale, trace_id, pg_catalog.now(), 10, 'connect ECONNREFUSED 127.0.0.1:9000'
   from outbox order by id desc limit 1`,
  `insert into service_report
   select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'status', 'returned', 'month', '2026-10', 'accepted_on', null,
                                                       'return_reason', '十月走访人数与服务点确认不符'))).*
   from service_report r join organisation o on o.id = r.vendor_id where o.uscc = '91310199MA0QY201X1' order by r.month desc limit 1`,
];

/** Puts them in. */
export async function addRareRecords(world: Pick<World, 'query'>): Promise<void> {
  const [clock] = await world.query<{ now: Date }>('select app.now() as now');
  for (const statement of RARE)
    await world.query(statement, statement.includes('$1') ? [shanghaiDate(clock!.now)] : []);
}
