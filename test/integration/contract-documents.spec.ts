import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { runJobs } from '#src/demo/jobs.js';
import { scanShowing } from '#src/demo/scan.js';
import { DomainError } from '#src/kernel/errors.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { FileStore } from '#src/platform/files/file-store.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';
import { ContractsService } from '#src/procurement/contracts/index.js';
import { verificationAddress } from '#src/procurement/contracts/documents/verification-code.js';
import { codesIn } from '#src/procurement/contracts/documents/scans/read-scan.js';
import { qrTextsIn } from '#src/procurement/contracts/documents/scans/qr-texts.js';
import { does } from '#test/support/acts.js';
import { onlyWhere } from '#test/support/only-where.js';
import { HAS_POPPLER, textOfPages } from '#test/support/pdf.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { takenPages } from '#test/support/scans.js';
import {
  ContractCase,
  HEAD,
  MANAGER,
  PUBLIC_URL,
  SEALS,
  SIGNATORY,
  type IssuedDocument,
} from './contract-documents-fixture.js';

jest.setTimeout(120_000);

const seen = onlyWhere(HAS_POPPLER, 'poppler-utils is not installed');
const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const withoutSpaces = (text: string) => text.replace(/\s/g, '');
/** In the vendor's name are two characters that the ordinary faces lack. */
const VENDOR = '清源区㙟𠮷社会工作服务中心';

let contract: ContractCase;
beforeAll(async () => {
  contract = await ContractCase.drafted({}, (world) =>
    world.query('update organisation set name = $2 where id = $1', [world.organisation('A'), VENDOR]),
  );
});
afterAll(() => contract.world.stop());

const { remember, refused } = refusalsIn(() => contract.world);
const rowsOf = (table: string) => contract.world.query(`select * from ${table}`);
const jobs = (state: string) =>
  contract.world.query<{ id: string; reason: string | null }>(
    `select id, last_error as reason from outbox where name = 'contract.render' and ${state} order by id`,
  );

describe('a contract that cannot be printed', () => {
  it('is refused when it is submitted, naming the field and the character; nothing is kept', async () => {
    const words = (basis: string) =>
      contract.redraft((content) => ({ ...content, parties: { ...content.parties, basis } }));
    const before = (await contract.as(MANAGER).get<{ content: { parties: { basis: string } } }>(contract.path)).body;
    expect((await words('禁毒办通〔2017〕2号😀')).status).toBe(200);
    await remember();
    const answer = await contract.as(MANAGER).command(contract.path, 'submit');
    await refused(answer, 422, 'character-not-printable', 'content.parties.basis');
    expect(answer.body).toMatchObject({ params: { character: '😀', codePoint: 'U+1F600' } });
    expect((await words(before.content.parties.basis)).status).toBe(200);
  });
});

describe('the document of an approved contract', () => {
  let pdf: Buffer;
  let document: IssuedDocument;
  let filesBefore: number;

  beforeAll(async () => {
    filesBefore = contract.storedFiles;
    await contract.approve();
  });

  it('is not there before it is rendered, and the other side knows nothing of it', async () => {
    expect(await contract.documents()).toEqual([]);
    expect(await contract.status()).toBe('approved');
    expect((await contract.as(SIGNATORY).get(`${contract.path}/documents`)).code).toBe('not-found');
  });

  it('is rendered by its job, and the contract awaits the signatures', async () => {
    await contract.render();
    [document] = (await contract.documents()) as [IssuedDocument];
    pdf = await contract.content(document.fileId);
    expect(document).toEqual({
      ...{ id: expect.any(String), fileId: expect.any(String), revision: 1, isCurrent: true },
      sha256: sha256Of(pdf),
      bytes: pdf.length,
      pages: pdf.toString('latin1').match(/\/Type \/Page\n/g)!.length,
      verificationCode: expect.stringMatching(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/),
      renderedAt: expect.stringMatching(/^2026-09-14T01:0/),
    });
    expect(document.pages).toBeGreaterThanOrEqual(10);
    expect(await contract.status()).toBe('awaiting_signature');
  });

  it('is a file of the contract under its number, whose bytes the store keeps', async () => {
    const { body } = await contract.as(MANAGER).get(`files/${document.fileId}`);
    expect(body).toMatchObject({
      name: expect.stringMatching(/^QYHT-2026-\d{4} .+合同\.pdf$/),
      contentType: 'application/pdf',
      sha256: document.sha256,
    });
    expect(contract.storedFiles).toBe(filesBefore + 1);
  });

  it('is read by the vendor too from now on, and by nobody else of the market', async () => {
    expect(await contract.documents(SIGNATORY)).toEqual([document]);
    expect(sha256Of(await contract.content(document.fileId, SIGNATORY))).toBe(document.sha256);
    const other = await contract.world.newOrganisation('purchaser', '310101');
    const strangers = [contract.as('B.授权签字人'), await contract.world.newPerson(other, 'contract_manager')];
    for (const stranger of strangers) {
      expect(await stranger.get(`${contract.path}/documents`)).toMatchObject({ status: 404, code: 'not-found' });
      expect(await stranger.get(`files/${document.fileId}/content`)).toMatchObject({ status: 404 });
    }
    expect((await contract.world.http.get(`${contract.path}/documents`)).status).toBe(401);
    expect((await contract.as('operator.系统管理员').get(`${contract.path}/documents`)).status).toBe(403);
    expect((await contract.as(MANAGER).get(`contracts/${NO_ID}/documents`)).status).toBe(404);
  });

  seen('prints the whole contract with rare characters, number, code and the sandbox over it', async () => {
    const pages = textOfPages(pdf);
    const text = withoutSpaces(pages.join(''));
    const { body } = await contract.as(MANAGER).get<{ number: string }>(contract.path);
    for (const part of [
      VENDOR,
      '一、当事人与依据',
      '二十三、生效、份数与附件',
      '人民币壹佰柒拾捌万元整',
      '附件六成交通知书',
    ])
      expect(text).toContain(part);
    expect(text).toContain(`编号：${body.number}`);
    for (const page of pages) expect(page).toContain(document.verificationCode);
  });

  seen('shows in its QR code where it is verified', async () => {
    const [page] = takenPages(pdf) as [Buffer];
    expect(await qrTextsIn(page)).toEqual([verificationAddress(PUBLIC_URL, document.verificationCode)]);
    expect(await codesIn({ content: page, contentType: 'image/png' })).toEqual([document.verificationCode]);
  });

  it('is never rendered again: neither by reads nor by a job that comes twice', async () => {
    const again = await enqueued(
      (await contract.world.query<{ payload: object }>(`select payload from outbox where name = 'contract.render'`))[0]!
        .payload,
    );
    await contract.render();
    expect(await jobs(`id = '${again}' and done_at is not null`)).toHaveLength(1);
    for (let read = 0; read < 2; read++) expect((await contract.content(document.fileId)).equals(pdf)).toBe(true);
    expect(await contract.documents()).toEqual([document]);
    expect(contract.storedFiles).toBe(filesBefore + 1);
  });

  it('cannot be changed or removed by the product itself', async () => {
    const uow = contract.world.app.get(UnitOfWork);
    for (const text of ['update contract_document set pages = 1', 'delete from contract_document'])
      await expect(uow.run(() => uow.em.query(text))).rejects.toThrow(/permission denied/);
  });

  it('stands in the audit chain of its contract with its digest', async () => {
    const [entry] = await contract.world.query(
      `select details, actor_kind as "actorKind", actor_user_id as "actorUserId" from audit_entry
       where subject_id = $1 and action = 'contract.render'`,
      [contract.id],
    );
    expect(entry).toEqual({
      details: {
        ...{ revision: 1, sha256: document.sha256, pages: document.pages },
        verificationCode: document.verificationCode,
      },
      actorKind: 'system',
      actorUserId: contract.world.userId(HEAD),
    });
  });
});

/** One more job like one that was there. */
async function enqueued(payload: object): Promise<string> {
  const id = uuidv7();
  await contract.world.query(
    `insert into outbox (id, kind, name, handler, payload, actor_user_id, locale, trace_id)
     values ($1, 'job', 'contract.render', 'contract.render', $2, $3, 'zh-CN', '0')`,
    [id, payload, contract.world.userId(HEAD)],
  );
  return id;
}

describe('anybody who holds a paper or a file', () => {
  let document: IssuedDocument;
  beforeAll(async () => {
    document = await contract.document();
  });
  const everything = async () => ({
    kind: 'contract',
    number: (await contract.as(MANAGER).get(contract.path)).body.number,
    title: expect.stringMatching(/合同$/),
    purchaser: '清源区公安分局',
    vendor: VENDOR,
    verificationCode: document.verificationCode,
    revision: 1,
    sha256: document.sha256,
    pages: document.pages,
    renderedAt: document.renderedAt,
    status: 'awaiting_signature',
    isCurrent: true,
  });
  const check = (code: string) => contract.world.http.get(`verifications/${encodeURIComponent(code)}`);

  it('learns by the code what it should be, and nothing about persons', async () => {
    expect(await check(document.verificationCode)).toMatchObject({ status: 200, body: await everything() });
    expect(Object.keys((await check(document.verificationCode)).body)).toHaveLength(12);
  });

  it('may type the code in any way that people do', async () => {
    const code = document.verificationCode;
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `])
      expect(await check(typed)).toMatchObject({ status: 200, body: { sha256: document.sha256 } });
  });

  it('learns by the digest of the file that it is the document', async () => {
    const post = (sha256: unknown) => contract.world.http.post('verifications', { sha256 });
    expect(await post(document.sha256)).toMatchObject({ status: 200, body: await everything() });
    expect(await post('0'.repeat(64))).toMatchObject({ status: 404, code: 'not-found' });
    for (const digest of [document.sha256.toUpperCase(), document.sha256.slice(1), 7, null])
      expect(await post(digest)).toMatchObject({ status: 400, code: 'invalid-shape' });
  });

  it('learns of no other code anything', async () => {
    expect(await check('0000-0000-0000')).toMatchObject({ status: 404, code: 'not-found' });
    for (const code of ['x', "' or 1=1 --", '七F3K-9QDM-4T2X', '%00', document.sha256])
      expect(await check(code)).toMatchObject({ status: 400, code: 'invalid-shape' });
  });

  it('is led from the address in the QR code to the answer', async () => {
    const address = await contract.world.app.getUrl();
    const follow = (code: string) => fetch(`${address}/verify/${code}`, { redirect: 'manual' });
    const answer = await follow(document.verificationCode.toLowerCase());
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(document.verificationCode);
    expect((await follow('evil%0d%0aset-cookie:x')).status).toBe(404);
  });
});

describe('a contract that goes back to its draft', () => {
  let first: IssuedDocument;
  let files: number;
  beforeAll(async () => {
    first = await contract.document();
    files = contract.storedFiles;
    await does(contract.as(HEAD), contract.path, 'consent', { sha256: first.sha256 });
    await contract.return();
  });

  it('keeps its document, which is no longer current', async () => {
    expect(await contract.documents()).toEqual([{ ...first, isCurrent: false }]);
    const { body } = await contract.world.http.get(`verifications/${first.verificationCode}`);
    expect(body).toMatchObject({ isCurrent: false, status: 'drafting', sha256: first.sha256 });
  });

  it('has no document made when it goes back before the job runs', async () => {
    await contract.approve();
    await contract.return();
    await contract.render();
    expect(await contract.documents()).toHaveLength(1);
    expect(await contract.status()).toBe('drafting');
    expect(contract.storedFiles).toBe(files);
  });

  it('has none made when it goes back and is approved anew while the job is at work: the next job makes it, once', async () => {
    await contract.approve();
    const store = contract.world.app.get(FileStore);
    const put = store.put.bind(store);
    const spy = jest.spyOn(store, 'put').mockImplementationOnce(async (...args) => {
      const blob = await put(...args);
      await contract.return();
      await contract.approve();
      return blob;
    });
    await contract.world.app.get(JobRunner).run((await jobs('done_at is null'))[0]!.id);
    spy.mockRestore();
    expect(await contract.status()).toBe('approved');
    expect(await contract.documents()).toHaveLength(1);
    expect(contract.storedFiles).toBe(files);
  });

  it('has one document of its new approval, though two jobs render it at once', async () => {
    const [open] = await contract.world.query<{ id: string; payload: object }>(
      `select id, payload from outbox where name = 'contract.render' and done_at is null`,
    );
    const runner = contract.world.app.get(JobRunner);
    await Promise.all([open!.id, await enqueued(open!.payload)].map((id) => runner.run(id)));
    expect(await jobs('done_at is null')).toEqual([]);
    const [second, ...rest] = await contract.documents();
    expect(second).toMatchObject({ revision: 2, isCurrent: true });
    expect(rest).toEqual([{ ...first, isCurrent: false }]);
    expect(second!.sha256).not.toBe(first.sha256);
    expect(second!.verificationCode).not.toBe(first.verificationCode);
    expect(contract.storedFiles).toBe(files + 1);
    expect(await contract.status()).toBe('awaiting_signature');
  });

  it('asks both sides anew: what was agreed to before counts for nothing', async () => {
    const { body } = await contract.as(MANAGER).get(contract.path);
    expect(body.consents).toEqual([]);
    await remember();
    const stale = await contract.as(HEAD).command(contract.path, 'consent', { sha256: first.sha256 });
    await refused(stale, 409, 'stale-document', 'sha256');
    const { sha256 } = await contract.document();
    await does(contract.as(HEAD), contract.path, 'consent', { sha256 });
  });
});

describe('a rendering that fails', () => {
  let files: number;
  let documents: number;
  const broken: { mockRestore(): void }[] = [];
  beforeEach(async () => {
    if ((await contract.status()) === 'awaiting_signature') await contract.return();
    await contract.approve();
    files = contract.storedFiles;
    documents = (await contract.documents()).length;
  });
  afterEach(async () => {
    for (const spy of broken.splice(0)) spy.mockRestore();
    await contract.render();
    expect(await contract.documents()).toHaveLength(documents + 1);
    expect(await contract.status()).toBe('awaiting_signature');
  });
  const issueThrows = (error: unknown) =>
    broken.push(jest.spyOn(contract.world.app.get(ContractsService), 'issue').mockRejectedValueOnce(error));
  const fails = async (reason: string) => {
    const rows = await Promise.all(['file', 'contract_document', 'audit_entry'].map(rowsOf));
    const { id } = (await jobs('done_at is null'))[0]!;
    await expect(contract.world.app.get(JobRunner).run(id)).rejects.toThrow(reason);
    expect(await Promise.all(['file', 'contract_document', 'audit_entry'].map(rowsOf))).toEqual(rows);
    expect((await jobs(`id = '${id}'`))[0]!.reason).toContain(reason);
  };

  it('because the store is out of reach leaves nothing, and is done by the next attempt', async () => {
    const store = contract.world.app.get(FileStore);
    broken.push(jest.spyOn(store, 'put').mockRejectedValueOnce(new DomainError('service-unavailable')));
    await fails('service-unavailable');
    expect(contract.storedFiles).toBe(files);
  });

  it('by a refusal leaves no bytes', async () => {
    issueThrows(new DomainError('illegal-transition'));
    await fails('illegal-transition');
    expect(contract.storedFiles).toBe(files);
  });

  it('where nobody knows whether it was kept leaves its bytes: they may be somebody’s', async () => {
    issueThrows(new DomainError('too-busy'));
    await fails('too-busy');
    expect(contract.storedFiles).toBe(files + 1);
  });
});

describe('a scan', () => {
  /** Hands in a scan that shows the right code, then runs its job. */
  const read = async (meanwhile: (fileId: string) => Promise<unknown>) => {
    const { verificationCode } = await contract.document();
    const image = scanShowing(verificationAddress(PUBLIC_URL, verificationCode));
    const fileId = await contract.upload(SEALS, '扫描件.png', image);
    await does(contract.as(SEALS), contract.path, 'hand-in-scan', { fileId });
    await meanwhile(fileId);
    await runJobs(contract.world.app, 'contract.match-scan');
    const { scan } = (await contract.as(MANAGER).get<{ scan: { state: string } | null }>(contract.path)).body;
    return scan?.state;
  };

  it('of the right document is matched', async () => {
    expect(await read(() => Promise.resolve())).toBe('matched');
  });

  it('that is larger than any scan is not read', async () => {
    const enlarge = (fileId: string) =>
      contract.world.query('update file set bytes = $2 where id = $1', [fileId, 64 * 2 ** 20 + 1]);
    expect(await read(enlarge)).toBe('unreadable');
  });

  it('of a contract that went back to its draft meanwhile is read for nobody', async () => {
    expect(await read(() => contract.return())).toBeUndefined();
    expect(await contract.status()).toBe('drafting');
  });
});
