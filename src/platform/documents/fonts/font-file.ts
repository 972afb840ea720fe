/** What a page needs to know of a face, in thousandths of the type size. */
export interface FontMetrics {
  ascent: number;
  descent: number;
  capHeight: number;
  /** left, bottom, right, top of all outlines */
  box: readonly [number, number, number, number];
}

/**
 * A TrueType face, read where it lies in memory: a face of 7,000 Han characters is ready in milliseconds, and its outlines
 * can be copied into a document as they are. Reads what `scripts/subset-fonts.mjs` writes: no hints, no composed glyphs.
 */
export class FontFile {
  readonly metrics: FontMetrics;
  private readonly tables: ReadonlyMap<string, Buffer>;
  private readonly glyphs: ReadonlyMap<number, number>;
  private readonly scale: number;
  private readonly measured: number;
  private readonly hasLongOffsets: boolean;

  /** @throws Error when a table is missing: the file is damaged. */
  constructor(
    readonly name: string,
    bytes: Buffer,
  ) {
    this.tables = tablesOf(bytes);
    const head = this.table('head');
    const hhea = this.table('hhea');
    const os2 = this.table('OS/2');
    this.scale = 1000 / head.readUInt16BE(18);
    this.hasLongOffsets = head.readInt16BE(50) === 1;
    this.measured = hhea.readUInt16BE(34);
    this.glyphs = glyphsByCharacter(this.table('cmap'));
    const em = (value: number) => Math.round(value * this.scale);
    this.metrics = {
      ascent: em(hhea.readInt16BE(4)),
      descent: em(hhea.readInt16BE(6)),
      capHeight: em(os2.length > 88 ? os2.readInt16BE(88) : hhea.readInt16BE(4)), // older faces do not tell
      box: [36, 38, 40, 42].map((at) => em(head.readInt16BE(at))) as [number, number, number, number],
    };
  }

  /** The glyph of a character, or 0 when this face has none. */
  glyphOf(codePoint: number): number {
    return this.glyphs.get(codePoint) ?? 0;
  }

  /** How far a glyph moves the pen, in thousandths of the type size. */
  advanceOf(glyph: number): number {
    return this.table('hmtx').readUInt16BE(4 * Math.min(glyph, this.measured - 1)) * this.scale;
  }

  /** The four bytes of advance and left bearing, as they stand in the file. */
  measureOf(glyph: number): Buffer {
    const hmtx = this.table('hmtx');
    if (glyph < this.measured) return hmtx.subarray(4 * glyph, 4 * glyph + 4);
    const bearing = 4 * this.measured + 2 * (glyph - this.measured);
    return Buffer.concat([
      hmtx.subarray(4 * this.measured - 4, 4 * this.measured - 2),
      hmtx.subarray(bearing, bearing + 2),
    ]);
  }

  /** The outline's bytes as they stand in the file; none for a space. */
  outlineOf(glyph: number): Buffer {
    const loca = this.table('loca');
    const offset = (index: number) =>
      this.hasLongOffsets ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
    const outline = this.table('glyf').subarray(offset(glyph), offset(glyph + 1));
    if (outline.length > 0 && outline.readInt16BE(0) < 0) throw new Error(`${this.name}: glyph ${glyph} is composed`);
    return outline;
  }

  /** @throws Error when the face has no such table. */
  table(tag: string): Buffer {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`${this.name} has no table ${tag}`);
    return table;
  }
}

function tablesOf(bytes: Buffer): Map<string, Buffer> {
  const entries = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
    bytes.subarray(12 + 16 * index, 28 + 16 * index),
  );
  return new Map(
    entries.map((entry) => {
      const offset = entry.readUInt32BE(8);
      return [entry.toString('latin1', 0, 4), bytes.subarray(offset, offset + entry.readUInt32BE(12))];
    }),
  );
}

/** Format 12 names every character, format 4 those of the basic plane. */
function glyphsByCharacter(cmap: Buffer): Map<number, number> {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * index)),
  );
  const full = tables.find((table) => table.readUInt16BE(0) === 12);
  if (full) return inGroups(full);
  const basic = tables.find((table) => table.readUInt16BE(0) === 4);
  if (basic) return inSegments(basic);
  throw new Error('the face names its characters in no known way');
}

function inGroups(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let group = 16; group < 16 + 12 * table.readUInt32BE(12); group += 12) {
    const [first, last, glyph] = [0, 4, 8].map((at) => table.readUInt32BE(group + at)) as [number, number, number];
    for (let codePoint = first; codePoint <= last; codePoint++) glyphs.set(codePoint, glyph + codePoint - first);
  }
  return glyphs;
}

function inSegments(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const length = table.readUInt16BE(6); // two bytes for each segment
  for (let at = 14; at < 14 + length; at += 2) {
    const last = table.readUInt16BE(at);
    const first = table.readUInt16BE(at + length + 2);
    const delta = table.readUInt16BE(at + 2 * length + 2);
    const listAt = at + 3 * length + 2;
    const list = table.readUInt16BE(listAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const listed = list === 0 ? codePoint : table.readUInt16BE(listAt + list + 2 * (codePoint - first));
      if (list === 0 || listed !== 0) glyphs.set(codePoint, (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}
