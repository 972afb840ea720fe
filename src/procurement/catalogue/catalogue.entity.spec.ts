import { describe, expect, it } from '@jest/globals';
import { Catalogue } from './catalogue.entity.js';

const VERSION = { purchaserId: 'purchaser', regionCode: '310199', year: 2026, ordinal: 1 };
const HEAD = { title: '清源区 2026 年服务目录', guidance: '社会治理服务>社会工作服务', procurementItemCode: null };
const NOW = new Date('2026-07-07T01:00:00Z');

function aDraft(): Catalogue {
  const catalogue = Catalogue.drafted(VERSION, HEAD);
  catalogue.begin('draft', 'officer');
  return catalogue;
}

describe('a catalogue', () => {
  it('begins as a draft of its drafter', () => {
    expect(aDraft()).toMatchObject({
      ...VERSION,
      ...HEAD,
      status: 'draft',
      takenBy: { draft: ['officer'] },
      publishedAt: null,
    });
    expect(aDraft().ownerId).toBe('purchaser');
  });

  it('can be rewritten until it is published', () => {
    const catalogue = aDraft();
    catalogue.redraft('colleague', { ...HEAD, title: 'better' });
    expect(catalogue.title).toBe('better');
    catalogue.publish('approver', NOW);
    expect(() => catalogue.redraft('officer', HEAD)).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    expect(catalogue.title).toBe('better');
  });

  it('is published by another than those who wrote it, and tells so', () => {
    const catalogue = aDraft();
    for (const author of ['colleague', 'another']) catalogue.redraft(author, HEAD);
    for (const author of ['officer', 'colleague', 'another'])
      expect(() => catalogue.publish(author, NOW)).toThrow(expect.objectContaining({ code: 'four-eyes' }));
    catalogue.publish('approver', NOW);
    expect(catalogue).toMatchObject({ status: 'published', publishedAt: NOW });
    expect(catalogue.drainSteps().at(-1)).toMatchObject({ action: 'publish', emits: 'catalogue.published' });
  });

  it('ends when it is retired', () => {
    const catalogue = aDraft();
    expect(() => catalogue.retire('approver')).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    catalogue.publish('approver', NOW);
    catalogue.retire('approver');
    expect(catalogue).toMatchObject({ status: 'retired', publishedAt: NOW });
  });
});
