import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type ComplaintStatus = 'filed' | 'upheld' | 'dismissed';
export type ComplaintAction = 'file' | 'uphold' | 'dismiss';

/** 投诉: decided by the finance bureau of the region. Rules: A28, A29. */
export const complaintLifecycle = defineLifecycle<ComplaintStatus, ComplaintAction>('complaint', 'filed', {
  file: { from: [], to: 'filed', emits: 'complaint.filed' },
  uphold: { from: ['filed'], to: 'upheld', emits: 'complaint.upheld' },
  dismiss: { from: ['filed'], to: 'dismissed', emits: 'complaint.dismissed' },
});
