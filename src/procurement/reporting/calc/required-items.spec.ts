import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { ARCHIVE_KINDS } from './archive-kinds.js';
import { type CaseFacts, type ContractFacts, missingItems, requiredItems } from './required-items.js';

const preparation = { isReserved: true, isFiled: true, isIntended: true, hasAgent: true };
const procedure = { isPublished: true, isOpened: true, isReported: true, isDetermined: true, isAnnounced: true };
const contract: ContractFacts = {
  ...{ isIssued: true, isSigned: true, announceDueOn: '2026-09-16', fileDueOn: '2026-09-22', bondDueOn: '2026-09-28' },
  ...{ months: ['2026-10', '2026-11'], reported: ['2026-10'], stages: ['mid-term'], announcedStages: ['mid-term'] },
  ...{ isServiceOver: true, isAssessed: true },
  payments: [
    { code: 'M1', isPaid: true, isEmpty: false },
    { code: 'M2', isPaid: false, isEmpty: false },
  ],
};
const facts = (over: Partial<CaseFacts> = {}): CaseFacts => ({ preparation, procedure, contract, ...over });
const kinds = (of: CaseFacts) => requiredItems(of).map((item) => (item.of ? `${item.kind}:${item.of}` : item.kind));

describe('what an archive must hold', () => {
  it('is nothing before money is reserved', () => {
    const nothing = { isReserved: false, isFiled: false, isIntended: false, hasAgent: false };
    expect(requiredItems({ preparation: nothing, procedure: null, contract: null })).toEqual([]);
  });

  it('grows with the preparation and the procedure', () => {
    const none = { isPublished: false, isOpened: false, isReported: false, isDetermined: false, isAnnounced: false };
    const upTo = (over: Partial<typeof none>) => kinds(facts({ procedure: { ...none, ...over }, contract: null }));
    const prepared = ['estimate', 'estimate-minutes', 'plan-filing', 'notice-intent', 'mandate'];
    expect(upTo({})).toEqual(prepared);
    expect(upTo({ isPublished: true })).toEqual([...prepared, 'tender-document', 'notice-tender']);
    expect(kinds(facts({ contract: null })).slice(prepared.length)).toEqual([
      ...['tender-document', 'notice-tender', 'opening-record', 'bid-envelope', 'panel-draw', 'evaluation'],
      ...['review-report', 'award', 'award-letter', 'notice-result'],
    ]);
  });

  it('of a contract is what was signed, announced, filed, done, accepted, assessed and paid', () => {
    expect(kinds({ preparation: { ...preparation, isReserved: false }, procedure: null, contract }).slice(3)).toEqual([
      ...['contract-document', 'contract-consent:purchaser', 'contract-consent:vendor', 'seal-use', 'signed-scan'],
      ...['notice-contract', 'contract-filing', 'performance-bond', 'service-report:2026-10', 'service-report:2026-11'],
      ...['site-confirmation:2026-10', 'acceptance:mid-term', 'notice-acceptance:mid-term', 'assessment'],
      ...['notice-assessment', 'payment-request:M1', 'invoice:M1', 'payment-order:M1'],
    ]);
  });

  it('asks for no invoice of a payment of which nothing was left, and for no bond that was not agreed', () => {
    const of = { ...contract, bondDueOn: null, payments: [{ code: 'M3', isPaid: true, isEmpty: true }] };
    const needed = kinds(facts({ contract: of }));
    expect(needed).toContain('payment-request:M3');
    expect(needed).not.toContain('invoice:M3');
    expect(needed).not.toContain('performance-bond');
  });

  it('names its rule, the last day where there is one, and only what the index knows', () => {
    for (const { kind, rule } of requiredItems(facts())) {
      expect(ARCHIVE_KINDS).toContain(kind);
      expect(rule).toMatch(/^[A-E]\d+$/);
    }
    const dueOn = Object.fromEntries(
      requiredItems(facts()).flatMap((item) => (item.dueOn ? [[item.kind, item.dueOn]] : [])),
    );
    expect(dueOn).toEqual({
      'notice-contract': '2026-09-16',
      'contract-filing': '2026-09-22',
      'performance-bond': '2026-09-28',
    });
  });
});

describe('what is missing', () => {
  it('is what is required and not there; a month or a payment is not another', () => {
    const required = requiredItems(facts({ procedure: null }));
    const present = required.map(({ kind, of }) => ({ kind, of }));
    expect(missingItems(required, present)).toEqual([]);
    const without = present.filter(({ kind, of }) => kind !== 'service-report' || of !== '2026-11');
    expect(missingItems(required, without)).toEqual([
      { kind: 'service-report', of: '2026-11', rule: 'D2', dueOn: null },
    ]);
    expect(missingItems(required, []).length).toBe(required.length);
  });

  it('does not ask for a qualifier that the requirement does not name', () => {
    const required = requiredItems(facts({ procedure, contract: null }));
    const present = required.map(({ kind }) => ({ kind, of: 'whatever' }));
    expect(missingItems(required, present)).toEqual([]);
  });
});

describe('the words for what an archive holds', () => {
  it.each(['zh-CN', 'en'])('are there for every kind in %s', (language) => {
    const file = join(PROJECT_ROOT, 'locales', language, 'labels.json');
    const words = (JSON.parse(readFileSync(file, 'utf8')) as { 'archive-kind': Record<string, string> })[
      'archive-kind'
    ];
    expect(Object.keys(words).sort()).toEqual([...ARCHIVE_KINDS].sort());
  });
});
