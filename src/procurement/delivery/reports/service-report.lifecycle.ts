import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type ServiceReportStatus = 'draft' | 'submitted' | 'returned' | 'accepted';
export type ServiceReportAction = 'draft' | 'redraft' | 'submit' | 'confirm' | 'return' | 'accept';

/** 服务月报: handed in by the vendor, confirmed by every service site, accepted by the purchaser or returned to be mended. */
export const serviceReportLifecycle = defineLifecycle<ServiceReportStatus, ServiceReportAction>(
  'service-report',
  'draft',
  {
    draft: { from: [], to: 'draft' },
    redraft: { from: ['draft', 'returned'], to: 'draft' },
    submit: { from: ['draft'], to: 'submitted', emits: 'service-report.submitted' },
    confirm: { from: ['submitted'], stay: true },
    return: { from: ['submitted'], to: 'returned', emits: 'service-report.returned' },
    accept: { from: ['submitted'], to: 'accepted', emits: 'service-report.accepted' },
  },
);
