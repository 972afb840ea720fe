/** What an image says of its own size, before anything of it is unpacked. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const START_OF_SCAN = 0xda;

/** The size of a PNG or JPEG in pixels; undefined when it is neither, or says none. */
export function imageSize(file: Buffer): ImageSize | undefined {
  if (file.subarray(0, PNG.length).equals(PNG) && file.length >= 24)
    return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
  return file.length > 4 && file.readUInt16BE(0) === 0xffd8 ? jpegSize(file) : undefined;
}

/** Walks over the segments of a JPEG to the one that describes its frame. */
function jpegSize(file: Buffer): ImageSize | undefined {
  for (let at = 2; at + 9 < file.length && file[at] === 0xff;) {
    const marker = file[at + 1]!;
    if (marker === START_OF_SCAN) return undefined;
    if (isFrame(marker)) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2); // 0xff may be repeated in front of a marker
  }
  return undefined;
}

/** SOF0 to SOF15, without the markers of tables and extensions among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
