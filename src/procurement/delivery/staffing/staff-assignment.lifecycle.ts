import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type StaffAssignmentStatus = 'assigned' | 'ended';
export type StaffAssignmentAction = 'assign' | 'end';

/** 人员到岗: somebody holds a place of a post until it is ended. */
export const staffAssignmentLifecycle = defineLifecycle<StaffAssignmentStatus, StaffAssignmentAction>(
  'staff-assignment',
  'assigned',
  {
    assign: { from: [], to: 'assigned' },
    end: { from: ['assigned'], to: 'ended' },
  },
);
