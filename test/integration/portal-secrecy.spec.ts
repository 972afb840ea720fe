import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import { eventually } from '#test/support/eventually.js';
import { Reader, textOf } from '#test/support/pages.js';
import { type Stage, startWorld, type World } from '#test/support/world.js';

jest.setTimeout(120_000); // each test plays a part of a purchase and reads every page

const VENDORS = ['汀禾渡', '同渡', '砚溪', '芷岸'];

let world: World;
let reader: Reader;
/** What the purchase is, as the database knows it. */
let tender: { id: string; number: string; title: string };

beforeAll(async () => {
  world = await startWorld({ schedule: SCHEDULE_2025 });
  reader = await Reader.of(world);
}, 60_000);
afterAll(() => world.stop());

/** Plays on, and reads everything that is public then. */
async function publicAt(stage: Stage): Promise<string> {
  await world.play(stage);
  await upToDate();
  const pages = await reader.everything(['/', '/en', '/feed.atom', '/sitemap.xml']);
  for (const [path, { status }] of pages) expect([path, status]).toEqual([path, 200]);
  return [...pages.values()].map(({ text }) => textOf(text)).join('\n');
}

/** Word of the last change travels for a moment. */
async function upToDate(): Promise<void> {
  const [row] = await world.query<{ count: string }>('select count(*) from notice');
  await eventually(async () => {
    const { text } = await reader.look('/feed.atom');
    return text.split('<entry>').length - 1 === Math.min(20, Number(row!.count));
  });
}

/** None of the pages that an id could be of is there. */
async function expectNoPage(ids: readonly string[]): Promise<void> {
  for (const id of ids)
    for (const part of ['notices', 'tenders', 'contracts'])
      expect([`/${part}/${id}`, (await reader.look(`/${part}/${id}`)).status]).toEqual([`/${part}/${id}`, 404]);
}

async function idsOf(table: string): Promise<string[]> {
  return (await world.query<{ id: string }>(`select id from ${table}`)).map(({ id }) => id);
}

function expectNoneOf(text: string, secrets: readonly string[]): void {
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
}

function expectAllOf(text: string, facts: readonly string[]): void {
  expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
}

/** What nobody may read before the result: who bids, at what price, and who judges. */
async function secretsOfTheProcedure(): Promise<string[]> {
  const offers = await world.query<{ offer: string }>(
    `select distinct content ->> 'offer' as offer from bid_content where content ->> 'offer' is not null`,
  );
  const people = await world.query<{ name: string }>(
    `select distinct u.display_name as name from tender_seat s join app_user u on u.id = s.user_id where s.kind = 'panel'`,
  );
  const prices = offers.flatMap(({ offer }) => [offer, offer.replace(/\.00$/, ''), grouped(offer)]);
  return [...VENDORS, ...prices, ...people.map(({ name }) => name)];
}
const grouped = (offer: string) => offer.replace(/\d(?=(\d{3})+\.)/g, '$&,');

/** The tests stand in the order of a purchase; each goes on from the one before. */
describe('what everybody can read', () => {
  it('is nothing of a purchase that is only planned', async () => {
    const text = await publicAt('reserved');
    const [project] = await world.query<{ id: string; name: string; number: string }>(
      'select id, name, number from project',
    );
    expectNoneOf(text, [project!.name, project!.number, '1812251', '1,812,251']);
    await expectNoPage([project!.id, ...(await idsOf('cost_estimate')), ...(await idsOf('budget_line'))]);
  });

  it('is the intent, once it is published, and not the procedure that is drafted', async () => {
    const text = await publicAt('approved');
    [tender] = (await world.query<typeof tender>('select id, number, title from tender')) as [typeof tender];
    expectAllOf(text, ['采购意向公告']);
    expectNoneOf(text, [tender.number, tender.title, '示例正衡采购代理有限公司']);
    await expectNoPage([tender.id]);
  });

  it('is the procedure from its notice on, and nothing of who may take part', async () => {
    const text = await publicAt('published');
    expectAllOf(text, [tender.number]);
    expectNoneOf(text, VENDORS);
  });

  it('is nothing of the bids that lie sealed, not even that there are some', async () => {
    const before = await publicAt('published');
    const text = await publicAt('answered');
    expectNoneOf(text, await secretsOfTheProcedure());
    // what was answered meanwhile is a notice of its own; besides, the pages are what they were
    const counted = (pages: string) => pages.match(/\d+ (?:家|份|bids)/g);
    expect(counted(text)).toEqual(counted(before));
    await expectNoPage([...(await idsOf('bid')), ...(await idsOf('bid_envelope')), ...(await idsOf('opening'))]);
  });

  it.each<Stage>(['opened', 'admitted', 'offered', 'recommended', 'determined'])(
    'is, when it is %s, that the procedure is in review and nothing else',
    async (stage) => {
      const text = await publicAt(stage);
      const secrets = await secretsOfTheProcedure();
      expect(secrets.length).toBeGreaterThan(VENDORS.length);
      expectNoneOf(text, secrets);
      const { text: page } = await reader.look(`/tenders/${tender.id}`);
      expect(textOf(page)).toContain('评审阶段');
      await expectNoPage(await idsOf('award'));
    },
  );

  it('is who won and who judged, once that is announced, and never who lost', async () => {
    const text = await publicAt('announced');
    expectAllOf(text, ['汀禾渡']);
    const panel = await world.query<{ name: string }>(
      `select jsonb_array_elements_text(body -> 'panel') as name from notice where kind = 'result'`,
    );
    expect(panel.length).toBeGreaterThanOrEqual(3);
    expectAllOf(
      text,
      panel.map(({ name }) => name),
    );
    expectNoneOf(text, VENDORS.slice(1));
  });

  it('is nothing of a contract that is signed and not yet announced', async () => {
    const text = await publicAt('contracted');
    const [contract] = await world.query<{ id: string; number: string; title: string }>(
      'select id, number, title from contract',
    );
    expectNoneOf(text, [contract!.number, contract!.title, '合同已公告']);
    await expectNoPage([contract!.id, ...(await idsOf('contract_document')), ...(await idsOf('milestone'))]);
    const codes = await world.query<{ code: string }>('select verification_code as code from contract_document');
    expectNoneOf(
      text,
      codes.map(({ code }) => code),
    );
  });

  it('is the contract once it is announced, without the code of its paper', async () => {
    const text = await publicAt('filed');
    const [contract] = await world.query<{ number: string }>('select number from contract');
    expectAllOf(text, [contract!.number]);
    const codes = await world.query<{ code: string }>('select verification_code as code from contract_document');
    expectNoneOf(text, [...codes.map(({ code }) => code), '89000.00', '89,000.00']);
  });

  it('is what was paid, and nothing of deductions, reports, invoices and who works there', async () => {
    const text = await publicAt('progressed');
    expectAllOf(text, ['710,100.38']);
    const deductions = await world.query<{ amount: string }>(
      `select (amount_fen / 100.0)::numeric(20, 2)::text as amount from deduction`,
    );
    const invoices = await world.query<{ number: string }>('select number from invoice');
    const workers = await world.query<{ name: string }>('select name from social_worker');
    expect(deductions.length * invoices.length * workers.length).toBeGreaterThan(0);
    expectNoneOf(text, [
      ...deductions.flatMap(({ amount }) => [amount, grouped(amount)]),
      ...invoices.map(({ number }) => number),
      ...workers.map(({ name }) => name),
      '扣减',
    ]);
    await expectNoPage([
      ...(await idsOf('deduction')),
      ...(await idsOf('service_report')),
      ...(await idsOf('payment_request')),
    ]);
  });

  it('is the grade, once the assessment is published, and no sheet of an evaluator', async () => {
    const text = await publicAt('closed');
    expectAllOf(text, ['86.40']);
    expectNoneOf(text, ['86.00', '86.80']);
    await expectNoPage([...(await idsOf('assessment')), ...(await idsOf('assessment_sheet'))]);
  });

  it('is never the name of anybody who works with the system, but for the panel’s', async () => {
    const text = await publicAt('closed');
    const logins = await world.query<{ login: string }>('select login from app_user');
    expectNoneOf(
      text,
      logins.map(({ login }) => login),
    );
  });
});
