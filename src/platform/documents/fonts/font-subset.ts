import type { FontFile } from './font-file.js';

/**
 * A face of the given glyphs alone, numbered in their order from 1 on: outlines are copied, never decoded.
 * The result is what a PDF embeds: it has no names and no characters of its own.
 */
export function subsetOf(font: FontFile, glyphs: readonly number[]): Buffer {
  const kept = [0, ...glyphs]; // glyph 0 is what every face must begin with
  const outlines = kept.map((glyph) => padded(font.outlineOf(glyph)));
  const offsets = Buffer.alloc(4 * (kept.length + 1));
  let end = 0;
  outlines.forEach((outline, index) => {
    end += outline.length;
    offsets.writeUInt32BE(end, 4 * (index + 1));
  });
  return assembled([
    ['glyf', Buffer.concat(outlines)],
    ['head', changed(font.table('head'), { 8: 0, 10: 0, 50: 1 })], // the sum of the file comes last; long offsets
    ['hhea', changed(font.table('hhea'), { 34: kept.length })],
    ['hmtx', Buffer.concat(kept.map((glyph) => font.measureOf(glyph)))],
    ['loca', offsets],
    ['maxp', changed(font.table('maxp'), { 4: kept.length })],
  ]);
}

/** A copy with other 16-bit values at the given places. */
function changed(table: Buffer, values: Readonly<Record<number, number>>): Buffer {
  const copy = Buffer.from(table);
  for (const [at, value] of Object.entries(values)) copy.writeUInt16BE(value, Number(at));
  return copy;
}

/** The tables, sorted by name, behind their directory, with the sums that the format asks for. */
function assembled(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].forEach((value, index) =>
    directory.writeUInt16BE(value, 4 + 2 * index),
  );
  let offset = directory.length;
  const bodies = tables.map(([tag, table], index) => {
    const body = padded(table);
    directory.write(tag, 12 + 16 * index, 'latin1');
    [sumOf(body), offset, table.length].forEach((value, field) =>
      directory.writeUInt32BE(value, 16 + 16 * index + 4 * field),
    );
    offset += body.length;
    return body;
  });
  const file = Buffer.concat([directory, ...bodies]);
  const head = directory.readUInt32BE(12 + 16 * tables.findIndex(([tag]) => tag === 'head') + 8);
  file.writeUInt32BE((0xb1b0afba - sumOf(file)) >>> 0, head + 8);
  return file;
}

function padded(bytes: Buffer): Buffer {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
}

/** The sum of all 32-bit words, without what overflows. */
function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
