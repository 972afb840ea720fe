import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeInAddress, newVerificationCode, readVerificationCode, verificationAddress } from './verification-code.js';

const CODE = '7F3K-9QDM-4T2X';

describe('a verification code', () => {
  it('is made of twelve signs that are not taken for each other, in groups, and never the same twice', () => {
    const codes = Array.from({ length: 2000 }, () => newVerificationCode());
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it.each([CODE, '7f3k9qdm4t2x', ' 7F3K 9QDM 4T2X ', '7f3k-9qdm4t2x'])('is read from %j', (typed) => {
    expect(readVerificationCode(typed)).toBe(CODE);
  });

  it('is read with O for 0 and with I or L for 1', () => {
    expect(readVerificationCode('oOiI-lL00-1111')).toBe('0011-1100-1111');
  });

  it.each(['', '7F3K-9QDM-4T2', '7F3K-9QDM-4T2XX', '7F3K-9QDM-4T2U', '七F3K-9QDM-4T2X', '../../etc/pas'])(
    'is not read from %j',
    (typed) => {
      expect(readVerificationCode(typed)).toBeUndefined();
    },
  );

  it('is not read from any other text, and read again from what was read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const code = readVerificationCode(text);
        if (code !== undefined) expect(readVerificationCode(code)).toBe(code);
      }),
    );
  });
});

describe('the address in a QR code', () => {
  it('names the code, whatever the host', () => {
    expect(verificationAddress('https://qingyuan.example', CODE)).toBe(`https://qingyuan.example/verify/${CODE}`);
    for (const host of ['https://qingyuan.example', 'http://127.0.0.1:3000', 'https://moved.example:8443'])
      expect(codeInAddress(verificationAddress(host, CODE))).toBe(CODE);
  });

  it.each([
    CODE,
    `https://qingyuan.example/verified/${CODE}`,
    `https://qingyuan.example/verify/${CODE}/x`,
    `https://qingyuan.example/x/verify/${CODE}`,
    `https://qingyuan.example/?/verify/${CODE}`,
    `javascript:/verify/${CODE}`,
    'https://inv-veri.chinatax.gov.cn/index.html',
    '26990000000000000018',
    '',
  ])('is none of ours when it says %j', (text) => {
    expect(codeInAddress(text)).toBeUndefined();
  });
});
