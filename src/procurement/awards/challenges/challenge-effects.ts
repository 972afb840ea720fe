import { Injectable } from '@nestjs/common';
import { Annulments } from '#src/procurement/awards/determination/annulments.js';
import { FailuresService } from '#src/procurement/awards/determination/failure/failures.service.js';
import { NoticesService, PublicationsService, type Tender } from '#src/procurement/tenders/index.js';
import type { Challenge } from './challenge.entity.js';

/** What an upheld challenge does to its tender, which is not suspended any more; its lock is held. Rule: 94号令 16. */
@Injectable()
export class ChallengeEffects {
  constructor(
    private readonly annulments: Annulments,
    private readonly failures: FailuresService,
    private readonly notices: NoticesService,
    private readonly publications: PublicationsService,
  ) {}

  /** The summary is published; the award is annulled, and the procedure ends where it must be run again. @throws DomainError `illegal-transition` */
  async take(tender: Tender, { about: subject, effect, summary }: Challenge, by: string): Promise<void> {
    await this.notices.announce('challenge', tender, { number: tender.number, subject, effect, summary, rule: 'A27' });
    const reason = summary!;
    const hasAward = tender.status === 'determined' || tender.status === 'announced';
    if (effect === 'next-candidate' || (effect === 're-run' && hasAward))
      await this.annulments.annul(tender, by, { ground: 'challenge-upheld', reason });
    if (effect !== 're-run') return;
    if (tender.status === 'published') return this.publications.end(tender, by, reason);
    tender.fail(by, reason);
    await this.failures.end(tender, by, { ground: 'illegal-acts', reason });
  }
}
