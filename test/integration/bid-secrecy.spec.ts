import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import { createLogger, NestLogger } from '#src/platform/observability/index.js';
import { aBidContent } from '#test/builders/a-bid.js';
import {
  DEADLINE,
  open,
  sealedBid,
  sealingOpening,
  send,
  submit,
  theOpening,
  uploadSealed,
} from '#test/support/ceremony.js';
import { encodingsOf } from '#test/support/encodings.js';
import { startWorld, type World } from '#test/support/world.js';

/** What two bidders know and nobody else does. Prices that stand nowhere else. */
const SECRETS = {
  prices: ['1787654.31', '1769876.53'],
  fen: ['178765431', '176987653'],
  words: ['本机构承诺七日内到岗', 'Zebra-plan 4711 for the night shift', '督导备忘录：一人一策'],
};
const BIDDERS = ['A', 'B'];
const UPLOADS = '/api/v1/files';

let world: World;
let opening: string;
const logged: string[] = [];
/** What everybody else reads, by caller and address, before anybody has bid and after. */
let before: Map<string, string>;
let after: Map<string, string>;
let countsBefore: string[];

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  opening = await theOpening(world);
  const destination = { write: (line: string) => void logged.push(line) };
  world.app.useLogger(new NestLogger(createLogger({ LOG_LEVEL: 'trace' }, { traceId: () => undefined, destination })));
  await sealingOpening(world, opening); // what every bidder reads, whether it bids or not
  before = await everythingRead();
  countsBefore = await figures();
  await bid();
  after = await everythingRead();
}, 120_000);
afterAll(() => world.stop());

async function bid(): Promise<void> {
  const [first, second] = SECRETS.prices as [string, string];
  const answer = await submit(
    world,
    'A',
    opening,
    aBidContent(first, { serviceLines: [], technical: [{ criterion: 'S2', text: SECRETS.words[0]! }] }),
  );
  expect(answer.status).toBe(201);
  const manager = world.as('B.投标专员');
  const { entry } = await uploadSealed(manager, Buffer.from(SECRETS.words[2]!.repeat(50)));
  const content = aBidContent(second, {
    serviceLines: [],
    attachments: [entry],
    sme: { kind: 'small', statement: SECRETS.words[1]! },
  });
  expect((await submit(world, 'B', opening, content)).status).toBe(201);
  const { id } = (await manager.get<{ id: string }>(`openings/${opening}/bid`)).body;
  const again = await sealedBid(world, 'B', opening, content);
  expect((await manager.post(`bids/${id}/replace`, again, { ifMatch: '"1"' })).status).toBe(200);
}

/** Every GET of the API, by somebody of every post of every kind of organisation who does not bid, on everything there is. */
async function everythingRead(): Promise<Map<string, string>> {
  const address = await world.app.getUrl();
  const everybody = DEMO_ORGANISATIONS.filter(({ key }) => !BIDDERS.includes(key)).flatMap(({ key, kind, people }) =>
    Object.entries(people).map(([person, post]) => [`${kind} ${post}`, `${key}.${person}`] as const),
  );
  const callers = new Map(everybody).values();
  const paths = await addresses();
  const read = new Map<string, string>();
  for (const who of callers) {
    const headers = { authorization: `Bearer ${world.token(who)}` };
    const answers = await Promise.all(paths.map(async (path) => (await fetch(address + path, { headers })).text()));
    paths.forEach((path, index) => read.set(`${who} ${path}`, withoutTraces(answers[index]!)));
  }
  return read;
}

/** A problem names the trace of its request. */
const withoutTraces = (body: string) => body.replace(/"traceId":"\w+"/, '');

/** The addresses of all GET operations, with the ids of what there is. The clock goes on by itself, and so do one's own sessions; a stream has no end. */
async function addresses(): Promise<string[]> {
  const gets = world.contract.operations.filter(
    ({ method, operationId }) => method === 'GET' && !/^(sandboxclock|auth|health|live)\./.test(operationId),
  );
  const tables = new Set(
    (
      await world.query<{ name: string }>(`select table_name as name from information_schema.columns
      where table_schema = 'app' and column_name = 'id' and data_type = 'uuid'`)
    ).map(({ name }) => name),
  );
  const found: string[] = [];
  for (const { path } of gets) {
    if (!path.includes('{')) found.push(path);
    const collection = /\/([a-z-]+)\/\{id\}/.exec(path)?.[1];
    if (!collection) continue;
    for (const id of await idsOf(collection, tables)) found.push(path.replace('{id}', id));
  }
  return found;
}

/** Some of each collection; of vendors and openings all. */
async function idsOf(collection: string, tables: ReadonlySet<string>): Promise<string[]> {
  const singular = collection.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', '_');
  const known = { vendor: 'organisation', user: 'app_user', estimate: 'cost_estimate' }[singular] ?? singular;
  if (!tables.has(known)) return [];
  const some = known === 'organisation' || known === 'opening' ? 40 : 3;
  return (await world.query<{ id: string }>(`select id from ${known} order by id limit ${some}`)).map(({ id }) => id);
}

/** The series of requests that the metrics show, with their counts. */
async function figures(): Promise<string[]> {
  const text = await (await fetch(`${await world.app.getUrl()}/metrics`)).text();
  return text.split('\n').filter((line) => line.startsWith('http_request_duration_seconds_count'));
}

async function stored(): Promise<string> {
  const folder = join(world.dataDir, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n');
}

describe('before the opening', () => {
  it('nobody reads anything else than before anybody had bid', () => {
    expect(before.size).toBeGreaterThan(1_000);
    const differing = [...after].filter(([what, body]) => before.has(what) && before.get(what) !== body);
    expect(differing.slice(0, 5)).toEqual([]);
  });

  it('nobody finds a bid, its list, its shares or its attachments', () => {
    const added = [...after].filter(([what]) => !before.has(what));
    expect(added.length).toBeGreaterThan(0);
    // a bid or a file of a bidder that is there now answers as one that is not
    const found = added.filter(
      ([, body]) => !body.includes('"code":"not-found"') && !body.includes('"permission-denied"'),
    );
    expect(found.slice(0, 5)).toEqual([]);
  });

  it('the proof of the audit counts what it shows', async () => {
    const prove = async () =>
      (
        await world
          .as('operator.审计管理员')
          .post<{ chains: number; entries: number; faults: object[] }>('audit-entries/verify')
      ).body;
    const [{ n }] = (await world.query(
      `select count(*)::int as n from audit_entry e where not exists (select from sealed_chain s where s.chain = e.chain)`,
    )) as [{ n: number }];
    const proof = await prove();
    expect(proof).toMatchObject({ entries: n, faults: [] });
    const sealed = `chain in (select chain from sealed_chain)`;
    expect(await world.query(`select from audit_entry where ${sealed}`)).not.toEqual([]);
    await world.query(`update audit_entry set digest = '\\x00' where ${sealed}`);
    expect((await prove()).faults).not.toEqual([]);
  });

  it('no figure of the product counts a bid', async () => {
    const now = await figures();
    expect(now.filter((line) => /openings\/:id\/bids?"|\/bids\//.test(line))).toEqual([]);
    const uploads = (lines: string[]) => lines.filter((line) => line.includes(`POST",route="${UPLOADS}"`));
    expect(uploads(now)).toEqual(uploads(countsBefore));
  });

  it('no log names a bidder, not even when something breaks', async () => {
    await world.query('alter table bid_envelope rename to elsewhere');
    const broken = await send(
      world.as('C.投标专员'),
      opening,
      await sealedBid(world, 'C', opening, aBidContent('1.00')),
    );
    await world.query('alter table elsewhere rename to bid_envelope');
    expect(broken.code).toBe('internal-error');
    const text = logged.join('');
    expect(text).toMatch(/"level":"error".*pg\/lib\/client/);
    for (const { key, name } of DEMO_ORGANISATIONS.filter(({ kind }) => kind === 'vendor')) {
      expect(text).not.toContain(world.organisation(key));
      expect(text).not.toContain(name);
    }
    for (const secret of [opening, world.userId('C.投标专员'), ...SECRETS.words, ...SECRETS.prices])
      expect(text).not.toContain(secret);
  });

  it('nothing waits in the outbox', async () => {
    const rows = await world.query<{ name: string }>(
      "select name, payload::text from outbox where created_at > now() - interval '1 hour'",
    );
    expect(rows.filter(({ name }) => name.startsWith('bid'))).toEqual([]);
  });

  it('no table and no file holds a word of a bid, in whatever encoding', async () => {
    const kept = [await world.dump(), await stored()].join('\n');
    const lower = kept.toLowerCase();
    const leaks = Object.values(SECRETS)
      .flat()
      .flatMap((secret) => encodingsOf(secret))
      .filter((form) => kept.includes(form) || lower.includes(form.toLowerCase()));
    expect(leaks).toEqual([]);
  });
});

describe('the search itself', () => {
  it('finds a secret in every encoding it looks for', () => {
    const secret = SECRETS.words[0]!;
    const around = (bytes: Buffer, shift: number) =>
      Buffer.concat([Buffer.from('xyz').subarray(0, shift), bytes, Buffer.from('tail')]);
    const forms = encodingsOf(secret);
    for (const encoding of ['utf8', 'utf16le'] as const)
      for (const shift of [0, 1, 2])
        for (const text of ['base64', 'base64url', 'hex'] as const) {
          const lying = around(Buffer.from(secret, encoding), shift).toString(text);
          expect([encoding, shift, text, forms.some((form) => lying.includes(form))]).toEqual([
            encoding,
            shift,
            text,
            true,
          ]);
        }
    expect(forms.some((form) => JSON.stringify(secret).includes(form))).toBe(true);
  });

  it('finds the bids once they are open', async () => {
    await world.moveClockTo(DEADLINE.date, DEADLINE.time);
    await open(world, opening);
    const kept = await world.dump();
    for (const secret of [...SECRETS.prices, ...SECRETS.words.slice(0, 2)])
      expect([secret, encodingsOf(secret).some((form) => kept.includes(form))]).toEqual([secret, true]);
    for (const secret of SECRETS.fen) expect(kept).toContain(secret);
  });
});
