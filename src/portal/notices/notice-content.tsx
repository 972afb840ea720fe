import type { VNode } from 'preact';
import type { NoticeKind } from '#src/procurement/tenders/index.js';
import { Cancellation, Clarification, Correction, Intent, Invitation } from './before-award.body.js';
import { Annulment, ChallengeReply, ComplaintDecision, Failure, Result } from './outcome.body.js';
import { AcceptanceResult, AssessmentResult, ContractAnnouncement } from './performance.body.js';
import type { NoticeBodies, NoticeBody } from './notice-bodies.js';

/** How each kind of notice reads as a document. */
const CONTENTS: { readonly [K in NoticeKind]: (props: { body: NoticeBodies[K] }) => VNode } = {
  intent: Intent,
  tender: Invitation,
  clarification: Clarification,
  correction: Correction,
  cancellation: Cancellation,
  result: Result,
  annulment: Annulment,
  failure: Failure,
  challenge: ChallengeReply,
  complaint: ComplaintDecision,
  contract: ContractAnnouncement,
  acceptance: AcceptanceResult,
  assessment: AssessmentResult,
};

/** What a notice says, as its kind has it. */
export function NoticeContent({ kind, body }: NoticeBody) {
  const Content = CONTENTS[kind] as (props: { body: NoticeBody['body'] }) => VNode;
  return <Content body={body} />;
}
