import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { scanShowing } from '#src/demo/scan.js';
import { verificationAddress } from '#src/procurement/contracts/documents/verification-code.js';
import { does } from '#test/support/acts.js';
import { eventually } from '#test/integration/jobs-fixture.js';
import { onlyWhere } from '#test/support/only-where.js';
import { HAS_POPPLER } from '#test/support/pdf.js';
import { scannedPdf, takenPages } from '#test/support/scans.js';
import { ContractCase, HEAD, MANAGER, PUBLIC_URL, SEALS, SIGNATORY } from './contract-documents-fixture.js';

jest.setTimeout(240_000);

const taken = onlyWhere(HAS_POPPLER, 'poppler-utils is not installed');
const OTHER = '0123-4567-89AB';

describe('a worker that is killed while it keeps a document', () => {
  let contract: ContractCase;
  beforeAll(async () => {
    contract = await ContractCase.drafted();
    await contract.approve();
  });
  afterAll(() => contract.world.stop());

  it('leaves no row behind, and the next worker makes the document', async () => {
    const files = (await contract.world.query('select id from file')).length;
    const { database, dataDir } = contract.world;
    const script = [
      '--import',
      './test/support/register-typescript.mjs',
      './test/integration/contract-documents-child.ts',
    ];
    const child = spawn(process.execPath, [...script, database.appUrl, database.queueUrl, dataDir], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: 'inherit',
    });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await contract.documents()).toEqual([]);
    expect(await contract.status()).toBe('approved');
    expect(await contract.world.query('select id from file')).toHaveLength(files);

    await contract.render();
    expect(await contract.documents()).toMatchObject([{ revision: 1, isCurrent: true }]);
    expect(await contract.status()).toBe('awaiting_signature');
    const attempts = await contract.world.query(`select attempts from outbox where name = 'contract.render'`);
    expect(attempts).toEqual([{ attempts: 2 }]);
  });
});

describe('with a worker at work', () => {
  let contract: ContractCase;
  beforeAll(async () => {
    contract = await ContractCase.drafted({ env: { WORKER: 'on' } });
  });
  afterAll(() => contract.world.stop());

  const scan = async () => (await contract.as(MANAGER).get<{ scan: unknown }>(contract.path)).body.scan;
  /** Hands in a scan, and waits until it was read. */
  const handIn = async (name: string, content: Buffer) => {
    const fileId = await contract.upload(SEALS, name, content);
    await does(contract.as(SEALS), contract.path, 'hand-in-scan', { fileId });
    await eventually(async () => ((await scan()) as { state: string }).state !== 'pending');
    const { fileId: read, ...reading } = (await scan()) as { fileId: string };
    expect(read).toBe(fileId);
    return reading;
  };

  it('a document is there soon after the approval', async () => {
    await contract.approve();
    await eventually(async () => (await contract.status()) === 'awaiting_signature');
    expect(await contract.documents()).toHaveLength(1);
  });

  taken('a scan of another contract, of none, or of nothing that can be read is told as such', async () => {
    const { fileId } = await contract.document();
    const pdf = await contract.content(fileId);
    const another = scanShowing(verificationAddress(PUBLIC_URL, OTHER));
    expect(await handIn('别的合同.png', another)).toEqual({ state: 'mismatched', found: OTHER });
    const [inside] = takenPages(pdf, { first: 2, format: 'jpeg' });
    expect(await handIn('没有二维码.jpg', inside!)).toEqual({ state: 'unreadable', found: null });
    expect(await handIn('坏文件.pdf', Buffer.from('%PDF-1.7\n'))).toEqual({ state: 'unreadable', found: null });
    expect(await handIn('未盖章.pdf', pdf)).toEqual({ state: 'unreadable', found: null });
    expect(await contract.status()).toBe('awaiting_signature');
  });

  taken('the scan of the sealed original matches, and is the last thing that the contract waits for', async () => {
    const { sha256, fileId, verificationCode } = await contract.document();
    for (const who of [HEAD, SIGNATORY]) await does(contract.as(who), contract.path, 'consent', { sha256 });
    await does(contract.as(SEALS), contract.path, 'register-seal', {
      ...{ approvalNumber: 'QYYY-2026-0231', date: '2026-09-14', seals: ['合同专用章', '骑缝章'], copies: 6 },
    });
    expect(await contract.status()).toBe('awaiting_signature');
    const pages = takenPages(await contract.content(fileId), { format: 'jpeg', last: 3 });
    const original = await scannedPdf(pages, { degrees: 2 });
    expect(await handIn('盖章合同扫描件.pdf', original)).toEqual({ state: 'matched', found: verificationCode });
    expect(await contract.status()).toBe('effective');
    expect((await contract.world.http.get(`verifications/${verificationCode}`)).body).toMatchObject({
      status: 'effective',
      isCurrent: true,
    });
  });
});
