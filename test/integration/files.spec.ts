import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asSystem } from '#src/demo/cast.js';
import { FilesService } from '#src/platform/files/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { Client, Extras } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface File {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
  sha256: string;
}

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const MAX_BYTES = 100_000;

let world: World;
let officer: Client;
const { remember, refused, misshapen } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ env: { FILE_MAX_BYTES: String(MAX_BYTES) } });
  officer = world.as('purchaser.经办员');
});
afterAll(() => world.stop());

const upload = (name: string, raw: Buffer, who = officer, extras: Extras = {}) =>
  who.post<File>(`files?name=${encodeURIComponent(name)}`, undefined, {
    raw,
    headers: { 'content-type': 'application/octet-stream' },
    ...extras,
  });
/** Everything that the store holds, drafts included. */
const stored = async () =>
  (await readdir(join(world.dataDir, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

describe('an upload', () => {
  it('is kept with what its bytes say of it', async () => {
    const answer = await upload('会议纪要（2026-07-13）.pdf', PDF);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(answer).toMatchObject({
      status: 201,
      body: { name: '会议纪要（2026-07-13）.pdf', contentType: 'application/pdf', bytes: PDF.length, sha256 },
    });
    expect(answer.headers.location).toBe(`/api/v1/files/${answer.body.id}`);
    expect((await officer.get(`files/${answer.body.id}`)).body).toEqual(answer.body);
    const content = await officer.get<string>(`files/${answer.body.id}/content`);
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('会议纪要（2026-07-13）.pdf')}`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('leaves its digest in the audit', async () => {
    const { body } = await upload('a.pdf', PDF);
    const entries = await world.query('select action, details from audit_entry where subject_id = $1', [body.id]);
    expect(entries).toEqual([{ action: 'file.upload', details: { sha256: body.sha256, bytes: PDF.length } }]);
  });

  it('may be as large as the limit and not a byte larger, however it is sent', async () => {
    const text = (bytes: number) => Buffer.alloc(bytes, 'a');
    expect((await upload('a.txt', text(MAX_BYTES))).status).toBe(201);
    await remember();
    const before = await stored();
    await refused(await upload('a.txt', text(MAX_BYTES + 1)), 413, 'file-too-large');
    await refused(await upload('a.txt', text(20 * MAX_BYTES)), 413, 'file-too-large');
    expect(await stored()).toBe(before);
  });

  it.each<[what: string, name: string, content: Buffer]>([
    ['a program called a document', 'minutes.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a picture called a document', 'minutes.pdf', PNG],
    ['a document called a picture', 'seal.png', PDF],
    ['a page with a script called a text', 'notes.txt', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a picture that can run', 'seal.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', 'index.html', Buffer.from('<!doctype html><p>hello</p>')],
    ['an ending that nobody knows', 'minutes.exe', PDF],
    ['no ending', 'minutes', PDF],
    ['an ending of its own past the real one', 'minutes.pdf.exe', PDF],
    [
      'an archive called a spreadsheet',
      'offers.xlsx',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
    ],
  ])('is refused when it is %s', async (_, name, content) => {
    await remember();
    const before = await stored();
    await refused(await upload(name, content), 422, 'file-type-mismatch', 'name');
    expect(await stored()).toBe(before);
  });

  it('is refused when it is empty', async () => {
    await remember();
    await refused(await upload('a.txt', Buffer.alloc(0)), 422, 'file-empty');
  });

  it('needs a name', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    await remember();
    await misshapen(await officer.post('files', undefined, { raw: PDF, headers }), 'name', 'required');
    await misshapen(await upload('', PDF), 'name', 'text-length');
    await misshapen(await upload('a\u0000.pdf', PDF), 'name', 'control-character');
    await misshapen(await upload(`${'a'.repeat(300)}.pdf`, PDF), 'name', 'text-length');
  });

  it('is a stream of bytes and nothing else', async () => {
    await remember();
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const form = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\nx\r\n--x--';
    await refused(
      await officer.post('files?name=a.pdf', undefined, { raw: form, headers }),
      415,
      'unsupported-media-type',
    );
    await refused(await officer.post('files?name=a.pdf', { pdf: 'x' }), 415, 'unsupported-media-type');
    await refused(await officer.post('files?name=a.pdf'), 415, 'unsupported-media-type');
    const elsewhere = { 'content-type': 'application/octet-stream' };
    const draft = await officer.post('catalogues', undefined, { raw: PDF, headers: elsewhere });
    await refused(draft, 415, 'unsupported-media-type');
  });

  it.each<[name: string, shown: string]>([
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\windows\\system32\\a.txt', 'a.txt'],
    ['/etc/cron.d/a.txt', 'a.txt'],
    ['\u202Etxt.gnp.txt', 'txt.gnp.txt'],
    ['<script>alert(1)</script>.txt', 'script_.txt'],
    ["'; drop table file; --.txt", "'; drop table file; --.txt"],
    ['con.txt', '_con.txt'],
    ['${7*7}{{7*7}}.txt', '${7_7}{{7_7}}.txt'],
    ['.txt.txt', 'txt.txt'],
    ['a"\r\nset-cookie: b=c.txt', 'a_set-cookie_ b=c.txt'],
    ['👩‍👩‍👧 会议.txt', '👩👩👧 会议.txt'],
  ])('is shown under a harmless name: %j', async (name, shown) => {
    const { status, body } = await upload(name, Buffer.from('plain words'));
    expect([status, body.name]).toEqual([201, shown]);
    const { headers } = await officer.get(`files/${body.id}/content`);
    const [, told] =
      /^attachment; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(headers['content-disposition'] ?? '') ?? [];
    expect(decodeURIComponent(told ?? '')).toBe(shown);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('a file', () => {
  it('is nobody’s but its uploader’s until a command claims it', async () => {
    const { body } = await upload('a.pdf', PDF);
    for (const who of ['purchaser.采购审核员', 'A.投标专员', 'operator.系统管理员', 'oversight.审计监督员'])
      for (const path of [`files/${body.id}`, `files/${body.id}/content`])
        expect((await world.as(who).get(path)).code).toBe('not-found');
    expect((await officer.get(`files/${NO_ID}`)).code).toBe('not-found');
    expect((await world.http.get(`files/${body.id}`)).code).toBe('unauthenticated');
  });

  it('is claimed once, by its uploader alone', async () => {
    const { body } = await upload('a.pdf', PDF);
    const claim = (by: string, ids: string[]) =>
      world.act(by, () => world.app.get(FilesService).claim(ids, { type: 'tender', id: NO_ID }, 'files'));
    await expect(claim('purchaser.采购审核员', [body.id])).rejects.toMatchObject({ code: 'file-not-claimable' });
    await expect(claim('purchaser.经办员', [body.id, NO_ID])).rejects.toMatchObject({ code: 'file-not-claimable' });
    await claim('purchaser.经办员', [body.id, body.id]);
    await expect(claim('purchaser.经办员', [body.id])).rejects.toMatchObject({ code: 'file-not-claimable' });
    // whatever owns it decides from now on, and nothing does
    expect((await officer.get(`files/${body.id}`)).code).toBe('not-found');
  });

  it('that nobody claims in a day is swept, with its bytes; a claimed one and a fresh one stay', async () => {
    const [stale, fresh, claimed] = [
      await upload('s.pdf', PDF),
      await upload('f.pdf', PDF),
      await upload('c.pdf', PDF),
    ];
    await world.query(`update file set uploaded_at = uploaded_at - interval '25 hours' where id = any ($1)`, [
      [stale.body.id, claimed.body.id],
    ]);
    await world.query(`update file set owner_type = 'tender', owner_id = $2, claimed_at = now() where id = $1`, [
      claimed.body.id,
      NO_ID,
    ]);
    const [{ store_key: key }] = (await world.query('select store_key from file where id = $1', [stale.body.id])) as [
      { store_key: string },
    ];
    const path = join(world.dataDir, 'files', key.slice(-4, -2), key.slice(-2), key);
    expect(existsSync(path)).toBe(true);
    const uow = world.app.get(UnitOfWork);
    await asSystem(() => world.app.get(FilesService).sweep({}, (work) => uow.run(work).then(() => true)));
    expect(existsSync(path)).toBe(false);
    expect((await officer.get(`files/${stale.body.id}`)).code).toBe('not-found');
    expect((await officer.get(`files/${fresh.body.id}`)).status).toBe(200);
    expect(await world.query('select from file where id = $1', [claimed.body.id])).toHaveLength(1);
  });
});
