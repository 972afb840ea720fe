import type { components } from '#web/api/generated/schema.js';

type Schemas = components['schemas'];

export type Tender = Schemas['TenderView'];
export type Panel = Schemas['PanelView'];
export type Member = Panel['members'][number];
export type Checks = Schemas['ChecksView'];
export type CheckedBid = Schemas['CheckedBidView'];
export type Check = Schemas['CheckView'];
export type Competition = Schemas['CompetitionLeftView'];
export type Consultation = Schemas['ConsultationView'];
export type Offers = Schemas['OffersView'];
export type Offer = Schemas['OfferView'];
export type Sheet = Schemas['ScoreSheetView'];
export type Sheets = Schemas['ScoreSheetsView'];
export type Outlier = Schemas['OutlierView'];
export type Evaluation = Schemas['EvaluationView'];
export type EvaluatedBid = Schemas['EvaluatedBidView'];
export type Report = Schemas['ReportView'];
export type Candidates = Schemas['CandidatesView'];
export type Candidate = Schemas['CandidateView'];
export type Award = Schemas['AwardView'];
export type BidRow = Schemas['BidRow'];
export type Bid = Schemas['BidView'];
export type Challenge = Schemas['ChallengeView'];
export type Complaint = Schemas['ComplaintView'];

/** bid id → criterion → points */
export type Scores = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** bid id → words */
export type Words = Readonly<Record<string, string>>;

/** A figure of the evaluation with how it came about. */
export interface PointsLine {
  readonly code: string;
  readonly value: string;
  readonly unit: 'points' | 'yuan';
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly rule: string;
  readonly children: readonly PointsLine[];
}
