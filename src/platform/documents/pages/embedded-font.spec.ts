import { beforeAll, describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import type { FontFile } from '#src/platform/documents/fonts/font-file.js';
import { Typefaces } from '#src/platform/documents/fonts/typefaces.js';
import { EmbeddedFonts } from './embedded-fonts.js';

const RARE = 0x20bb7;
let song: FontFile;
let rare: FontFile;

beforeAll(async () => {
  const faces = await Typefaces.forText('合𠮷');
  song = faces.faceOf(0x5408, 'text');
  rare = faces.faceOf(RARE, 'text');
});

/** A document of one page on which the characters are used, as text. */
async function documentWith(use: (fonts: EmbeddedFonts) => void): Promise<string> {
  const document = new PDFDocument({ font: '', compress: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const fonts = new EmbeddedFonts(document);
  use(fonts);
  Object.assign(document.page.fonts as object, fonts.resources());
  fonts.end();
  document.end();
  await ended;
  return Buffer.concat(chunks).toString('latin1');
}

describe('an embedded face', () => {
  it('gives its characters codes in the order of their use, the same code again to the same character', async () => {
    const codes: string[] = [];
    await documentWith((fonts) =>
      [0x5408, 0x540c, 0x5408].forEach((codePoint) => codes.push(fonts.of(song).codeOf(codePoint))),
    );
    expect(codes).toEqual(['0001', '0002', '0001']);
  });

  it('tells which character a code means, also beyond the basic plane', async () => {
    const source = await documentWith((fonts) => {
      fonts.of(song).codeOf(0x5408);
      fonts.of(rare).codeOf(RARE);
    });
    expect(source).toContain('<0001> <5408>');
    expect(source).toContain('<0001> <d842dfb7>');
  });

  it('lists at most a hundred characters at once, as the format asks', async () => {
    const source = await documentWith((fonts) => {
      for (let codePoint = 0x4e00; codePoint < 0x4e00 + 250; codePoint++) fonts.of(song).codeOf(codePoint);
    });
    expect(source.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar']);
  });

  it('says how wide each of them is', async () => {
    const source = await documentWith((fonts) =>
      [0x5408, 0x31].forEach((codePoint) => fonts.of(song).codeOf(codePoint)),
    );
    expect(source).toContain(`/W [1 [1000 ${song.advanceOf(song.glyphOf(0x31))}]]`);
  });

  it('is named as a subset, each face of a document otherwise', async () => {
    const source = await documentWith((fonts) => [song, rare].forEach((font) => fonts.of(font).codeOf(RARE)));
    const names = new Set(source.match(/\/FontName \/(\S+)/g));
    expect(names.size).toBe(2);
    for (const name of names) expect(name).toMatch(/^\/FontName \/[A-Z]{6}\+(NotoSerifSC-Regular|HanaMinB)$/);
  });

  it('is embedded once, however often it is used', async () => {
    const source = await documentWith((fonts) => [song, song].forEach((font) => fonts.of(font).codeOf(0x5408)));
    expect(source.match(/\/FontFile2/g)).toHaveLength(1);
  });
});
