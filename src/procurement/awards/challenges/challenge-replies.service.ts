import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { Hands } from '#src/procurement/awards/determination/hands.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ChallengeEffects } from './challenge-effects.js';
import type { AcceptChallenge, DismissChallenge, RefuseChallenge, UpholdChallenge } from './challenge.dto.js';
import { Challenge } from './challenge.entity.js';
import { TenderSuspension } from './tender-suspension.js';

const TENDER_OF = { name: 'challenge.tender', text: 'select tender_id as "tenderId" from challenge where id = $1' };

/**
 * 答复质疑: what the purchaser, or the agent for it, does about a challenge; and its withdrawal. Each command locks the tender before the
 * challenge, so that it cannot cross with one on the tender.
 */
@Injectable()
export class ChallengeRepliesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly hands: Hands,
    private readonly suspension: TenderSuspension,
    private readonly effects: ChallengeEffects,
  ) {}

  /** Takes it up; one that may change the result suspends the tender. Rule: 实施条例 54. @throws DomainError `four-eyes` */
  accept(id: string, { mayChangeResult }: AcceptChallenge): Promise<void> {
    return this.change(id, async (challenge, tender, by) => {
      challenge.accept(by, mayChangeResult);
      await this.hands.requireNotDecided('challenge', 'accept', tender, by);
      await this.suspension.begin(tender, challenge, by);
    });
  }

  /** Does not take it up. @throws DomainError `four-eyes` */
  refuse(id: string, { reason }: RefuseChallenge): Promise<void> {
    return this.change(id, async (challenge, tender, by) => {
      challenge.refuse(by, this.aggregates.now, reason);
      await this.hands.requireNotDecided('challenge', 'refuse', tender, by);
    });
  }

  /** Replies that it is wrong; the tender goes on. @throws DomainError `four-eyes` */
  dismiss(id: string, { reply }: DismissChallenge): Promise<void> {
    return this.change(id, async (challenge, tender, by) => {
      challenge.dismiss(by, this.aggregates.now, reply);
      await this.hands.requireNotDecided('challenge', 'dismiss', tender, by);
      await this.suspension.end(tender, challenge, by);
    });
  }

  /** Replies that it is right, with what follows from it. Rule: 94号令 16. @throws DomainError `four-eyes`, `illegal-transition` of the tender */
  uphold(id: string, { effect, reply, summary }: UpholdChallenge): Promise<void> {
    return this.change(id, async (challenge, tender, by) => {
      challenge.uphold(by, this.aggregates.now, { effect, reply, summary });
      await this.hands.requireNotDecided('challenge', 'uphold', tender, by);
      await this.suspension.endWith(tender, challenge, by, () => this.effects.take(tender, challenge, by));
    });
  }

  /** Its challenger takes it back. */
  withdraw(id: string): Promise<void> {
    return this.change(id, async (challenge, tender, by) => {
      challenge.withdraw(by);
      await this.suspension.end(tender, challenge, by);
    });
  }

  private change(id: string, work: (challenge: Challenge, tender: Tender, by: string) => Promise<void>): Promise<void> {
    return this.aggregates.run(async () => {
      const [found] = await this.reads.all<{ tenderId: string }>(TENDER_OF, [id]);
      const tender = found && (await this.aggregates.lockForSystem(Tender, found.tenderId));
      tender?.settleDue(this.aggregates.now);
      await this.aggregates.change(Challenge, id, (challenge, by) => work(challenge, tender!, by));
      if (tender) await this.aggregates.keep(Tender, tender);
    });
  }
}
