import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { NoticesService } from '../notices.service.js';
import { tenderLifecycle } from '../tender.lifecycle.js';
import { InquiriesQueries } from './inquiries.queries.js';
import { Inquiry } from './inquiry.entity.js';
import type { AnswerInquiry, AskInquiry, InquiryView } from './inquiry.view.js';

/** Writes of inquiries. Rule: A19. */
@Injectable()
export class InquiriesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly queries: InquiriesQueries,
    private readonly calendars: Calendars,
    private readonly notices: NoticesService,
  ) {}

  /** Asks about a tender that is public. Who asked stands in the audit log, which is sealed until the opening. @throws DomainError `tender-ended` */
  ask(tenderId: string, { part, question }: AskInquiry): Promise<InquiryView> {
    return this.aggregates.run(async () => {
      const tender = await this.queries.publicTender(tenderId);
      if (tenderLifecycle.final.includes(tender.status))
        throw new DomainError('tender-ended', { status: tender.status });
      const asker = { vendorId: currentActor().organisationId, part, question };
      const inquiry = Inquiry.asked(tender, asker, this.aggregates.now, await this.calendars.current());
      await this.aggregates.create(Inquiry, inquiry, 'ask');
      await this.uow.sealChains([{ subjectType: Inquiry.subject, subjectId: inquiry.id }]);
      return this.queries.show(inquiry.id);
    });
  }

  /** Answers in public: the question goes with the answer, without who asked it. */
  answer(id: string, { answer }: AnswerInquiry): Promise<void> {
    return this.aggregates.change(Inquiry, id, async (inquiry, by) => {
      inquiry.reply(by, answer, this.aggregates.now);
      const tender = await this.queries.publicTender(inquiry.tenderId);
      const { part, question, isLate } = inquiry;
      await this.notices.announce('clarification', tender, { number: tender.number, part, question, answer, isLate });
    });
  }

  withdraw(id: string): Promise<void> {
    return this.aggregates.change(Inquiry, id, (inquiry, by) => inquiry.withdraw(by));
  }
}
