import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches } from './password-hash.js';
import { requireStrongPassword } from './password-rules.js';

describe('a password', () => {
  it.each([
    ['Qingyuan-2026', 'capitals, small letters, digits and others'],
    ['qingyuan-2026', 'small letters, digits and others'],
    ['QINGYUAN2026x', 'capitals, digits and small letters'],
    ['清源平台密码Aa1234', 'Chinese characters count as others'],
  ])('may be %s: %s', (password) => {
    expect(() => requireStrongPassword('password', password, '经办员@清源区公安分局')).not.toThrow();
  });

  it.each([
    ['Qy-202612', 'shorter than ten characters'],
    ['qingyuanqingyuan', 'one class'],
    ['qingyuan202612', 'two classes'],
    ['清源平台密码清源平台密码', 'one class, in Chinese'],
  ])('may not be %s: %s', (password) => {
    expect(() => requireStrongPassword('password', password, 'x')).toThrow('password-too-weak');
  });

  it('may not be the login, in whatever capitals, and the refusal names the field', () => {
    try {
      requireStrongPassword('newPassword', 'Officer@Bureau1', 'officer@bureau1');
      throw new Error('accepted');
    } catch (error) {
      expect(error).toMatchObject({
        code: 'password-too-weak',
        params: { length: 10, classes: 3, field: 'newPassword' },
        fields: [{ path: 'newPassword', code: 'rule' }],
      });
    }
  });
});

describe('a stored password', () => {
  it('is an argon2id hash at the cost that OWASP advises, and never twice the same', async () => {
    const [one, other] = [await hashPassword('Qingyuan-2026'), await hashPassword('Qingyuan-2026')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });

  it('matches the password it was made from, however its characters are composed, and no other', async () => {
    const hash = await hashPassword('Caf\u00e9-2026');
    expect(await passwordMatches(hash, 'Caf\u00e9-2026')).toBe(true);
    expect(await passwordMatches(hash, 'Cafe\u0301-2026')).toBe(true);
    expect(await passwordMatches(hash, 'Cafe-2026')).toBe(false);
  });

  it('that is not there matches nothing, in about the time that a wrong one takes', async () => {
    const hash = await hashPassword('Qingyuan-2026');
    const times: [stored: number[], none: number[]] = [[], []];
    // by turns, so that whatever else the machine does meets both
    for (let round = 0; round < 11; round++)
      for (const [kind, stored] of [hash, null].entries()) {
        const start = performance.now();
        expect(await passwordMatches(stored, 'Wrong-2026')).toBe(false);
        times[kind]!.push(performance.now() - start);
      }
    const [wrong, none] = times.map((of) => of.sort((a, b) => a - b)[5]!);
    const ratio = none! / wrong!;
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
