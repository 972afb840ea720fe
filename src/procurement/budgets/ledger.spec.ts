import { describe, expect, it } from '@jest/globals';
import { ACCOUNTS, MOVEMENTS, type EntryKind } from './ledger.js';

describe('the movements of the ledger', () => {
  it.each(Object.entries(MOVEMENTS))('%s moves money between two accounts', (_, { from, to }) => {
    expect(from).not.toBe(to);
    expect(ACCOUNTS).toEqual(expect.arrayContaining([from, to]));
  });

  it.each<[EntryKind, EntryKind]>([
    ['load', 'recall'],
    ['reserve', 'release'],
  ])('%s is undone by %s', (done, undone) => {
    expect(MOVEMENTS[undone]).toEqual({ from: MOVEMENTS[done].to, to: MOVEMENTS[done].from });
  });
});
