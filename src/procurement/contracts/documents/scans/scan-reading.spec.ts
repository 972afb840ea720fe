import { describe, expect, it } from '@jest/globals';
import { readingOf } from './scan-reading.js';

const [OURS, OTHER] = ['7F3K-9QDM-4T2X', '0000-0000-0001'];

describe('a scan', () => {
  it.each([
    ['shows the code of the document', [OURS], OURS, { state: 'matched', found: OURS }],
    ['shows another code', [OTHER], OURS, { state: 'mismatched', found: OTHER }],
    ['shows both', [OURS, OTHER], OURS, { state: 'mismatched', found: OTHER }],
    ['shows none', [], OURS, { state: 'unreadable', found: null }],
    ['shows a code where no document is current', [OURS], undefined, { state: 'mismatched', found: OURS }],
    ['shows none where no document is current', [], undefined, { state: 'unreadable', found: null }],
  ])('that %s is told so', (_, codes, expected, reading) => {
    expect(readingOf(codes, expected)).toEqual(reading);
  });
});
