import { describe, expect, it } from '@jest/globals';
import { isPlainText } from './plain-text.js';

describe('a text that can be kept', () => {
  it.each(['', '服务方案', 'two\nlines\twith a tab\r\n', '😀 𠮷', 'é'])('may be %j', (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  it.each(['a\u0000', '\u0007', 'a\u001bb', '\u007f', '\u0085', '\ud800', 'x\udc00'])('is never %j', (text) => {
    expect(isPlainText(text)).toBe(false);
  });
});
