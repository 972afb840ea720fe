import { describe, expect, it } from '@jest/globals';
import { textType } from './text-type.js';

const ofText = (text: string) => textType(Buffer.from(text), true);
const GB18030_ROSTER = Buffer.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb8, 0xda, 0xce, 0xbb, 0x0a, 0xc0, 0xee, 0x2c, 0xb5, 0xda, 0x0a,
]);

describe('the type of a text', () => {
  it.each([
    ['一行说明', 'text/plain'],
    ['', 'text/plain'],
    ['Dear all, a comma\nand none here', 'text/plain'],
    ['姓名,岗位\n李,"甲,乙"\n', 'text/csv'],
    ['name;post\r\nLi;worker', 'text/csv'],
    ['a\tb\n1\t2', 'text/csv'],
    ['one\ncolumn', 'text/plain'],
    ['{"a":[1]}', 'application/json'],
    ['  [1, 2]\n', 'application/json'],
    ['{not json}', 'text/plain'],
    ['[note] see below', 'text/plain'],
    ['42', 'text/plain'],
    ['<?xml version="1.0"?><invoice/>', 'application/xml'],
    ['<?xml version="1.0"?>\n<svg xmlns="x">', 'image/svg+xml'],
    ['<svg onload="alert(1)">', 'image/svg+xml'],
    ['\n <!DOCTYPE html><p>', 'text/html'],
    ['<script>alert(1)</script>', 'text/html'],
    ['# Title\n<p align="center">', 'text/plain'],
  ])('%j is %s', (text, type) => {
    expect(ofText(text)).toBe(type);
  });

  it('reads a byte order mark, UTF-16 and the encoding of Windows in China', () => {
    expect(ofText('\ufeff{"a":1}')).toBe('application/json');
    expect(textType(Buffer.from('\ufeff姓名\t岗位\n李\t一', 'utf16le'), true)).toBe('text/csv');
    expect(textType(Buffer.from('\ufeff文字', 'utf16le').swap16(), true)).toBe('text/plain');
    expect(textType(GB18030_ROSTER, true)).toBe('text/csv');
  });

  it('is none when there are control characters or bytes of no encoding', () => {
    expect(ofText('a\u0000b')).toBeUndefined();
    expect(ofText('\u001b[31mred')).toBeUndefined();
    expect(textType(Buffer.from([0x41, 0xff, 0xff, 0x41]), true)).toBeUndefined();
  });

  it('forgives a head that ends inside a character or a line', () => {
    const head = Buffer.from('姓名,岗位\n李,一\n王,二').subarray(0, -1);
    expect(textType(head, false)).toBe('text/csv');
    expect(textType(Buffer.from('姓').subarray(0, 2), true)).not.toBe('text/csv');
    expect(textType(Buffer.from('{"key": "cut'), false)).toBe('application/json');
    expect(textType(Buffer.from('[1] a remark'), false)).toBe('application/json');
    expect(textType(Buffer.from('{a remark'), false)).toBe('text/plain');
  });
});
