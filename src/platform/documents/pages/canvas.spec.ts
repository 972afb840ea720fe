import { beforeAll, describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { Typefaces } from '#src/platform/documents/fonts/typefaces.js';
import { linesOf, signsOf } from '#src/platform/documents/layout/lines.js';
import { PAGE } from '#src/platform/documents/layout/measures.js';
import { Signs } from '#src/platform/documents/layout/signs.js';
import { Canvas } from './canvas.js';
import { EmbeddedFonts } from './embedded-fonts.js';

let signs: Signs;

beforeAll(async () => {
  signs = new Signs(await Typefaces.forText('合同甲（）。1ab 𠮷'));
});

const lineOf = (text: string, width = 40, isStrong = false) =>
  linesOf(signsOf([{ text, isStrong }], signs), { width, indent: 0, isJustified: true })[0]!;
const drawn = (draw: (canvas: Canvas) => void): string => {
  const canvas = new Canvas(new EmbeddedFonts(new PDFDocument({ font: '' })));
  draw(canvas);
  return canvas.content();
};
const AT = { left: 100, baseline: PAGE.height - 200, size: 10 };

describe('a line on the page', () => {
  it('is written with the codes of its characters, from its left end on its base line', () => {
    expect(drawn((canvas) => canvas.text(lineOf('合同合'), AT))).toBe(
      'BT 1 0 0 1 100 200 Tm 0 Tc /F1 10 Tf [<000100020001>]TJ ET',
    );
  });

  it('begins with the ink of an opening sign', () => {
    expect(drawn((canvas) => canvas.text(lineOf('（合）'), AT))).toContain('1 0 0 1 95 200 Tm');
  });

  it('moves its characters where they come closer or apart', () => {
    expect(drawn((canvas) => canvas.text(lineOf('合）。a'), AT))).toContain('[<00010002>500<0003');
    expect(drawn((canvas) => canvas.text(lineOf('合ab'), AT))).toContain('[<0001>-125<00020003>]TJ');
  });

  it('is widened evenly, but not within words', () => {
    const content = drawn((canvas) => canvas.text(lineOf('合同ab甲合同甲合同甲合同甲', 11.1), AT));
    const [, spacing] = /([\d.]+) Tc/.exec(content)!;
    expect(Number(spacing)).toBeGreaterThan(0);
    expect(content).toMatch(/<0003>\d+<0004/); // a and b are brought back together
  });

  it('changes the face where the character needs it', () => {
    expect(drawn((canvas) => canvas.text(lineOf('合𠮷合'), AT))).toMatch(
      /\/F1 10 Tf \[<0001>.*\]TJ \/F2 10 Tf \[<0001>.*\]TJ \/F1/,
    );
  });

  it('may be empty', () => {
    expect(drawn((canvas) => canvas.text(lineOf(''), AT))).toBe('');
  });
});

describe('what else is on the page', () => {
  it('is a rule, counted from the upper left corner', () => {
    expect(drawn((canvas) => canvas.rule([10, 0], [20, PAGE.height], 0.5))).toBe(`0.5 w 10 841.89 m 20 0 l S`);
  });

  it('is a grid of squares, neighbours in one piece', () => {
    const content = drawn((canvas) =>
      canvas.grid(
        [
          [true, true],
          [false, true],
        ],
        { left: 0, top: PAGE.height - 20, size: 20 },
      ),
    );
    expect(content).toBe('0 10 20 10 re\n10 0 10 10 re\nf');
  });

  it('is a grey watermark, turned around its middle, which is no text to copy', () => {
    const at = { middle: [100, PAGE.height - 100] as const, size: 10, degrees: 90, grey: 0.9 };
    const content = drawn((canvas) => canvas.watermark(lineOf('合同'), at));
    expect(content).toBe(
      '/Span <</ActualText ()>> BDC\nq 0.9 g BT 0 1 -1 0 100 90 Tm 0 Tc /F1 10 Tf [<00010002>]TJ ET Q\nEMC',
    );
  });
});
