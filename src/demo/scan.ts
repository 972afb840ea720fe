import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels of the side of a module, and white modules around the code. */
const SCALE = 8;
const MARGIN = 6;

/** A scan of a page that shows a QR code, as a sheet-fed scanner would take it: a PNG in shades of grey. */
export function scanShowing(text: string): Buffer {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const side = (size + 2 * MARGIN) * SCALE;
  const isDark = (x: number, y: number) =>
    data[Math.floor(y / SCALE) - MARGIN]?.[Math.floor(x / SCALE) - MARGIN] ?? false;
  const rows = Array.from({ length: side }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: side }, (__, x) => (isDark(x, y) ? 0x20 : 0xf4))]),
  );
  return png(side, Buffer.concat(rows));
}

/** @param rows of `side` bytes each, after a byte that says that nothing is predicted */
function png(side: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 8; // bits of a pixel; the rest of the head, zero, says shades of grey
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
