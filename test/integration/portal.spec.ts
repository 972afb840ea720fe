import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import { NOTICE_KINDS, type NoticeKind } from '#src/procurement/tenders/index.js';
import { NOTICE_BODIES, typedInto } from '#test/builders/notice-bodies.js';
import { eventually } from '#test/support/eventually.js';
import { linksIn, Reader, textOf } from '#test/support/pages.js';
import { startWorld, type World } from '#test/support/world.js';

jest.setTimeout(120_000);

let world: World;
let reader: Reader;

beforeAll(async () => {
  world = await startWorld({ at: 'closed', schedule: SCHEDULE_2025 });
  reader = await Reader.of(world);
});
afterAll(() => world.stop());

interface Over {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly body?: object;
  readonly on?: string;
  readonly region?: string;
}

/** A notice that is published past the modules; its id. */
async function aNotice({ kind = 'cancellation', title = '测试公告', body, on, region }: Over = {}): Promise<string> {
  const id = uuidv7();
  await world.query(
    `insert into notice (id, kind, title, region_code, purchaser_id, project_id, published_at, published_on, body)
     select $1, $2, $3, coalesce($6, region_code), purchaser_id, id, coalesce($5::date, app.now()), coalesce($5::date, (app.now() at time zone 'Asia/Shanghai')::date), $4
     from project order by id limit 1`,
    [id, kind, title, body ?? NOTICE_BODIES[kind], on ?? null, region ?? null],
  );
  return id;
}

const idsIn = (html: string) => [...html.matchAll(/href="(?:\/en)?\/notices\/([0-9a-f-]{36})"/g)].map(([, id]) => id!);
const search = async (q: string, more = '') =>
  idsIn((await reader.look(`/notices?q=${encodeURIComponent(q)}${more}`)).text);

describe('the pages', () => {
  it('are there in both languages, lead nowhere that is not there, and need no script', async () => {
    const pages = await reader.everything(['/', '/en']);
    expect(pages.size).toBeGreaterThan(60);
    for (const [path, { status, text, headers }] of pages) {
      expect([path, status]).toEqual([path, 200]);
      if (!headers.get('content-type')!.startsWith('text/html')) continue;
      const locale = /^\/en\b/.test(path) ? 'en' : 'zh-CN';
      expect(text).toMatch(new RegExp(`^<!doctype html>\n<html lang="${locale}">`));
      expect([path, headers.get('content-language')]).toEqual([path, locale]);
      const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([script]) => script);
      expect(scripts).toEqual(
        /^(\/en)?\/verify/.test(path)
          ? [expect.stringMatching(/^<script src="\/portal\/[0-9a-f]{12}\/verify\.js" defer>$/)]
          : [],
      );
      expect([path, /undefined|\[object|NaN|\{\{/.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });

  it('know nothing but themselves: no cookie, no other host, no script of their own', async () => {
    for (const path of ['/', '/en/notices', '/verify']) {
      const { headers, text } = await reader.look(path, { cookie: 'a=b' });
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      const origins = [...text.matchAll(/(?:src|href)="(https?:\/\/[^/"]+)/g)].map(([, origin]) => origin);
      expect(new Set(origins).size).toBe(1);
    }
  });

  it('say so in a sandbox, and are not to be found by search engines there', async () => {
    expect(textOf((await reader.look('/')).text)).toContain('均为虚构');
    expect((await reader.look('/')).text).toContain('<meta name="robots" content="noindex"/>');
    expect((await reader.look('/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n');
  });

  it('have their stylesheet for good, under an address that is of its content', async () => {
    const address = /href="(\/portal\/[^"]+\.css)"/.exec((await reader.look('/')).text)![1]!;
    const sheet = await reader.look(address);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await reader.look(address.replace(/[0-9a-f]{12}/, '000000000000'))).status).toBe(404);
    expect((await reader.look('/portal/000000000000/package.json')).status).toBe(404);
    expect((await reader.look('/favicon.ico')).headers.get('content-type')).toBe('image/svg+xml');
  });

  it('count what was made public in the year', async () => {
    const [counted] = await world.query<{ paid: string; contracts: string }>(
      `select (select count(*) from contract where extract(year from announced_on) = extract(year from app.now())) as contracts,
              (select sum(paid_fen) from milestone where extract(year from paid_on) = extract(year from app.now())) as paid`,
    );
    const text = textOf((await reader.look('/en')).text);
    expect(text).toContain(`Contracts${counted!.contracts}`);
    const paid = String(Math.round(Number(counted!.paid) / 100)).replace(/\d(?=(\d{3})+$)/g, '$&,');
    expect(text).toContain(`Paid (CNY)${paid}`);
  });
});

describe('a purchase', () => {
  it('is one page, from the intent to the last payment', async () => {
    const [tender] = await world.query<{ id: string }>('select id from tender');
    const text = textOf((await reader.look(`/tenders/${tender!.id}`)).text);
    const order = [
      '采购意向公告',
      '采购公告',
      '采购文件获取截止',
      '响应（投标）截止',
      '响应（投标）文件开启',
      '结果公告',
      '质疑期限届满',
    ];
    const later = [
      '合同签订',
      '合同公告',
      '预付款',
      '服务开始',
      '履约验收结果公告',
      '中期款',
      '服务期满',
      '绩效评价结果公告',
      '期末款',
    ];
    const timeline = text.slice(text.indexOf('采购进程'));
    const places = [...order, ...later].map((what) => timeline.indexOf(what));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(timeline).toMatch(/[0-9a-f]{8}( [0-9a-f]{8}){7}/);
  });

  it('leads to its contract, which says what was planned and what was paid', async () => {
    const [contract] = await world.query<{ id: string }>('select id from contract');
    const text = textOf((await reader.look(`/en/contracts/${contract!.id}`)).text);
    for (const fact of ['CNY 1,780,000.00', '712,000.00', '710,100.38', '507,300.00', '人民币壹佰柒拾捌万元整'])
      expect(text).toContain(fact);
  });

  it('has its assessment among the results, by its grade', async () => {
    expect(textOf((await reader.look('/results?grade=good')).text)).toMatch(/86\.40\s*良/);
    expect(textOf((await reader.look('/results?grade=poor')).text)).toContain('没有符合条件的内容');
  });
});

describe('the search', () => {
  const PARTS: readonly (readonly [what: string, q: string, kind: NoticeKind])[] = [
    ['a part of a word in the middle of the text', '访与面', 'contract'],
    ['a part of a name', '汀禾', 'result'],
    ['the name of the purchaser, which stands in no notice', '公安分局', 'intent'],
    ['a number, with its signs', 'QYHT-2025-0031', 'acceptance'],
    ['a number in small letters and wide ones', 'ｑｙｑ－cs－2025', 'tender'],
    ['an amount', '1780000.00', 'contract'],
    ['one letter', '汀', 'assessment'],
    ['several words, wherever they stand', '评价 就业帮扶率', 'assessment'],
    ['words with signs between them', '社区戒毒、社区康复', 'intent'],
  ];
  it.each(PARTS)('finds by %s', async (_, q, kind) => {
    const [notice] = await world.query<{ id: string }>('select id from notice where kind = $1 order by id limit 1', [
      kind,
    ]);
    expect(await search(q)).toContain(notice!.id);
  });

  it.each(['面访', '汀渡', 'QYHT-2025-9999', '评价 没有这个词', '25QYQ', '。。。', '%', '_', '\\', '" or 1=1 --'])(
    'finds nothing by %j',
    async (q) => {
      const { status, text } = await reader.look(`/notices?q=${encodeURIComponent(q)}`);
      expect([status, idsIn(text)]).toEqual([200, []]);
      expect(textOf(text)).toContain('没有符合条件的内容');
    },
  );

  it('shows where it found what does not stand in the title', async () => {
    const { text } = await reader.look(`/notices?q=${encodeURIComponent('访与面')}`);
    expect(text).toMatch(/<p class="snippet">…?[^<]*走<mark>访与面<\/mark>谈/);
  });

  it('goes together with kind, region and year', async () => {
    const id = await aNotice({ title: '跨区联合服务', on: '2024-05-06', region: '310101' });
    await eventually(async () => (await search('跨区联合')).includes(id));
    expect(await search('跨区联合', '&kind=change&region=310000&year=2024')).toEqual([id]);
    for (const other of ['&kind=result', '&region=310199', '&year=2025', '&region=110000'])
      expect(await search('跨区联合', other)).toEqual([]);
    const { text } = await reader.look('/notices');
    expect(text).toContain('<option value="310101"');
    expect(text).toContain('<option value="2024"');
  });

  it('takes whatever is typed, and never breaks', async () => {
    const evil = [
      `<script>alert(1)</script>`,
      `"><img src=x onerror=alert(1)>`,
      `'; drop table notice; --`,
      '\u202Egnp.exe',
      '𠮷'.repeat(300),
    ];
    for (const q of evil)
      for (const path of ['/notices', '/en/notices', '/feed.atom', '/verify?text=x&']) {
        const { status, text } = await reader.look(`${path}${path.includes('?') ? '' : '?'}q=${encodeURIComponent(q)}`);
        expect([path, status]).toEqual([path, 200]);
        expect(text).not.toMatch(/<script>|<img src=x/);
      }
    for (const query of [
      'q=%00',
      'q[]=a',
      'q=a&q=b',
      'kind=constructor',
      'region=999999',
      'year=0000',
      'after=2026-13-40.x',
      'q=%ED%A0%80',
    ])
      expect([query, (await reader.look(`/notices?${query}`)).status]).toEqual([query, 200]);
  });
});

describe('a long list', () => {
  it('is read page by page: every notice once, the newest first', async () => {
    const made: string[] = [];
    for (let n = 0; n < 45; n++) made.push(await aNotice({ title: `第 ${n} 号`, on: `2023-0${1 + (n % 9)}-11` }));
    await eventually(async () => (await reader.look('/notices?year=2023')).text.includes('号'));
    const found: string[] = [];
    const days: string[] = [];
    for (let path: string | undefined = '/notices?year=2023'; path;) {
      const { text } = await reader.look(path);
      found.push(...idsIn(text));
      days.push(...[...text.matchAll(/<time datetime="(2023-[\d-]+)"/g)].map(([, day]) => day!));
      path = linksIn(/<nav class="pager".*?<\/nav>/s.exec(text)?.[0] ?? '').find((link) => link.includes('after='));
    }
    expect(found).toHaveLength(45);
    expect(new Set(found)).toEqual(new Set(made));
    expect(days).toEqual([...days].sort().reverse());
  });
});

describe('a notice of each kind', () => {
  it.each(NOTICE_KINDS)('%s is shown as a document, whatever somebody wrote into it', async (kind) => {
    const evil = `</title>"'><script>alert(1)</script><b onmouseover=alert(1)>`;
    const id = await aNotice({ kind, title: evil, body: typedInto(NOTICE_BODIES[kind], evil) });
    for (const path of [`/notices/${id}`, `/en/notices/${id}`, '/notices', '/feed.atom', '/']) {
      const { status, text } = await reader.look(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/<script>|<b on/);
    }
  });
});

describe('what was made once', () => {
  it('is sent as 304 to whoever has it, and squeezed to whoever can undo it', async () => {
    const first = await reader.look('/results');
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = await reader.look('/results', { 'if-none-match': etag });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    const raw = await fetch(`${reader.origin}/results`, { headers: { 'accept-encoding': 'br' } });
    expect([raw.headers.get('content-encoding'), raw.headers.get('vary')]).toEqual(['br', 'accept-encoding']);
    expect(await raw.text()).toBe(first.text);
    const head = await fetch(`${reader.origin}/results`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('is made anew as soon as something becomes public, by whichever process', async () => {
    const before = (await reader.look('/notices')).headers.get('etag');
    const id = await aNotice({ title: '刚刚发布的公告' });
    await eventually(async () => (await reader.look('/notices')).text.includes(id), 2);
    expect((await reader.look('/notices')).headers.get('etag')).not.toBe(before);
  });

  it('is made anew when the state of a procedure changes that nobody announces', async () => {
    const [tender] = await world.query<{ id: string }>('select id from tender');
    const path = `/tenders/${tender!.id}`;
    expect(textOf((await reader.look(path)).text)).toContain('合同已公告');
    await world.query(`update tender set status = 'failed'`);
    await eventually(async () => textOf((await reader.look(path)).text).includes('已终止（废标）'), 2);
    await world.query(`update tender set status = 'contracted'`);
    await eventually(async () => textOf((await reader.look(path)).text).includes('合同已公告'), 2);
  });
});

describe('what is not there', () => {
  it.each([
    '/nope',
    '/en/nope',
    '/notices/1',
    '/tenders/../etc/passwd',
    `/contracts/${uuidv7()}`,
    '/notices/%00',
    '/index.php',
  ])('%s is told to people in words', async (path) => {
    const { status, text, headers } = await reader.look(path);
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(textOf(text)).toContain(path.startsWith('/en') ? 'There is no such page' : '没有找到这个页面');
  });

  it('is told to programs as ever', async () => {
    const { status, headers } = await reader.look('/api/v1/nope', { accept: 'text/html' });
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('is refused in words when it is asked for in a way that does not go', async () => {
    const answer = await fetch(`${reader.origin}/notices`, { method: 'POST' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('is told with a number to ask by when something broke, and with nothing else', async () => {
    await world.query('alter table notice_search rename to notice_search_away');
    const { status, text, headers } = await reader.look(`/notices?q=${encodeURIComponent('坏了')}`);
    await world.query('alter table notice_search_away rename to notice_search');
    expect([status, headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    expect(text).toContain(headers.get('traceresponse')!);
    expect(text).not.toContain('notice_search');
    expect((await reader.look(`/notices?q=${encodeURIComponent('坏了')}`)).status).toBe(200);
  });
});

describe('the feed', () => {
  it('has the newest notices, with addresses that lead there', async () => {
    const { text, headers } = await reader.look('/en/feed.atom?kind=assessment');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const links = [
      ...text.matchAll(/<link rel="alternate" type="text\/html" href="[^"]*(\/en\/notices\/[^"]+)"\/>/g),
    ].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) expect((await reader.look(path)).status).toBe(200);
    expect(text).toMatch(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/);
  });
});

describe('the verification', () => {
  let document: { code: string; sha256: string; number: string };
  beforeAll(async () => {
    [document] = (await world.query<typeof document>(
      `select d.verification_code as code, encode(d.sha256, 'hex') as sha256, c.number from contract_document d join contract c on c.id = d.contract_id`,
    )) as [typeof document];
  });
  const FOREIGN = '0'.repeat(64);

  it('answers the address in the QR code, however it was typed', async () => {
    for (const typed of [document.code, document.code.toLowerCase().replaceAll('-', '')]) {
      const { status, text } = await reader.look(`/verify/${typed}`);
      expect(status).toBe(200);
      for (const fact of ['核验码有效', document.number, '汀禾渡', document.sha256.slice(0, 8)])
        expect(textOf(text)).toContain(fact);
    }
  });

  it('says of a file that it is the original, or that it is not', async () => {
    const told = async (path: string) => textOf((await reader.look(path)).text);
    expect(await told(`/verify?text=${document.sha256}`)).toContain('核验通过：文件与原件一致');
    expect(await told(`/verify?text=${document.sha256.toUpperCase()}`)).toContain('核验通过：文件与原件一致');
    expect(await told(`/verify/${document.code}?sha256=${document.sha256}`)).toContain('核验通过：文件与原件一致');
    expect(await told(`/verify/${document.code}?sha256=${FOREIGN}`)).toContain('文件与该核验码的原件不一致');
    expect(await told(`/en/verify?text=${FOREIGN}`)).toContain('not a document of ours');
    expect(await told(`/en/verify?text=${FOREIGN}`)).not.toContain(document.number);
  });

  it('leads from what was typed to the address of the code, in the same language', async () => {
    const { status, headers } = await reader.look(`/en/verify?text=${document.code.toLowerCase()}`);
    expect([status, headers.get('location')]).toEqual([303, `/en/verify/${document.code}`]);
  });

  it('knows nothing of other codes, and says so of what is none', async () => {
    expect(await reader.look('/verify/0000-0000-0000')).toMatchObject({
      status: 404,
      text: expect.stringContaining('没有这个核验码'),
    });
    expect(await reader.look('/verify?text=hello')).toMatchObject({
      status: 200,
      text: expect.stringContaining('这不是核验码'),
    });
    expect(await reader.look('/verify/evil%0d%0aset-cookie:x')).toMatchObject({
      status: 404,
      text: expect.stringContaining('这不是核验码'),
    });
    const { text } = await reader.look(`/verify?text=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain('<script>');
  });

  it('is kept by nobody', async () => {
    expect((await reader.look(`/verify/${document.code}`)).headers.get('cache-control')).toBe('no-store');
  });
});
