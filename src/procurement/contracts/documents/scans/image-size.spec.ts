import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { imageSize } from './image-size.js';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const PNG = hex('89504e470d0a1a0a 0000000d 49484452 000004d7 000006d8 0802000000');
/** Start, an APP0 segment of 4 bytes, a table, then the frame. */
const jpeg = (frame: string) => hex(`ffd8 ffe0 0004 0000 ffdb 0005 000102 ${frame} ffda 0000`);

describe('the size of an image', () => {
  it('is that of a PNG', () => {
    expect(imageSize(PNG)).toEqual({ width: 1239, height: 1752 });
  });

  it.each(['ffc0', 'ffc2', 'ffff ffc1'])('is that of a JPEG with the frame %s', (marker) => {
    expect(imageSize(jpeg(`${marker} 000b 08 06d8 04d7 01 000000`))).toEqual({ width: 1239, height: 1752 });
  });

  it.each([
    ['a JPEG without a frame', jpeg('')],
    ['a JPEG whose table of codes looks like one', jpeg('ffc4 000b 08 06d8 04d7 01 000000')],
    ['a JPEG that is cut off', hex('ffd8 ffe0')],
    ['a PNG that is cut off', PNG.subarray(0, 20)],
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('ÿØ no image at all')],
  ])('is not known of %s', (_, file) => {
    expect(imageSize(file)).toBeUndefined();
  });

  it('is asked of any bytes without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        for (const start of [[], [0xff, 0xd8]]) {
          const size = imageSize(Buffer.from([...start, ...bytes]));
          if (size) expect(size.width * size.height).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
