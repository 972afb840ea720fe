import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Flag,
  Id,
  Instant,
  Integer,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import {
  CHALLENGE_SUBJECTS,
  CHALLENGED_STEPS,
  type ChallengedStep,
  type ChallengeSubject,
} from './calc/challenge-window.js';
import { CHALLENGE_EFFECTS, type ChallengeEffect, EvidenceFile } from './challenge.dto.js';
import { challengeLifecycle, type ChallengeStatus } from './challenge.lifecycle.js';

/** A challenge in a list. */
export class ChallengeRow {
  @Id() id: string;
  @Id() tenderId: string;
  @Text() tender: string;
  @Nested(() => PartyView) vendor: PartyView;
  @OneOf(CHALLENGE_SUBJECTS) subject: ChallengeSubject;
  @OneOf(challengeLifecycle.states) status: ChallengeStatus;
  @Instant() receivedAt: string;
  @DateOnly({ doc: 'last day for the reply (A27)' }) dueOn: DateText;
}

/** A challenge with its reply, for its challenger, the parties of the tender and the offices above. */
export class ChallengeView extends ChallengeRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @OneOf(CHALLENGED_STEPS, { nullable: true }) step: ChallengedStep | null;
  @Text({ max: 5000 }) facts: string;
  @Text({ max: 2000 }) grounds: string;
  @Text({ max: 1000 }) request: string;
  @ListOf(() => EvidenceFile) evidence: EvidenceFile[];
  @DateOnly({ nullable: true, doc: 'last day of its window (A26); null for a step that was still under way' })
  windowEnds: DateText | null;
  @Flag({ doc: 'nothing moves while it is open (实施条例 54)' }) isSuspending: boolean;
  @OneOf(CHALLENGE_EFFECTS, { nullable: true }) effect: ChallengeEffect | null;
  @Text({ nullable: true, max: 5000 }) reply: string | null;
  @Text({ nullable: true, max: 500, doc: 'what is published of it' }) summary: string | null;
  @Instant({ nullable: true }) repliedAt: string | null;
  @Flag({ doc: 'replied after the last day for it' }) isLate: boolean;
  @DateOnly({ nullable: true, doc: 'last day for a complaint to the finance bureau (A28); null before it is open' })
  complainUntil: DateText | null;
}
