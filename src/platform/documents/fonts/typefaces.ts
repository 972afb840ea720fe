import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { DomainError } from '#src/kernel/errors.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { FontFile } from './font-file.js';

/** 宋体 for text, 黑体 for what stands out: headings, table heads, strong words. */
export type TypeStyle = 'text' | 'strong';

/** A face in `assets/fonts/` and the characters it may be asked for. */
interface Reserve {
  name: string;
  file: string;
  from: number;
  to: number;
}

const SONG = { name: 'NotoSerifSC-Regular', file: 'song.ttf' };
const HEI = { name: 'NotoSansSC-Medium', file: 'hei.ttf' };

/** For characters that the two faces lack, asked in this order; each is read when the first document needs it. */
const RESERVES: readonly Reserve[] = [
  { name: 'NotoSerifSC-Regular', file: 'song-more.ttf.br', from: 0, to: 0x3ffff },
  ...['20000-22bff', '22c00-257ff', '25800-283ff', '28400-2a6df', '2a700-2ceaf', '2ceb0-2ebef'].map((range) => {
    const [from, to] = range.split('-').map((hex) => parseInt(hex, 16)) as [number, number];
    return { name: 'HanaMinB', file: `hanazono-${range}.ttf.br`, from, to };
  }),
];

const decompress = promisify(brotliDecompress);
const loaded = new Map<string, Promise<FontFile>>();

/** The faces of one document: which one shows a character. */
export class Typefaces {
  private constructor(private readonly faces: Readonly<Record<TypeStyle, readonly FontFile[]>>) {}

  /**
   * The faces that can show every character of a text. Files are read once in the life of the process.
   * @throws DomainError `character-not-printable` naming the first character that no face has: nothing is ever shown as a box.
   */
  static async forText(text: string): Promise<Typefaces> {
    const [song, hei] = await Promise.all([faceIn(SONG), faceIn(HEI)]);
    const reserves: FontFile[] = [];
    for (const character of new Set(text.replaceAll('\u2028', ''))) {
      const codePoint = character.codePointAt(0) ?? 0;
      if ([song, ...reserves].some((face) => face.glyphOf(codePoint) > 0)) continue;
      reserves.push(await reserveFor(codePoint));
    }
    return new Typefaces({ text: [song, ...reserves], strong: [hei, song, ...reserves] });
  }

  /** The first face that has a character of the text which the faces were chosen for. */
  faceOf(codePoint: number, style: TypeStyle): FontFile {
    const face = this.faces[style].find((candidate) => candidate.glyphOf(codePoint) > 0);
    if (!face) throw notPrintable(codePoint);
    return face;
  }
}

async function reserveFor(codePoint: number): Promise<FontFile> {
  for (const reserve of RESERVES) {
    if (codePoint < reserve.from || codePoint > reserve.to) continue;
    const face = await faceIn(reserve);
    if (face.glyphOf(codePoint) > 0) return face;
  }
  throw notPrintable(codePoint);
}

function notPrintable(codePoint: number): DomainError {
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return new DomainError('character-not-printable', {
    character: String.fromCodePoint(codePoint),
    codePoint: `U+${hex}`,
  });
}

function faceIn({ name, file }: Pick<Reserve, 'name' | 'file'>): Promise<FontFile> {
  const face = loaded.get(file) ?? read(name, file);
  loaded.set(file, face);
  return face;
}

async function read(name: string, file: string): Promise<FontFile> {
  const bytes = await readFile(join(PROJECT_ROOT, 'assets', 'fonts', file));
  return new FontFile(name, file.endsWith('.br') ? await decompress(bytes) : bytes);
}
