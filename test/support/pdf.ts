import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page as poppler paints it: one byte a pixel, 0 is black. */
export interface PageImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A word of a page, in points from its upper left corner. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A region in millimetres. */
export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether the programs of poppler are here, of which `.ci/run` installs the package. */
export const HAS_POPPLER = has('pdftoppm') && has('pdftotext') && has('pdffonts') && has('pdfinfo');
export const HAS_QPDF = has('qpdf', '--version');

/** Paints pages, all or those named. */
export function paintedPages(pdf: Buffer, { dpi = 100, first = 1, last = 9999 } = {}): PageImage[] {
  return withFile(pdf, (file, folder) => {
    run('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(first), '-l', String(last), file, join(folder, 'page')]);
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort();
    return names.map((name) => imageOf(readFileSync(join(folder, name))));
  });
}

/** The part of a region that is darker than a shade, 0 to 1; 255 counts all that is not white. */
export function inkIn(image: PageImage, region: Region, darkerThan = 255): number {
  const [left, right] = [region.left, region.right].map((mm) => Math.round((mm / 210) * image.width)) as [
    number,
    number,
  ];
  const [top, bottom] = [region.top, region.bottom].map((mm) => Math.round((mm / 297) * image.height)) as [
    number,
    number,
  ];
  let dark = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (image.pixels[y * image.width + x]! < darkerThan) dark += 1;
  return dark / ((right - left) * (bottom - top));
}

/** Whether a square of a given side, in millimetres, is without any ink. */
export function isBlank(image: PageImage, { left, top, side }: { left: number; top: number; side: number }): boolean {
  return inkIn(image, { left, top, right: left + side, bottom: top + side }) === 0;
}

/** Words that begin a line: of the page, or of a table's cell, where nothing ends right before them. */
export function firstWordsOf(words: readonly Word[]): Word[] {
  const isBefore = (one: Word, other: Word) =>
    one.right <= other.left + 1 &&
    other.left - one.right < 4 &&
    one.top < other.bottom - 2 &&
    other.top < one.bottom - 2;
  return words.filter((word) => !words.some((other) => other !== word && isBefore(other, word)));
}

/** The text of each page, in the order in which it was written: rows of a table cell by cell. */
export const textOfPages = (pdf: Buffer): string[] =>
  withFile(pdf, (file) => run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']))
    .split('\f')
    .slice(0, -1);

/** The words of each page with their places. */
export function wordsOfPages(pdf: Buffer): Word[][] {
  const pages = withFile(pdf, (file) => run('pdftotext', ['-bbox', file, '-']))
    .split('<page ')
    .slice(1);
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      ...{ text, left: Number(left), top: Number(top) },
      ...{ right: Number(right), bottom: Number(bottom) },
    })),
  );
}

/** The faces of a file: name, whether embedded, subset, and with names of its characters. */
export function facesOf(pdf: Buffer): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const lines = withFile(pdf, (file) => run('pdffonts', [file]))
    .split('\n')
    .slice(2, -1);
  return lines.map((line) => {
    const [name = '', , , ...rest] = line.split(/\s+/);
    const [embedded, subset, unicode] = rest.slice(-5, -2).map((word) => word === 'yes') as [boolean, boolean, boolean];
    return { name, embedded, subset, unicode };
  });
}

/** What a file says of itself, by the names that `pdfinfo` gives. */
export function aboutOf(pdf: Buffer): Record<string, string> {
  const lines = withFile(pdf, (file) => run('pdfinfo', ['-isodates', file])).split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => [/^([^:]+):\s+(.*)$/.exec(line)?.slice(1) ?? []]).filter(([name]) => name),
  );
}

/** What `qpdf --check` finds of a file's structure; it throws when that is damaged. */
export const structureOf = (pdf: Buffer): string => withFile(pdf, (file) => run('qpdf', ['--check', file]));

/** Reads a PGM in its binary form. */
function imageOf(file: Buffer): PageImage {
  const [head = '', width, height] = /^P5\s(\d+)\s(\d+)\s\d+\s/.exec(file.toString('latin1', 0, 60)) ?? [];
  return { width: Number(width), height: Number(height), pixels: file.subarray(head.length) };
}

function withFile<T>(pdf: Buffer, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20, stdio: ['ignore', 'pipe', 'pipe'] });
}

function has(program: string, question = '-v'): boolean {
  try {
    run(program, [question]);
    return true;
  } catch {
    return false;
  }
}
