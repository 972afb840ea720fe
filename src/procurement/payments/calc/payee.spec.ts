import { describe, expect, it } from '@jest/globals';
import { isHeldBy, maskedAccount } from './payee.js';

describe('a payee account', () => {
  it('shows its last four digits to others, however long it is', () => {
    expect(maskedAccount('1001234509006789012')).toBe('****9012');
    expect(maskedAccount('12345678')).toBe('****5678');
  });

  it('is held by the vendor under its own name alone', () => {
    const name = '示例（清源）社会服务有限公司';
    expect(isHeldBy({ name }, name)).toBe(true);
    expect(isHeldBy({ name: '示例(清源)社会服务有限公司 ' }, name)).toBe(true);
    expect(isHeldBy({ name: '示例（清源）社会服务公司' }, name)).toBe(false);
    expect(isHeldBy({ name: '' }, name)).toBe(false);
  });
});
