import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { imageSize } from './image-size.js';

/** Pixels of an image, four bytes each; what the order of the colours is does not matter to black squares. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An A3 page at 600 dots an inch has 70 million. */
const MOST_PIXELS = 80_000_000;
const OPTIONS: ReaderOptions = { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 };

let ready: Promise<unknown> | undefined;

/**
 * Has the program that reads QR codes ready. It comes from the package, by a file: left to itself, the library would fetch it from the network.
 * @throws Error when the installation lacks it
 */
export async function loadQrReader(): Promise<void> {
  await (ready ??= load());
}

async function load(): Promise<void> {
  const program = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  const wasmBinary = program.buffer.slice(program.byteOffset, program.byteOffset + program.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** What the QR codes of a PNG or JPEG say; nothing when it is damaged, too large, or has none. */
export async function qrTextsIn(file: Buffer): Promise<string[]> {
  const size = imageSize(file);
  if (!size || size.width * size.height > MOST_PIXELS) return [];
  return textsOf(file);
}

/** What the QR codes of an image say. */
export function qrTextsOf({ data, width, height }: Pixels): Promise<string[]> {
  const clamped = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  return textsOf({ data: clamped, width, height, colorSpace: 'srgb' });
}

async function textsOf(image: Parameters<typeof readBarcodes>[0]): Promise<string[]> {
  await loadQrReader();
  const found = await readBarcodes(image, OPTIONS);
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
