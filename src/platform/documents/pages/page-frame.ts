import { encode } from 'uqr';
import { type Line, linesOf, signsOf } from '#src/platform/documents/layout/lines.js';
import { BODY, PAGE, QR, SMALL, TEXT_HEIGHT, TEXT_WIDTH } from '#src/platform/documents/layout/measures.js';
import type { Signs } from '#src/platform/documents/layout/signs.js';
import type { Slab } from '#src/platform/documents/layout/slab.js';
import { startOf } from '#src/platform/documents/layout/text-slabs.js';
import type { DocumentOptions } from '#src/platform/documents/options.js';
import type { Align } from '#src/platform/documents/template/blocks.js';
import type { Canvas } from './canvas.js';

const HEADER = PAGE.top - 20;
const FOOTER = PAGE.top + TEXT_HEIGHT + 34;
const WATERMARK = { size: 44, degrees: 35, grey: 0.93, heights: [0.22, 0.5, 0.78] } as const;

/** What stands on every page around the text: number, page n of m, verification code, QR code, watermark. */
export class PageFrame {
  constructor(
    private readonly options: DocumentOptions,
    private readonly signs: Signs,
  ) {}

  /** Every text that the frame may show, for the choice of faces. */
  static textOf({ number, about, verification, watermark }: DocumentOptions): string {
    return [number, about.title, verification?.code, watermark, pageLabel(1234567890, 0), CODE_LABEL, SCAN_LABEL].join(
      '',
    );
  }

  draw(canvas: Canvas, page: number, pages: number): void {
    const { number, about, verification, watermark } = this.options;
    if (watermark) this.drawWatermark(canvas, watermark);
    const hasQr = verification?.on === 'first' && page === 1;
    if (hasQr) this.drawQr(canvas, QR.top);
    if (number) this.small(canvas, number, { align: 'left', baseline: HEADER });
    if (!hasQr) this.small(canvas, about.title, { align: 'right', baseline: HEADER });
    this.small(canvas, pageLabel(page, pages), { align: 'centre', baseline: FOOTER });
    if (verification) this.small(canvas, CODE_LABEL + verification.code, { align: 'right', baseline: FOOTER });
  }

  /** What closes a document whose QR code stands at its end. */
  closing(): Slab[] {
    const { verification } = this.options;
    if (verification?.on !== 'last') return [];
    const draw: Slab['draw'] = (canvas, { top }) => {
      this.drawQr(canvas, top);
      this.small(canvas, SCAN_LABEL, { align: 'right', baseline: top + QR.size + 12 });
    };
    return [{ height: QR.size + 16, gap: BODY.pitch, isTied: false, draw }];
  }

  private drawQr(canvas: Canvas, top: number): void {
    const { data } = encode(this.options.verification?.address ?? '', { ecc: 'M', border: 0 });
    canvas.grid(data, { left: PAGE.width - PAGE.right - QR.size, top, size: QR.size });
  }

  private drawWatermark(canvas: Canvas, text: string): void {
    const line = this.line(text, Infinity, true);
    for (const height of WATERMARK.heights)
      canvas.watermark(line, { ...WATERMARK, middle: [PAGE.width / 2, PAGE.height * height] });
  }

  private small(canvas: Canvas, text: string, at: { align: Align; baseline: number }): void {
    const width = TEXT_WIDTH / SMALL.size;
    const line = this.line(text, width * 0.7, false);
    canvas.text(line, {
      left: PAGE.left + startOf(line, at.align, width) * SMALL.size,
      baseline: at.baseline,
      size: SMALL.size,
    });
  }

  /** A text on one line; what is too long for it is left out, as the text itself has it all. */
  private line(text: string, width: number, isStrong: boolean): Line {
    const [line] = linesOf(signsOf([{ text, isStrong }], this.signs), { width, indent: 0, isJustified: false });
    return line!;
  }
}

const CODE_LABEL = '验证码 ';
const SCAN_LABEL = '扫码核验';
const pageLabel = (page: number, pages: number) => `第 ${page} 页 共 ${pages} 页`;
