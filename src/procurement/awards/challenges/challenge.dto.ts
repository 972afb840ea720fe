import { Flag, Id, ListOf, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import {
  CHALLENGE_SUBJECTS,
  CHALLENGED_STEPS,
  type ChallengedStep,
  type ChallengeSubject,
} from './calc/challenge-window.js';
import { challengeLifecycle } from './challenge.lifecycle.js';

export class EvidenceFile {
  @Id({ doc: 'an upload of the caller' }) fileId: string;
}

/** What a challenge must say. Rule: 94号令 12. */
export class SubmitChallenge {
  @OneOf(CHALLENGE_SUBJECTS) subject: ChallengeSubject;
  @OneOf(CHALLENGED_STEPS, { optional: true, doc: 'which step, when the procedure is challenged' })
  step?: ChallengedStep;
  @Text({ max: 5000, doc: '事实依据' }) facts: string;
  @Text({ max: 2000, doc: '法律依据' }) grounds: string;
  @Text({ max: 1000, doc: '明确的请求' }) request: string;
  @ListOf(() => EvidenceFile, { optional: true, maxItems: 20 }) evidence?: EvidenceFile[];
}

export class AcceptChallenge {
  @Flag({ doc: 'it may change the result: the procedure is suspended until it is answered (实施条例 54)' })
  mayChangeResult: boolean;
}

export class RefuseChallenge {
  @Text({ max: 2000, doc: 'why it is not taken up' }) reason: string;
}

export class DismissChallenge {
  @Text({ max: 5000, doc: 'the reply to the challenger' }) reply: string;
}

/** What an upheld challenge does to the procedure. Rule: 94号令 16. */
export const CHALLENGE_EFFECTS = ['none', 'next-candidate', 're-run'] as const;
export type ChallengeEffect = (typeof CHALLENGE_EFFECTS)[number];

export class UpholdChallenge {
  @OneOf(CHALLENGE_EFFECTS) effect: ChallengeEffect;
  @Text({ max: 5000, doc: 'the reply to the challenger' }) reply: string;
  @Text({ max: 500, doc: 'what is published of it; no business secrets' }) summary: string;
}

export class ChallengesQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one tender' }) tender?: string;
  @OneOf(challengeLifecycle.states, { optional: true }) status?: string;
}

export class SuspendTender {
  @Text({ max: 500 }) reason: string;
}
