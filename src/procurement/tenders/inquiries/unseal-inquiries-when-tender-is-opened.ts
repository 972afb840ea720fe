import { Injectable } from '@nestjs/common';
import type { Events } from '#src/kernel/events.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { OnEvent } from '#src/platform/jobs/decorators.js';
import { Inquiry } from './inquiry.entity.js';

const OF_TENDER = { name: 'inquiry.of-tender', text: 'select id from inquiry where tender_id = $1 order by id' };

/** Once the bids are open, or are never to be, nothing is left to hide: the audit of the questions may be read from then on. */
@Injectable()
export class UnsealInquiriesWhenTenderIsOpened {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  @OnEvent('tender.opened')
  @OnEvent('tender.failed')
  @OnEvent('tender.cancelled')
  async handle({ id }: Events['tender.opened']): Promise<void> {
    const inquiries = await this.reads.all<{ id: string }>(OF_TENDER, [id]);
    await this.uow.unsealChains(inquiries.map((inquiry) => ({ subjectType: Inquiry.subject, subjectId: inquiry.id })));
  }
}
