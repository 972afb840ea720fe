import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { ACCESS } from '#test/matrix/access.js';
import type { Answer, Client } from '#test/support/client.js';
import { NO_ID, replacedAt, textPaths, textsIn, validBody } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

/** What people type who mean no good, and what copies of documents bring along by accident. */
const HOSTILE: Readonly<Record<string, string>> = {
  SQL: "'; drop table tender; -- ' or '1'='1' $1 $2::uuid :org ? 100%_\\%",
  'ways up': '../../../../etc/passwd ..\\..\\windows\\win.ini',
  'templates, scripts and formulas': '=HYPERLINK("x") ${7*7} {{7*7}} <%= 7*7 %> #{7*7} <script>alert(1)</script>',
  'a header': 'x\r\nset-cookie: a=b',
  'text from right to left, and nothing that can be seen': '\u202Egnp.exe\u2066\u200B\uFEFF',
  'rare characters, families and marks upon marks': `𠮷野家𪚥 👩‍👩‍👧‍👦🇨🇳 z${'\u0351'.repeat(20)}`,
  'half a character': 'a\uD800b',
  'the end of a C string': 'a\u0000b',
  'an escape sequence': '\u001b[31mred',
  'a prototype': '__proto__',
  'no number': 'NaN',
  'a number past every limit': '9'.repeat(400),
  'a whole book': '书'.repeat(30_000),
};

let world: World;
type Operation = World['contract']['operations'][number];

beforeAll(async () => {
  world = await startWorld({ at: 'approved' });
});
afterAll(() => world.stop());

/** Somebody whose post may do it, by the reviewed table. */
const PEOPLE: Readonly<Record<string, string>> = {
  procurement_officer: 'purchaser.经办员',
  procurement_approver: 'purchaser.采购审核员',
  unit_head: 'purchaser.单位负责人',
  budget_officer: 'finance.指标管理员',
  procurement_regulator: 'finance.采购监管员',
  system_admin: 'operator.系统管理员',
  security_admin: 'operator.安全管理员',
  audit_admin: 'operator.审计管理员',
  bid_manager: 'A.投标专员',
  delivery_manager: 'A.项目主管',
  signatory: 'A.授权签字人',
  opening_custodian: 'notary.公证员',
  contract_manager: 'purchaser.合同管理员',
  acceptance_officer: 'purchaser.验收负责人',
  accountant: 'purchaser.单位会计',
  legal_counsel: 'purchaser.法律顾问',
  internal_auditor: 'purchaser.内审员',
  seal_keeper: 'purchaser.印章管理员',
  site_officer: 'site1.服务点经办员',
  lead_evaluator: 'evaluator.主评员',
  evaluator: 'evaluator.评价员一',
  payment_reviewer: 'finance.支付初审员',
  payment_approver: 'finance.支付终审员',
  vendor_finance: 'A.机构财务',
};
function somebodyFor({ operationId }: Operation): Client {
  const access = ACCESS.get(operationId)!;
  if (access === 'public') return world.http;
  const post = Object.keys(PEOPLE).find((known) => (access.posts as readonly string[]).includes(known));
  return world.as(PEOPLE[post!]!);
}

const TABLES: Readonly<Record<string, string>> = {
  organisations: 'organisation',
  users: 'app_user',
  memberships: 'membership',
  sessions: 'session',
  'calendar-years': 'calendar_year',
  parameters: 'parameter',
  catalogues: 'catalogue',
  estimates: 'cost_estimate',
  'budget-lines': 'budget_line',
  projects: 'project',
  tenders: 'tender',
  notices: 'notice',
};

/** The address of a resource that is there, with its version. */
async function addressOf({ path }: Operation): Promise<{ url: string; version: string }> {
  const table = TABLES[/\/([a-z-]+)\/\{id\}/.exec(path)?.[1] ?? ''];
  if (!table) return { url: path.replace('{id}', NO_ID).replace('{code}', '310199'), version: '"1"' };
  const id = await world.newest(table);
  const [row] =
    table === 'notice'
      ? []
      : await world.query<{ version: number }>(`select version from ${table} where id = $1`, [id]);
  return { url: path.replace('{id}', id), version: `"${row?.version ?? 1}"` };
}

/** Never a failure of ours: either a refusal, or what was sent, word for word. */
function judge({ status, body }: Answer<unknown>, sent: string): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (status >= 300 || status === 204) return undefined;
  // a login is kept in the narrow form of its characters
  const kept = textsIn(body).some((text) => text === sent || text === sent.normalize('NFKC'));
  return kept ? undefined : 'was taken and is not in the answer';
}

/** The fields that a refusal names. */
function pathsOf({ body }: Answer<unknown>): string[] {
  return (body as { errors: { path: string }[] }).errors.map(({ path }) => path);
}

describe('a hostile text', () => {
  it.each(Object.entries(HOSTILE))(
    'is refused or kept word for word in every field of every request: %s',
    async (_, text) => {
      const faults: string[] = [];
      for (const operation of world.contract.operations) {
        const sample = validBody(world.contract, operation);
        if (sample === undefined) continue;
        const client = somebodyFor(operation);
        const { url, version } = await addressOf(operation);
        const send = (body: unknown) => client.send(operation.method as 'POST', url, body, { ifMatch: version });
        const fields = textPaths(sample);
        // in all fields at once: a refusal names every field whose shape it does not have
        const everywhere = fields.reduce<unknown>((body, steps) => replacedAt(body, steps, text), sample);
        const first = await send(everywhere);
        const refused = new Set(first.code === 'invalid-shape' ? pathsOf(first) : []);
        const taken = fields.filter((steps) => !refused.has(steps.join('.')));
        const answers: [where: string, answer: Answer<unknown>][] = [['everywhere', first]];
        // then in one at a time of those that take it
        for (const steps of taken) answers.push([steps.join('.'), await send(replacedAt(sample, steps, text))]);
        for (const [where, answer] of answers) {
          const fault = judge(answer, text);
          if (fault) faults.push(`${operation.operationId} ${where} ${fault}`);
        }
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it.each(Object.entries(HOSTILE))(
    'breaks nothing in any query: %s',
    async (_, text) => {
      const value = encodeURIComponent(text.toWellFormed()).slice(0, 8_000);
      const faults: string[] = [];
      for (const operation of world.contract.operations) {
        const client = somebodyFor(operation);
        const { url } = await addressOf(operation);
        for (const { name } of (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')) {
          const { status } = await client.get(`${url}?${name}=${value}`);
          if (status >= 500) faults.push(`${operation.operationId} ${name}: ${status}`);
        }
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('is no resource and no id in any path', async () => {
    const faults: string[] = [];
    for (const operation of world.contract.operations.filter(({ path }) => path.includes('{')))
      for (const text of ["' or 1=1 --", '..%2F..%2Fetc', '%00', '1']) {
        const path = operation.path.replace(/\{\w+\}/, encodeURI(decodeURIComponent(text)).replaceAll('/', '%2F'));
        const body = validBody(world.contract, operation);
        const answer = await somebodyFor(operation).send(operation.method as 'POST', path, body, { ifMatch: '"1"' });
        // a draft is kept under the key of its form, and a digit is one
        if (operation.operationId.startsWith('drafts.') && text === '1') continue;
        if (answer.code !== 'invalid-shape')
          faults.push(`${operation.operationId} ${text}: ${answer.status} ${answer.code}`);
      }
    expect(faults).toEqual([]);
  });

  it('breaks nothing in any header', async () => {
    const names = [
      'accept-language',
      'traceparent',
      'if-match',
      'idempotency-key',
      'authorization',
      'cookie',
      'origin',
    ];
    for (const [what, text] of Object.entries(HOSTILE))
      for (const name of [...names, 'content-type', 'x-forwarded-for']) {
        // what a header can carry at all
        const value = encodeURI(text.toWellFormed()).slice(0, 4_000);
        const { status } = await world.http.post('auth/login', undefined, { raw: '{}', headers: { [name]: value } });
        expect([what, name, status < 500]).toEqual([what, name, true]);
      }
  });
});

describe('a cursor that no list handed out', () => {
  const encoded = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const values = [
    NO_ID,
    'infinity',
    "' or 1=1 --",
    '',
    -1,
    1e15,
    'a\u0000',
    null,
    {},
    '2026-02-30',
    '0001-01-01T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
  ];
  const cursors = [
    ...values.map((value) => [value]),
    ...values.flatMap((value) => [
      [value, NO_ID],
      ['2026-01-01T00:00:00.000Z', value],
    ]),
    ...values.map((value) => [value, value, value]),
    'not json',
    '{"length":1}',
    '[',
    '',
  ].map(encoded);

  it('is refused, or names a place past the end of the list', async () => {
    const faults: string[] = [];
    const lists = world.contract.operations.filter(({ parameters }) =>
      parameters?.some(({ name }) => name === 'cursor'),
    );
    expect(lists.length).toBeGreaterThan(12);
    for (const operation of lists) {
      const client = somebodyFor(operation);
      const { url } = await addressOf(operation);
      for (const cursor of cursors) {
        const answer = await client.get(`${url}?cursor=${cursor}`);
        if (![200, 400].includes(answer.status))
          faults.push(`${operation.operationId} ${Buffer.from(cursor, 'base64url').toString()}: ${answer.status}`);
      }
    }
    expect(faults).toEqual([]);
  }, 60_000);
});

describe('after all of it', () => {
  it('everybody still signs in, and the log still proves itself', async () => {
    const { status } = await world.http.post('auth/login', {
      login: '单位会计@清源区公安分局',
      password: DEMO_PASSWORD,
      client: 'api',
    });
    expect(status).toBe(200);
    expect((await world.as('operator.审计管理员').post('audit-entries/verify')).body).toMatchObject({ faults: [] });
  });
});
