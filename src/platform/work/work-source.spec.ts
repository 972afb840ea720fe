import { describe, expect, it } from '@jest/globals';
import { defineLifecycle } from '#src/kernel/lifecycle.js';
import { defineWork, type WorkTable } from './work-source.js';
import { dutiesOf } from './work-statement.js';

type State = 'draft' | 'submitted' | 'approved';
type Act = 'submit' | 'approve' | 'return' | 'lapse';
const lifecycle = defineLifecycle<State, Act>('estimate', 'draft', {
  submit: { from: ['draft'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved', notBy: ['submit'], when: ['minuted'] },
  return: { from: ['submitted', 'approved'], to: 'draft' },
  lapse: { from: ['submitted'], to: 'draft', due: true },
});
const table = (over: Partial<WorkTable<State, Act>>): WorkTable<State, Act> => ({
  lifecycle,
  mine: () => ['t.purchaser_id = :org'],
  from: 'cost_estimate t',
  title: 't.title',
  facts: { minuted: 't.minutes is not null' },
  duties: [],
  ...over,
});
const only = (over: Partial<WorkTable<State, Act>>) => defineWork(table(over)).duties[0]!;

describe('a source of work', () => {
  it('takes states, facts and four eyes from the lifecycle', () => {
    const { command, permission, states, waits } = only({ duties: [{ take: 'approve', when: 't.price_fen > 0' }] });
    expect([command, permission, states]).toEqual(['approve', 'estimate.approve', ['submitted']]);
    expect(waits).toBe(
      `(t.status in ('submitted')) and (((t.minutes is not null))) and ` +
        `(not (coalesce(t.taken_by -> 'submit' ? :user::uuid::text, false))) and (t.price_fen > 0)`,
    );
  });

  it('may wait in some of the states only that the lifecycle allows', () => {
    expect(only({ duties: [{ take: 'return', in: ['approved'] }] }).states).toEqual(['approved']);
    expect(() => only({ duties: [{ take: 'return', in: ['draft'] }] })).toThrow('return is no duty in draft');
  });

  it('has no duty that only the clock takes, and none of a fact that nobody told it', () => {
    expect(() => only({ duties: [{ take: 'lapse' }] })).toThrow('lapse is no duty');
    expect(() => only({ duties: [{ take: 'approve' }], facts: {} })).toThrow('does not know the fact minuted');
  });

  it('may wait for an act that is no step of its lifecycle, by the permission of that act', () => {
    const duty = only({ duties: [{ act: '/projects', permission: 'project.draft', in: ['approved'] }] });
    expect([duty.command, duty.permission, duty.waits]).toEqual([
      '/projects',
      'project.draft',
      `(t.status in ('approved'))`,
    ]);
  });

  it('has one clock for all duties, but for those that have their own', () => {
    const due = { on: 't.due_on', rule: 'A1' };
    const own = { on: 't.other_on' };
    const { duties } = defineWork(table({ due, duties: [{ take: 'submit' }, { take: 'return', due: own }] }));
    expect(duties.map((duty) => duty.due)).toEqual([due, own]);
  });

  it('is work of a post by its permissions, and of some posts alone where it says so', () => {
    const source = defineWork(
      table({
        duties: [
          { take: 'submit' },
          { take: 'approve', posts: ['unit_head'] },
          { take: 'return', posts: ['accountant'] },
        ],
      }),
    );
    const commands = (post: 'unit_head' | 'procurement_officer' | 'accountant') =>
      dutiesOf(source, post).map(({ command }) => command);
    expect(commands('procurement_officer')).toEqual(['submit']);
    expect(commands('unit_head')).toEqual(['approve']);
    expect(commands('accountant')).toEqual([]);
  });

  it('waits since its subject came into its state, by the audit chain, unless it says otherwise', () => {
    expect(defineWork(table({})).since).toContain(`e.chain = 'estimate:' || t.id`);
    expect(defineWork(table({ since: 't.asked_at' })).since).toBe('t.asked_at');
  });
});
