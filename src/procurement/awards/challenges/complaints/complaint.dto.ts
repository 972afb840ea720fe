import { Id, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { complaintLifecycle } from './complaint.lifecycle.js';

export class FileComplaint {
  @Text({ max: 5000 }) facts: string;
  @Text({ max: 1000 }) request: string;
}

export class DecideComplaint {
  @Text({ max: 60, doc: '处理决定文号' }) decisionNumber: string;
  @Text({ max: 2000, doc: 'published; no business secrets' }) decision: string;
}

export class ComplaintsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one tender' }) tender?: string;
  @OneOf(complaintLifecycle.states, { optional: true }) status?: string;
}
