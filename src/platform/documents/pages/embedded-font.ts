import type { FontFile } from '#src/platform/documents/fonts/font-file.js';
import { subsetOf } from '#src/platform/documents/fonts/font-subset.js';

/**
 * A face within one document. Characters get codes in the order of their first use, so that equal documents are equal
 * byte by byte; what was used is embedded when the document ends, together with the characters' names for copying and search.
 */
export class EmbeddedFont {
  readonly reference: PDFKit.PDFKitReference;
  private readonly codes = new Map<number, string>();
  private readonly characters: number[] = [];

  constructor(
    private readonly document: PDFKit.PDFDocument,
    readonly resource: string,
    private readonly font: FontFile,
  ) {
    this.reference = document.ref({});
  }

  /** The character's code within the document, four hexadecimal digits. */
  codeOf(codePoint: number): string {
    const known = this.codes.get(codePoint);
    if (known !== undefined) return known;
    const code = hex(this.characters.push(codePoint));
    this.codes.set(codePoint, code);
    return code;
  }

  /** Writes the face; nothing can be added after. */
  end(): void {
    const glyphs = this.characters.map((codePoint) => this.font.glyphOf(codePoint));
    const name = `${tag(this.resource)}+${this.font.name}`;
    const { ascent, descent, capHeight, box } = this.font.metrics;
    const descriptor = {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4, // symbolic: its characters are its own
      FontBBox: [...box],
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      StemV: 80,
      FontFile2: this.written({}, subsetOf(this.font, glyphs)),
    };
    const descendant = {
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.written(descriptor),
      DW: 1000,
      W: [1, glyphs.map((glyph) => this.font.advanceOf(glyph))],
      CIDToGIDMap: 'Identity',
    };
    Object.assign(this.reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [this.written(descendant)],
      ToUnicode: this.written({}, toUnicode(this.characters)),
    });
    this.reference.end(null);
  }

  private written(data: object, stream?: Buffer | string): PDFKit.PDFKitReference {
    const reference = this.document.ref(data);
    reference.end(stream);
    return reference;
  }
}

/** Six capitals, as the format asks for in the name of a subset. */
function tag(resource: string): string {
  return [...resource.padStart(6, 'A')]
    .map((sign) => (/\d/.test(sign) ? String.fromCharCode(65 + Number(sign)) : sign))
    .join('');
}

/** The map from codes back to Unicode. A range may not cross the border of 256 codes; lists hold at most 100 entries. */
function toUnicode(characters: readonly number[]): string {
  const lines = characters.map((codePoint, index) => `<${hex(index + 1)}> <${utf16(codePoint)}>`);
  const lists = Array.from({ length: Math.ceil(lines.length / 100) }, (_, list) =>
    lines.slice(100 * list, 100 * list + 100),
  );
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...lists.flatMap((list) => [`${list.length} beginbfchar`, ...list, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

const hex = (value: number) => value.toString(16).padStart(4, '0');

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}
