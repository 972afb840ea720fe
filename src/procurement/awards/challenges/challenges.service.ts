import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { FilesService } from '#src/platform/files/index.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ChallengeWindows } from './challenge-windows.js';
import type { SubmitChallenge } from './challenge.dto.js';
import { Challenge } from './challenge.entity.js';
import type { ChallengeView } from './challenge.view.js';
import { ChallengesQueries } from './challenges.queries.js';

const TOOK_PART = {
  name: 'challenge.took-part',
  text: `select from bid where tender_id = $1 and vendor_id = $2 and status <> 'withdrawn' limit 1`,
};

/** 提出质疑: what its challenger does. */
@Injectable()
export class ChallengesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ChallengesQueries,
    private readonly reads: Reads,
    private readonly windows: ChallengeWindows,
    private readonly calendars: Calendars,
    private readonly files: FilesService,
  ) {}

  /**
   * A challenge of today. The document may be challenged by whoever could bid, a step and the result by bidders alone. Rules: A26, 94号令 10–12.
   * @throws DomainError `not-found` before the notice, `not-a-participant`, `challenge-under-way`, `result-not-announced`, `challenge-too-late`
   */
  submit(tenderId: string, input: SubmitChallenge): Promise<ChallengeView> {
    return this.aggregates.run(async () => {
      const tender = await this.aggregates.lockForSystem(Tender, tenderId);
      if (tender.noticeOn === null) throw new DomainError('not-found', { subject: 'tender' });
      const { organisationId: vendorId } = currentActor();
      await this.requireParticipant(tender, vendorId, input);
      const { now } = this.aggregates;
      const windowEnds = await this.windows.until(tender, input, now);
      const calendar = await this.calendars.current();
      const { subject: about, facts: statement, grounds, request, evidence = [] } = input;
      const step = about === 'procedure' ? (input.step ?? null) : null;
      const content = { about, step, statement, grounds, request };
      const challenge = Challenge.submitted(tender, vendorId, content, { now, windowEnds, calendar });
      await this.aggregates.create(Challenge, challenge, 'submit');
      const files = evidence.map(({ fileId }) => fileId);
      await this.files.claim(files, { type: 'challenge', id: challenge.id }, 'evidence');
      return this.queries.show(challenge.id);
    });
  }

  private async requireParticipant(
    { id }: Tender,
    vendorId: string,
    { subject, step }: SubmitChallenge,
  ): Promise<void> {
    if (subject === 'procedure' && step === undefined) throw fieldError('step', 'step-missing', { rule: 'A26' });
    if (subject === 'document') return;
    const bids = await this.reads.all(TOOK_PART, [id, vendorId]);
    if (bids.length === 0) throw new DomainError('not-a-participant', { rule: 'A26' });
  }
}
