import { describe, expect, it } from '@jest/globals';
import { catalogueLifecycle, type CatalogueAction, type CatalogueStatus } from './catalogue.lifecycle.js';

const LEADS_TO: Record<CatalogueStatus, Partial<Record<CatalogueAction, CatalogueStatus>>> = {
  draft: { redraft: 'draft', publish: 'published' },
  published: { retire: 'retired' },
  retired: {},
};

describe('the lifecycle of a catalogue', () => {
  it.each(
    catalogueLifecycle.states.flatMap((status) =>
      (Object.keys(catalogueLifecycle.steps) as CatalogueAction[]).map((action) => ({
        status,
        action,
        to: LEADS_TO[status][action],
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => catalogueLifecycle.next({ status }, action);
    if (to) expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });

  it.each(['draft', 'redraft'] as const)('lets nobody publish who took part by %s', (earlier) => {
    const subject = { status: 'draft', takenBy: { [earlier]: ['one', 'three'] } } as const;
    expect(() => catalogueLifecycle.next(subject, 'publish', 'one')).toThrow(
      expect.objectContaining({ code: 'four-eyes' }),
    );
    expect(catalogueLifecycle.next(subject, 'publish', 'two')).toBe('published');
  });

  it('offers no second drafting of what is drafted', () => {
    expect(catalogueLifecycle.allowed({ status: 'draft' })).toEqual(['redraft', 'publish']);
  });
});
