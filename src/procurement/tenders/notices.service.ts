import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { formatYuan } from '#src/kernel/money.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { METHODS } from './calc/methods.js';
import { Notice, type NoticeKind } from './notice.entity.js';
import type { SeatedCustodian } from './openings/seats.service.js';
import type { Project } from './project.entity.js';
import type { Tender } from './tender.entity.js';

/** Writes public notices inside the command that publishes: what is announced is what was decided. */
@Injectable()
export class NoticesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** 采购意向公开. Rule: A5. */
  publishIntent(project: Project, expectedOn: DateText, summary: string): Promise<void> {
    return this.tell('intent', ofProject(project), {
      budget: formatYuan(project.ceilingFen),
      expectedOn,
      summary,
      method: project.method,
      industry: project.industry,
      smeReservation: project.smeReservation,
    });
  }

  /** A public intent that was given up, with its reason. */
  withdrawIntent(project: Project, reason: string): Promise<void> {
    return this.tell('cancellation', ofProject(project), { number: project.number, reason });
  }

  /** 采购公告: the tender's dates, its ceiling, who may bid and who holds the keys. Rules: A10–A17. */
  publishTender(tender: Tender, project: Project, custodians: readonly SeatedCustodian[]): Promise<void> {
    const { service, requirements } = tender.document;
    const body = {
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
      custody: {
        threshold: tender.custodyThreshold,
        custodians: custodians.map(({ organisation, fingerprint }) => ({ organisation, fingerprint })),
      },
    };
    return this.announce('tender', tender, body, tender.noticeEnds);
  }

  /** A published procedure that was cancelled, with its reason. Rule: 政府采购法 36, 37. */
  publishCancellation(tender: Tender, reason: string): Promise<void> {
    return this.announce('cancellation', tender, { number: tender.number, reason });
  }

  /** Whatever else is made public about a tender; it stands until `endsOn`, or for good. */
  announce(kind: NoticeKind, tender: Announced, body: Notice['body'], endsOn: DateText | null = null): Promise<void> {
    const { id: tenderId, title, regionCode, purchaserId, projectId } = tender;
    return this.tell(kind, { tenderId, title, regionCode, purchaserId, projectId, endsOn }, body);
  }

  private async tell(kind: NoticeKind, about: About, body: Notice['body']): Promise<void> {
    const { now } = this.uow;
    await this.uow.insert(Notice, {
      id: uuidv7(),
      kind,
      ...about,
      publishedAt: now,
      publishedOn: shanghaiDate(now),
      body,
    });
  }
}

/** What a notice says of its tender. */
export type Announced = Pick<Tender, 'id' | 'title' | 'regionCode' | 'purchaserId' | 'projectId'>;

type About = Pick<Notice, 'title' | 'regionCode' | 'purchaserId' | 'projectId' | 'tenderId' | 'endsOn'>;

const ofProject = ({ id: projectId, name: title, regionCode, purchaserId }: Project): About => ({
  ...{ title, regionCode, purchaserId, projectId },
  ...{ tenderId: null, endsOn: null },
});
