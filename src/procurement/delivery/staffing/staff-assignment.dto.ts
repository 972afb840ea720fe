import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Integer, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { staffAssignmentLifecycle } from './staff-assignment.lifecycle.js';

export class AssignWorker {
  @Text({ max: 20, doc: 'a post of the contract', example: 'assistant' }) postCode: string;
  @Integer({ min: 1, max: 1000, doc: 'which of the places of the post' }) slot: number;
  @Id({ doc: 'somebody in service on the roster of the vendor' }) workerId: string;
  @DateOnly({ doc: 'first day in the place' }) startsOn: DateText;
}

export class EndAssignment {
  @DateOnly({ doc: 'last day in the place' }) endsOn: DateText;
  @Text({ max: 200 }) reason: string;
}

export class StaffAssignmentsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
  @OneOf(staffAssignmentLifecycle.states, { optional: true }) status?: string;
}
