import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

const PAINTER = 'pdftoppm'; // of poppler, see `HAS_POPPLER`
const A4 = { width: 595.28, height: 841.89 };

/** How a page is taken from paper. */
export interface Taken {
  readonly format?: 'png' | 'jpeg';
  readonly dpi?: number;
  /** black and white without greys, as fax machines and many office scanners work */
  readonly mono?: boolean;
  readonly first?: number;
  readonly last?: number;
}

/** Pages of a PDF as images, as a scanner or a camera takes them: the first one unless others are asked for. */
export function takenPages(
  pdf: Buffer,
  { format = 'png', dpi = 150, mono = false, first = 1, last = first }: Taken = {},
): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-scan-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const how = [`-${format}`, ...(mono ? ['-mono'] : []), '-r', String(dpi), '-f', String(first), '-l', String(last)];
    execFileSync(PAINTER, [...how, file, join(folder, 'page')], { stdio: 'ignore' });
    const names = readdirSync(folder).filter((name) => name.startsWith('page'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Laid {
  /** clockwise, about the middle of the page */
  readonly degrees?: number;
  readonly userPassword?: string;
}

/** A PDF of nothing but images, one a page, as scanners write it; laid on the glass at an angle. */
export function scannedPdf(images: readonly Buffer[], { degrees = 0, userPassword }: Laid = {}): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...(userPassword ? { userPassword } : {}) });
  const { width, height } = A4;
  const size: [number, number] = degrees % 180 === 0 || degrees % 90 !== 0 ? [width, height] : [height, width];
  for (const image of images) {
    document.addPage({ size, margin: 0 });
    document.translate(size[0] / 2, size[1] / 2).rotate(degrees);
    document.image(image, -width / 2, -height / 2, A4);
  }
  document.end();
  return buffer(document);
}

/** An image that was laid on the glass at an angle. */
export async function turned(image: Buffer, degrees: number, taken: Taken = {}): Promise<Buffer> {
  const [page] = takenPages(await scannedPdf([image], { degrees }), taken);
  return page!;
}
