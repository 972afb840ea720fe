import { describe, expect, it } from '@jest/globals';
import { aDocument } from '#test/builders/a-purchase.js';
import { documentDigest } from './tender-document.js';

const hex = (...document: Parameters<typeof aDocument>) => documentDigest(aDocument(...document)).toString('hex');

describe('the digest of a procurement document', () => {
  it('is the same for the same content, in whatever order it is stored', () => {
    const document = aDocument('a-catalogue');
    const reordered = Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document;
    expect(documentDigest(reordered)).toEqual(documentDigest(document));
  });

  it('changes with every word', () => {
    expect(hex('a-catalogue')).not.toBe(hex('another'));
    const { service } = aDocument('a-catalogue');
    expect(hex('a-catalogue', { service: { ...service, renewals: 1 } })).not.toBe(hex('a-catalogue'));
  });
});
