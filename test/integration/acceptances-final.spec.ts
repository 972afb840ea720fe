import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import { addMonths, dateText, type DateText } from '#src/kernel/dates.js';
import { anAcceptance, anAcceptedReport, aSubmittedReport, someFindings } from '#test/builders/a-delivery.js';
import { does, idOf } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

/** The contract of 2025, whose whole term lies in the official calendars. */
let world: World;
let contract: string;
let acceptance: string;
let officer: Client;
const { remember, refused } = refusalsIn(() => world);
const hold = () => officer.command(acceptance, 'hold', someFindings());

beforeAll(async () => {
  world = await startWorld({ at: 'filed', schedule: SCHEDULE_2025 });
  contract = `contracts/${await world.newest('contract')}`;
  officer = world.as('purchaser.验收负责人');
  for (let first: DateText = '2025-10-01'; first < '2026-09-01'; first = addMonths(first, 1)) {
    const next = addMonths(first, 1);
    await world.moveClockTo(dateText(`${next.slice(0, 8)}03`));
    await anAcceptedReport(world, contract, first.slice(0, 7));
  }
  await world.moveClockTo('2026-10-09');
}, 120_000);
afterAll(() => world.stop());

describe('the final acceptance', () => {
  it('needs the report of every month of the term, also of the last one whose time still runs', async () => {
    const body = anAcceptance(world, { stage: 'final', plannedFor: '2026-10-09' });
    const planned = await officer.post<{ id: string }>(`${contract}/acceptances`, body);
    acceptance = `acceptances/${planned.body.id}`;
    await remember();
    const unreported = await hold();
    await refused(unreported, 409, 'reports-not-accepted');
    expect(unreported.body).toMatchObject({ params: { months: ['2026-09'] } });
    const september = await aSubmittedReport(world, contract, '2026-09');
    await remember();
    await refused(await hold(), 409, 'reports-not-accepted');
    for (const site of ['site1', 'site2'])
      await does(world.as(`${site}.服务点经办员`), september, 'confirm', { verdict: 'confirmed' });
    await does(world.as('purchaser.合同管理员'), september, 'accept');
  });

  it('finds the year done: every line at its quantity', async () => {
    interface Line {
      readonly code: string;
      readonly done: string;
      readonly share: string;
    }
    const { body } = await officer.get<{ acceptedMonths: number; termMonths: number; lines: Line[]; open: object[] }>(
      `${contract}/progress`,
    );
    expect(body).toMatchObject({ acceptedMonths: 12, termMonths: 12, open: [] });
    expect(body.lines.find(({ code }) => code === 'R02')).toMatchObject({ done: '6360', share: '1.0000' });
  });

  it('is one condition of the last payment, and the bond is due back in ten working days (D32)', async () => {
    expect((await hold()).status).toBe(204);
    await does(world.as('purchaser.单位负责人'), acceptance, 'sign', {});
    const met = await world.query<{ code: string; met: Record<string, string> }>(
      'select code, met from milestone order by position',
    );
    expect(met.map(({ code, met: days }) => [code, days.acceptance ?? null])).toEqual([
      ['M1', null],
      ['M2', null],
      ['M3', '2026-10-09'],
    ]);
    const [row] = await world.query(
      'select finally_accepted_on::text as accepted, bond_return_due_on::text as bond from contract where id = $1',
      [idOf(contract)],
    );
    expect(row).toEqual({ accepted: '2026-10-09', bond: '2026-10-22' });
  });

  it('is read by the evaluator once it is a party to the contract', async () => {
    const lead = world.as('evaluator.主评员');
    expect((await lead.get(acceptance)).code).toBe('not-found');
    await world.query(`insert into contract_party (contract_id, organisation_id, role) values ($1, $2, 'evaluator')`, [
      ...[idOf(contract), world.organisation('evaluator')],
    ]);
    for (const path of [acceptance, `${contract}/progress`, `${contract}/vacancies`])
      expect((await lead.get(path)).status).toBe(200);
    const { body } = await lead.get<{ items: object[] }>(`service-reports?contract=${idOf(contract)}&limit=100`);
    expect(body.items).toHaveLength(12);
  });
});
