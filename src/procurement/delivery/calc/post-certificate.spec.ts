import { describe, expect, it } from '@jest/globals';
import type { CertificateLevel, CertificateTerm } from '#src/procurement/vendors/calc/certificate.js';
import { certificateFault, certificateOf } from './post-certificate.js';

const holding = (level: CertificateLevel): CertificateTerm[] => [
  { level, issuedOn: '2022-12-01', expiresOn: '2026-11-30' },
];

describe('the certificate of a post', () => {
  it.each([
    ['项目主管 社会工作师', 'social-worker'],
    ['社会工作师', 'social-worker'],
    ['助理社会工作师', 'assistant-social-worker'],
    ['督导（高级社会工作师）', 'senior-social-worker'],
    ['社会工作员', null],
    ['司机', null],
  ])('of %s is %s', (name, level) => {
    expect(certificateOf({ name })).toBe(level);
  });

  it('is that one or a higher one, in force on the day', () => {
    const post = { name: '社会工作师' };
    expect(certificateFault(post, holding('social-worker'), '2026-11-30')).toBeUndefined();
    expect(certificateFault(post, holding('senior-social-worker'), '2026-10-01')).toBeUndefined();
    expect(certificateFault(post, holding('assistant-social-worker'), '2026-10-01')).toEqual({
      wanted: 'social-worker',
      held: 'assistant-social-worker',
    });
    expect(certificateFault(post, holding('social-worker'), '2026-12-01')).toEqual({
      wanted: 'social-worker',
      held: 'none',
    });
    expect(certificateFault({ name: '社会工作员' }, [], '2026-12-01')).toBeUndefined();
  });
});
