import { describe, expect, it } from '@jest/globals';
import { socialWorkerLifecycle, type SocialWorkerAction, type SocialWorkerStatus } from './social-worker.lifecycle.js';

const LEADS_TO: Record<SocialWorkerStatus, Partial<Record<SocialWorkerAction, SocialWorkerStatus>>> = {
  employed: { change: 'employed', leave: 'left', erase: 'erased' },
  left: { erase: 'erased' },
  erased: {},
};

describe('the lifecycle of somebody on a roster', () => {
  it.each(
    socialWorkerLifecycle.states.flatMap((status) =>
      (Object.keys(socialWorkerLifecycle.steps) as SocialWorkerAction[]).map((action) => ({
        status,
        action,
        to: LEADS_TO[status][action],
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => socialWorkerLifecycle.next({ status }, action);
    if (to) expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });
});
