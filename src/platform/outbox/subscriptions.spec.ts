import { describe, expect, it } from '@jest/globals';
import { Subscriptions } from './subscriptions.js';

describe('subscriptions', () => {
  it('know the handlers of each event, in the order of their coming', () => {
    const subscriptions = new Subscriptions();
    subscriptions.add('tender.published', 'second');
    subscriptions.add('tender.published', 'first');
    subscriptions.add('tender.closed', 'first');
    expect(subscriptions.handlersOf('tender.published')).toEqual(['second', 'first']);
    expect(subscriptions.handlersOf('tender.closed')).toEqual(['first']);
    expect(subscriptions.handlersOf('tender.cancelled')).toEqual([]);
  });

  it('refuse a second handler of the same name', () => {
    const subscriptions = new Subscriptions();
    subscriptions.add('tender.published', 'one');
    expect(() => subscriptions.add('tender.published', 'one')).toThrow(
      'two handlers of tender.published are called one',
    );
  });
});
