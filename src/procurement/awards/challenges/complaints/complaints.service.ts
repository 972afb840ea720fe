import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { NoticesService, Tender } from '#src/procurement/tenders/index.js';
import { Challenge } from '../challenge.entity.js';
import type { DecideComplaint, FileComplaint } from './complaint.dto.js';
import { Complaint } from './complaint.entity.js';
import type { ComplaintView } from './complaint.view.js';
import { ComplaintsQueries } from './complaints.queries.js';

/** Writes of complaints. What a decision means for the tender is done by its purchaser, on the decision's ground. */
@Injectable()
export class ComplaintsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ComplaintsQueries,
    private readonly calendars: Calendars,
    private readonly notices: NoticesService,
  ) {}

  /** By the challenger, once it was answered or should have been. Rule: A28. @throws DomainError `not-found`, `reply-not-due`, `complaint-too-late`, `already-complained` */
  file(challengeId: string, { facts, request }: FileComplaint): Promise<ComplaintView> {
    return this.aggregates.run(async () => {
      const challenge = await this.aggregates.lock(Challenge, challengeId);
      const { now } = this.aggregates;
      const complaint = Complaint.filed(challenge, { statement: facts, request }, now, await this.calendars.current());
      await this.aggregates.create(Complaint, complaint, 'file');
      return this.queries.show(complaint.id);
    });
  }

  uphold(id: string, { decisionNumber, decision }: DecideComplaint): Promise<void> {
    return this.aggregates.change(Complaint, id, async (complaint, by) => {
      complaint.uphold(by, this.aggregates.now, { decisionNumber, decision });
      await this.publish(complaint);
    });
  }

  dismiss(id: string, { decisionNumber, decision }: DecideComplaint): Promise<void> {
    return this.aggregates.change(Complaint, id, async (complaint, by) => {
      complaint.dismiss(by, this.aggregates.now, { decisionNumber, decision });
      await this.publish(complaint);
    });
  }

  /** Decisions are public. Rule: 政府采购法 56, 94号令 34. */
  private async publish({ tenderId, status: outcome, decisionNumber, decision }: Complaint): Promise<void> {
    const tender = await this.aggregates.lockForSystem(Tender, tenderId);
    await this.notices.announce('complaint', tender, {
      number: tender.number,
      outcome,
      decisionNumber,
      decision,
      rule: 'A29',
    });
  }
}
