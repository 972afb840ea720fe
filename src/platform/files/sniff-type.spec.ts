import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sniffType } from './sniff-type.js';

const folder = mkdtempSync(join(tmpdir(), 'sniff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const UNKNOWN = 'application/octet-stream';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MACROS = 'application/vnd.ms-office.macroenabled';

async function typeOf(content: Buffer | string): Promise<string> {
  const bytes = Buffer.from(content);
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const file = await open(path);
  try {
    return await sniffType(file, bytes.length);
  } finally {
    await file.close();
  }
}

/** A ZIP file with these entries, uncompressed, and a comment at its end. */
function zip(names: readonly string[], comment = '', body = Buffer.from('content')): Buffer {
  let offset = 0;
  const entries = names.map((name) => {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    offset += local.length;
    return { local, central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name)]) };
  });
  const directory = Buffer.concat(entries.map((entry) => entry.central));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...entries.map((entry) => entry.local), directory, end, Buffer.from(comment)]);
}

describe('the type that a content shows', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj', 'application/pdf'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049444154', 'hex'),
      'image/png',
    ],
    ['a photograph', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'image/jpeg'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'application/x-msdownload'],
    ['a text', '说明', 'text/plain'],
    ['a text that begins like a picture', 'BMI,weight\n20,60\n', 'text/csv'],
    ['a page', '<html><body>', 'text/html'],
    ['nothing known', Buffer.from([1, 2, 3, 0xff, 0xff]), UNKNOWN],
    ['an empty file', '', 'text/plain'],
  ])('%s', async (_, content, type) => {
    expect(await typeOf(content)).toBe(type);
  });

  it('is that of something sealed by its first line, whole', async () => {
    expect(await typeOf('age-encryption.org/v1\n-> X25519 abc\n')).toBe('application/x-age-encryption');
    expect(await typeOf('age-encryption.org/v10\n')).not.toBe('application/x-age-encryption');
    expect(await typeOf('age-encryption.org/v1')).not.toBe('application/x-age-encryption');
  });

  it('is found by the first bytes of a large file', async () => {
    expect(await typeOf(`[${'"文字",'.repeat(50_000)}1]`)).toBe('application/json');
  });
});

describe('a ZIP file', () => {
  it.each([
    ['an archive', ['a.txt', 'b/c.pdf'], 'application/zip'],
    ['an empty archive', [], 'application/zip'],
    ['a text document', ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'], DOCX],
    [
      'a document whose list of parts comes last',
      ['word/document.xml', 'docProps/app.xml', '[Content_Types].xml'],
      DOCX,
    ],
    ['a workbook', ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'], XLSX],
    ['an official layout document', ['OFD.xml', 'Doc_0/Document.xml'], 'application/ofd'],
    ['a document with macros', ['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'], MACROS],
    ['an archive with a document’s folder', ['word/readme.txt'], 'application/zip'],
  ])('that is %s', async (_, names, type) => {
    expect(await typeOf(zip(names))).toBe(type);
  });

  it('is read by its end, past a comment and however long it is', async () => {
    const long = zip(['word/document.xml', '[Content_Types].xml'], 'a comment', Buffer.alloc(200_000, 'x'));
    expect(await typeOf(long)).toBe(DOCX);
  });

  it('is nothing known when its directory is cut off or damaged', async () => {
    const whole = zip(['word/document.xml', '[Content_Types].xml']);
    expect(await typeOf(whole.subarray(0, -1))).toBe(UNKNOWN);
    expect(await typeOf('PK\x03\x04')).toBe(UNKNOWN);
    for (const at of [12, 16]) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt32LE(0xffffffff, damaged.length - 22 + at);
      expect(await typeOf(damaged)).toBe(UNKNOWN);
    }
    const shifted = Buffer.from(whole);
    shifted.writeUInt32LE(1, shifted.length - 22 + 16);
    expect(await typeOf(shifted)).toBe(UNKNOWN);
  });

  it('with a length of no truth in its directory does not read past it', async () => {
    const damaged = zip(['a']);
    damaged.writeUInt16LE(0xffff, damaged.length - 22 - 47 + 28);
    expect(await typeOf(damaged)).toBe('application/zip');
  });
});
