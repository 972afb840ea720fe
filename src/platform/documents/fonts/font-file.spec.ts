import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { FontFile } from './font-file.js';
import { subsetOf } from './font-subset.js';

const bytesOf = (file: string) => readFileSync(join(PROJECT_ROOT, 'assets', 'fonts', file));
const song = new FontFile('Song', bytesOf('song.ttf'));
const glyphsOf = (text: string) => [...text].map((character) => song.glyphOf(character.codePointAt(0)!));

describe('a face', () => {
  it('has all of GB 2312, ASCII and Latin-1', () => {
    const gb2312 = new TextDecoder('gb2312');
    const text = Array.from({ length: 72 * 94 }, (_, index) =>
      gb2312.decode(Uint8Array.of(0xb0 + Math.floor(index / 94), 0xa1 + (index % 94))),
    ).filter((character) => /\p{Script=Han}/u.test(character));
    expect(text).toHaveLength(6763);
    expect(glyphsOf(`${text.join('')}，。、；：？！（）《》“”‘’〔〕【】—…·％￥①Ⅰ㈠★ !~é°×`)).not.toContain(0);
  });

  it('has no glyph for what it does not know', () => {
    expect(glyphsOf('龘𠮷😀')).toEqual([0, 0, 0]);
  });

  it('knows how wide its characters are', () => {
    const [han, stop, one, two] = glyphsOf('合。12').map((glyph) => song.advanceOf(glyph));
    expect([han, stop]).toEqual([1000, 1000]);
    expect(one).toBeLessThan(two!);
  });

  it('knows its measures in thousandths of the type size', () => {
    expect(song.metrics).toMatchObject({ ascent: 1151, descent: -286, capHeight: 729 });
  });

  it('has an outline for a character, and none for a space', () => {
    const [han, space] = glyphsOf('合 ');
    expect(song.outlineOf(han!).length).toBeGreaterThan(100);
    expect(song.outlineOf(space!)).toHaveLength(0);
  });

  it('refuses a file that lacks a table', () => {
    const file = Buffer.from(bytesOf('song.ttf'));
    file.write('xxxx', file.indexOf('hmtx'), 'latin1');
    expect(() => new FontFile('Broken', file).advanceOf(1)).toThrow('Broken has no table hmtx');
  });
});

describe('a subset', () => {
  const kept = glyphsOf('合同 1');
  const file = subsetOf(song, kept);
  const table = (tag: string) => {
    const entry = file.subarray(file.indexOf(tag, 0, 'latin1'));
    return file.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12));
  };

  it('holds the glyphs asked for, in their order behind the empty one', () => {
    const offsets = Array.from({ length: 6 }, (_, index) => table('loca').readUInt32BE(4 * index));
    kept.forEach((glyph, index) => {
      const outline = song.outlineOf(glyph);
      expect(
        table('glyf')
          .subarray(offsets[index + 1], offsets[index + 1]! + outline.length)
          .equals(outline),
      ).toBe(true);
    });
    expect(table('maxp').readUInt16BE(4)).toBe(5);
  });

  it('keeps the width of each', () => {
    const widths = kept.map((_, index) => table('hmtx').readUInt16BE(4 * (index + 1)));
    expect(widths).toEqual(kept.map((glyph) => song.advanceOf(glyph)));
    expect(table('hhea').readUInt16BE(34)).toBe(5);
  });

  it('is a small part of the face', () => {
    expect(file.length).toBeLessThan(3000);
  });

  it('has the sums that the format asks for', () => {
    const sum = (bytes: Buffer) =>
      Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(4 * index)).reduce(
        (a, b) => (a + b) >>> 0,
        0,
      );
    expect(sum(file)).toBe(0xb1b0afba);
  });

  it('has its tables in the order of their names, each on a full word', () => {
    const entries = Array.from({ length: file.readUInt16BE(4) }, (_, index) =>
      file.subarray(12 + 16 * index, 28 + 16 * index),
    );
    const tags = entries.map((entry) => entry.toString('latin1', 0, 4));
    expect(tags).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    expect(entries.every((entry) => entry.readUInt32BE(8) % 4 === 0)).toBe(true);
  });
});
