import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ENTITIES } from '#src/entities.js';
import type { Lifecycle } from '#src/kernel/lifecycle.js';
import { permissionsOf, ALL_POSTS, type Permission, PERMISSIONS } from '#src/kernel/permissions.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

interface Labels {
  readonly subject: Record<string, string>;
  readonly status: Record<string, string>;
  readonly action: Record<string, string>;
}

const labels = (language: string) =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales', language, 'labels.json'), 'utf8')) as Labels;
const lifecycles = ENTITIES.filter((entity) => Object.getPrototypeOf(entity) === Aggregate).map(
  (entity) => (new entity() as unknown as { lifecycle: Lifecycle<string, string> }).lifecycle,
);

describe('the lifecycles of all aggregates', () => {
  it('are all there', () => {
    expect(lifecycles.length).toBeGreaterThanOrEqual(14);
    expect(new Set(lifecycles.map(({ name }) => name)).size).toBe(lifecycles.length);
  });

  it.each(['zh-CN', 'en'])('have a word for every subject, state and command in %s', (language) => {
    const words = labels(language);
    const missing = lifecycles.flatMap(({ name, states, steps }) => [
      ...[name].filter((word) => !words.subject[word]),
      ...states.filter((word) => !words.status[word]),
      ...Object.keys(steps).filter((word) => !words.action[word]),
    ]);
    expect(missing).toEqual([]);
  });

  it('let nobody take a command whose permission does not exist', () => {
    const commands = lifecycles.flatMap(({ name, steps }) =>
      Object.entries(steps)
        .filter(([, step]) => !step.due && step.from.length > 0)
        .map(([action]) => `${name}.${action}`),
    );
    // taken on one aggregate by a command on another, or by each person on what is their own
    const withoutRoute = [
      ...['parameter.supersede', 'estimate.supersede', 'calendar.supersede', 'tender.open', 'tender.recommend'],
      ...[
        'opening.postpone',
        'opening.pause',
        'opening.go-on',
        'opening.end',
        'bid.resubmit',
        'bid.leave-unopened',
        'bid.open',
        'bid.find-unreadable',
      ],
      ...['bid.admit', 'bid.reject', 'bid.rank', 'bid.award', 'bid.lose', 'bid.lose-award'],
      ...['score-sheet.void', 'award.announce', 'award.annul'],
      ...['assessment-sheet.reopen', 'assessment-sheet.void'],
    ];
    const ofIdentity = ['session.', 'user.', 'organisation.', 'membership.'];
    const unknown = commands
      .filter((name) => !(name in PERMISSIONS) && !withoutRoute.includes(name))
      .filter((name) => !ofIdentity.some((prefix) => name.startsWith(prefix)));
    expect(unknown).toEqual([]);
  });

  it('keep drafting and approving in different hands: no post holds both permissions', () => {
    const pairs: [Permission, Permission][] = [
      ['catalogue.draft', 'catalogue.publish'],
      ['estimate.draft', 'estimate.approve'],
      ['project.plan', 'project.file'],
      ['tender.draft', 'tender.approve'],
      ['contract.draft', 'contract.approve'],
      ['parameter.propose', 'parameter.activate'],
      ['payment-request.draft', 'payment-request.verify'],
      ['payment-request.verify', 'payment-request.endorse'],
      ['payment-request.review', 'payment-request.approve'],
      ['payment-request.review', 'payment-request.release'],
      ['payment-request.release', 'payment-request.settle'],
      ['payment-request.correct-payee', 'payment-request.confirm-payee'],
    ];
    for (const [does, decides] of pairs)
      for (const post of ALL_POSTS)
        expect([post, permissionsOf(post).has(does) && permissionsOf(post).has(decides)]).toEqual([post, false]);
  });
});
