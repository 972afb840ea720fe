import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { renderDocument } from '#src/platform/documents/index.js';
import { contractPaper } from '#src/procurement/contracts/documents/contract-paper.js';
import { codesIn } from '#src/procurement/contracts/documents/scans/read-scan.js';
import { ScanReader } from '#src/procurement/contracts/documents/scans/scan-reader.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { onlyWhere } from '#test/support/only-where.js';
import { HAS_POPPLER } from '#test/support/pdf.js';
import { scannedPdf, takenPages, turned } from '#test/support/scans.js';

jest.setTimeout(60_000);

const taken = onlyWhere(HAS_POPPLER, 'poppler-utils is not installed');
const [CODE, OTHER] = ['7F3K-9QDM-4T2X', '0123-4567-89AB'];

/** A contract as it is issued, with another address in its QR code where one is given. */
async function issued(code: string, address = `https://qingyuan.example/verify/${code}`): Promise<Buffer> {
  const contract = { title: '禁毒社会工作服务合同', number: 'QYHT-2026-0031', content: aContractContent() };
  const { request } = await contractPaper(contract, {
    issuedAt: new Date('2026-09-14T01:00:00Z'),
    verification: { code, address },
    isSandbox: true,
  });
  return (await renderDocument(request)).pdf;
}

const PDF = 'application/pdf';
const read = (content: Buffer, contentType: string) => codesIn({ content, contentType });

describe('a scan of the signed contract', () => {
  let pdf: Buffer;
  /** the first page, one from within, that of another contract, and that of a document that is none of ours */
  let page: Buffer;
  let inside: Buffer;
  let other: Buffer;
  let invoice: Buffer;

  beforeAll(async () => {
    pdf = await issued(CODE);
    if (!HAS_POPPLER) return;
    [page, inside] = takenPages(pdf, { last: 2 }) as [Buffer, Buffer];
    [other] = takenPages(await issued(OTHER)) as [Buffer];
    [invoice] = takenPages(await issued(OTHER, 'https://inv-veri.chinatax.gov.cn/index.html')) as [Buffer];
  });

  taken('is read from a PNG and a JPEG', async () => {
    expect(await read(page, 'image/png')).toEqual([CODE]);
    const [jpeg] = takenPages(pdf, { format: 'jpeg' });
    expect(await read(jpeg!, 'image/jpeg')).toEqual([CODE]);
  });

  taken('is read where it lay askew, on its side and upside down', async () => {
    for (const degrees of [-7, 3, 90, 180])
      expect([degrees, await read(await turned(page, degrees, { format: 'jpeg' }), 'image/jpeg')]).toEqual([
        degrees,
        [CODE],
      ]);
  });

  taken('is read from a PDF of images, straight and askew', async () => {
    const [first, second] = takenPages(pdf, { format: 'jpeg', last: 2 });
    expect(await read(await scannedPdf([first!, second!]), PDF)).toEqual([CODE]);
    expect(await read(await scannedPdf([first!, second!], { degrees: 4 }), PDF)).toEqual([CODE]);
  });

  taken('is read in black and white without greys, and coarse', async () => {
    const [mono] = takenPages(pdf, { mono: true, dpi: 200 });
    expect(await read(await scannedPdf([mono!]), PDF)).toEqual([CODE]);
    const [coarse] = takenPages(pdf, { format: 'jpeg', dpi: 100 });
    expect(await read(coarse!, 'image/jpeg')).toEqual([CODE]);
  });

  taken('is read behind a cover, and where other codes stand before it', async () => {
    expect(await read(await scannedPdf([inside, invoice, page]), PDF)).toEqual([CODE]);
  });

  taken('of another contract shows the code of that one', async () => {
    expect(await read(other, 'image/png')).toEqual([OTHER]);
    expect(await read(await scannedPdf([other, page]), PDF)).toEqual([OTHER]);
  });

  taken('that is a picture without a code, or with a code of somebody else, shows none', async () => {
    expect(await read(inside, 'image/png')).toEqual([]);
    expect(await read(await scannedPdf([inside]), PDF)).toEqual([]);
    expect(await read(invoice, 'image/png')).toEqual([]);
  });

  it('is not the document itself, which nobody has signed', async () => {
    expect(await read(pdf, PDF)).toEqual([]);
  });

  taken('that is damaged, cut off, locked or no scan at all shows none', async () => {
    const scan = await scannedPdf([page]);
    const middle = Math.floor(scan.length / 2);
    const noise = createHash('sha512').update('noise').digest();
    for (const [content, type] of [
      [page.subarray(0, 500), 'image/png'],
      [Buffer.concat([page.subarray(0, 40), noise]), 'image/png'],
      [noise, 'image/png'],
      [noise, PDF],
      [Buffer.alloc(0), PDF],
      [Buffer.from('%PDF-1.7\n%%EOF'), PDF],
      [scan.subarray(0, 800), PDF],
      [Buffer.concat([scan.subarray(0, middle), Buffer.alloc(middle)]), PDF],
      [await scannedPdf([page], { userPassword: 'secret' }), PDF],
      [page, 'text/plain'],
    ] as const)
      expect(await read(content, type)).toEqual(type === 'text/plain' ? [CODE] : []);
  });

  taken('of more pixels than any page has is not unpacked', async () => {
    const bomb = Buffer.from(page);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const before = process.memoryUsage().rss;
    expect(await read(bomb, 'image/png')).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });
});

describe('the reader of scans', () => {
  const reader = new ScanReader();

  taken('reads in a thread of its own, several at once', async () => {
    const [page] = takenPages(await issued(CODE));
    const scan = await scannedPdf([page!]);
    const read = await Promise.all([
      reader.codesIn({ content: page!, contentType: 'image/png' }),
      reader.codesIn({ content: scan, contentType: PDF }),
      reader.codesIn({ content: Buffer.from('no image'), contentType: 'image/png' }),
    ]);
    expect(read).toEqual([[CODE], [CODE], []]);
  });

  taken('gives up what takes too long, and goes on with the next', async () => {
    const [page] = takenPages(await issued(CODE), { format: 'jpeg', first: 2, dpi: 100 });
    const content = await scannedPdf(Array.from({ length: 100 }, () => page!));
    const begun = Date.now();
    expect(await reader.codesIn({ content, contentType: PDF }, 500)).toEqual([]);
    expect(Date.now() - begun).toBeLessThan(4000);
    expect(await reader.codesIn({ content: Buffer.alloc(9), contentType: 'image/png' })).toEqual([]);
  });
});
