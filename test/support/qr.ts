import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import type { PageImage } from '#test/support/pdf.js';

const PROGRAM = join(PROJECT_ROOT, 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');

/** What the QR codes on a painted page say to a reader that was not told where they are. */
export async function qrTextsIn({ width, height, pixels }: PageImage): Promise<string[]> {
  const { buffer, byteOffset, byteLength } = readFileSync(PROGRAM);
  const wasmBinary = buffer.slice(byteOffset, byteOffset + byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  pixels.subarray(0, width * height).forEach((grey, at) => data.fill(grey, 4 * at, 4 * at + 3));
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}
