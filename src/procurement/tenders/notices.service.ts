import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { formatYuan } from '#src/kernel/money.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { METHODS } from './calc/methods.js';
import { Notice, type NoticeKind } from './notice.entity.js';
import type { Project } from './project.entity.js';
import type { Tender } from './tender.entity.js';

/** Writes public notices inside the command that publishes: what is announced is what was decided. */
@Injectable()
export class NoticesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** 采购意向公开. Rule: A5. */
  publishIntent(project: Project, expectedOn: DateText, summary: string): Promise<void> {
    return this.publish('intent', project, {
      budget: formatYuan(project.ceilingFen),
      expectedOn,
      summary,
      method: project.method,
      industry: project.industry,
      smeReservation: project.smeReservation,
    });
  }

  /** 采购公告: the tender's dates, its ceiling and who may bid. Rules: A10–A17. */
  publishTender(tender: Tender, project: Project): Promise<void> {
    const { service, requirements } = tender.document;
    return this.publish(
      'tender',
      project,
      {
        number: tender.number,
        method: tender.method,
        words: METHODS[tender.method].words,
        ceiling: formatYuan(tender.ceilingFen),
        documentsUntil: tender.documentsUntil,
        bidDeadline: tender.bidDeadline.toISOString(),
        service,
        qualification: requirements.filter(({ kind }) => kind === 'qualification').map(({ text }) => text),
        smeReservation: project.smeReservation,
        smeDeduction: project.smeDeduction,
      },
      tender,
    );
  }

  /** A public intent that was given up, with its reason. */
  withdrawIntent(project: Project, reason: string): Promise<void> {
    return this.publish('cancellation', project, { number: project.number, reason });
  }

  /** A published procedure that was cancelled, with its reason. Rule: 政府采购法 36, 37. */
  publishCancellation(tender: Tender, project: Project, reason: string): Promise<void> {
    return this.publish('cancellation', project, { number: tender.number, reason }, tender);
  }

  private async publish(kind: NoticeKind, project: Project, body: Notice['body'], tender?: Tender): Promise<void> {
    const notice: Notice = {
      id: uuidv7(),
      kind,
      title: tender?.title ?? project.name,
      body,
      regionCode: project.regionCode,
      purchaserId: project.purchaserId,
      projectId: project.id,
      tenderId: tender?.id ?? null,
      publishedAt: this.uow.now,
      publishedOn: shanghaiDate(this.uow.now),
      endsOn: kind === 'tender' && tender ? tender.noticeEnds : null,
    };
    await this.uow.insert(Notice, notice);
  }
}
