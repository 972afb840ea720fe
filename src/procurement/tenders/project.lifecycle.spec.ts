import { describe, expect, it } from '@jest/globals';
import { projectLifecycle, type ProjectAction, type ProjectStatus } from './project.lifecycle.js';

/** Where each command leads from each state; what is not here is refused. */
const LEADS_TO: Record<ProjectStatus, Partial<Record<ProjectAction, ProjectStatus>>> = {
  draft: { reserve: 'reserved', entrust: 'draft', cancel: 'cancelled' },
  reserved: { plan: 'planned', entrust: 'reserved', cancel: 'cancelled' },
  planned: { 'return-plan': 'reserved', file: 'filed', entrust: 'planned', cancel: 'cancelled' },
  filed: { 'publish-intent': 'intended', entrust: 'filed', cancel: 'cancelled' },
  intended: { entrust: 'intended', cancel: 'cancelled' },
  cancelled: {},
};
const actions = Object.keys(projectLifecycle.steps) as ProjectAction[];

describe('the lifecycle of a project', () => {
  it('has these states and no others', () => {
    expect([...projectLifecycle.states].sort()).toEqual(Object.keys(LEADS_TO).sort());
    expect(projectLifecycle.final).toEqual(['cancelled']);
  });

  it.each(
    projectLifecycle.states.flatMap((status) =>
      actions.map((action) => ({ status, action, to: LEADS_TO[status][action] ?? 'nowhere' })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => projectLifecycle.next({ status }, action, 'somebody');
    if (to !== 'nowhere') expect(step()).toBe(to);
    else
      expect(step).toThrow(
        expect.objectContaining({
          code: 'illegal-transition',
          params: { subject: 'project', action, status, allowed: Object.keys(LEADS_TO[status]) },
        }),
      );
  });

  it('has the plan filed by another than whoever made it (G6)', () => {
    const subject = { status: 'planned', takenBy: { plan: ['officer'] } } as const;
    expect(() => projectLifecycle.next(subject, 'file', 'officer')).toThrow(
      expect.objectContaining({ code: 'four-eyes' }),
    );
    expect(projectLifecycle.next(subject, 'file', 'regulator')).toBe('filed');
  });

  it('tells the other modules what they may react to', () => {
    const told = actions.flatMap((action) => projectLifecycle.steps[action].emits ?? []);
    expect(told).toEqual(['project.plan-returned', 'project.filed', 'project.intent-published']);
  });
});
