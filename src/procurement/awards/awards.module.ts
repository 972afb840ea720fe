import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { BidsModule } from '#src/procurement/bids/index.js';
import { TendersModule } from '#src/procurement/tenders/index.js';
import { VendorsModule } from '#src/procurement/vendors/index.js';
import { AwardNews } from './award.news.js';
import './challenges/challenge.constraints.js';
import { ChallengeEffects } from './challenges/challenge-effects.js';
import { ChallengeRepliesService } from './challenges/challenge-replies.service.js';
import { ChallengeWindows } from './challenges/challenge-windows.js';
import { Challenge } from './challenges/challenge.entity.js';
import { challengeWork } from './challenges/challenge.work.js';
import { ChallengesController } from './challenges/challenges.controller.js';
import { ChallengesQueries } from './challenges/challenges.queries.js';
import { ChallengesService } from './challenges/challenges.service.js';
import { complaintWork } from './challenges/complaints/complaint.work.js';
import { ComplaintsController } from './challenges/complaints/complaints.controller.js';
import { ComplaintsQueries } from './challenges/complaints/complaints.queries.js';
import { ComplaintsService } from './challenges/complaints/complaints.service.js';
import { TenderSuspensionController } from './challenges/tender-suspension.controller.js';
import { TenderSuspension } from './challenges/tender-suspension.js';
import { Annulments } from './determination/annulments.js';
import { AwardBids } from './determination/award-bids.js';
import './determination/award.constraints.js';
import { Award } from './determination/award.entity.js';
import { AwardsController } from './determination/awards.controller.js';
import { AwardsQueries } from './determination/awards.queries.js';
import { CandidatesQueries } from './determination/candidates.queries.js';
import { DeterminationQueries } from './determination/determination.queries.js';
import { DeterminationsService } from './determination/determinations.service.js';
import { CompetitionQueries } from './determination/failure/competition.queries.js';
import { FailureGrounds } from './determination/failure/failure-grounds.js';
import { FailuresController } from './determination/failure/failures.controller.js';
import { FailuresService } from './determination/failure/failures.service.js';
import { Unopened } from './determination/failure/unopened.js';
import { Hands } from './determination/hands.js';
import { AwardLettersController } from './determination/letters/award-letters.controller.js';
import { AwardLettersQueries } from './determination/letters/award-letters.queries.js';
import { AwardLettersService } from './determination/letters/award-letters.service.js';
import { ResultNotices } from './determination/result-notices.js';
import { ResultsService } from './determination/results.service.js';
import { PanelCandidatesQueries } from './panel/panel-candidates.queries.js';
import { PanelSeating } from './panel/panel-seating.js';
import { ReviewPanel } from './panel/review-panel.entity.js';
import { reviewPanelWork } from './panel/review-panel.work.js';
import { ReviewPanelsController } from './panel/review-panels.controller.js';
import { ReviewPanelsQueries } from './panel/review-panels.queries.js';
import { ReviewPanelsService } from './panel/review-panels.service.js';
import { ChecksQueries } from './review/checks.queries.js';
import { ChecksService } from './review/checks.service.js';
import { ConsultationsQueries } from './review/consultations.queries.js';
import { ConsultationsService } from './review/consultations.service.js';
import { OffersQueries } from './review/offers.queries.js';
import { PriceExplanationsService } from './review/price-explanations.service.js';
import { ReportContents } from './review/report-contents.js';
import { ReportsController } from './review/reports.controller.js';
import { ReportsQueries } from './review/reports.queries.js';
import { ReportsService } from './review/reports.service.js';
import { ReviewBids } from './review/review-bids.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewReads } from './review/review.reads.js';
import { ReviewsService } from './review/reviews.service.js';
import { reportSignatureWork, tenderReviewWork } from './review/tender-review.work.js';
import { EvaluationInputs } from './scores/evaluation-inputs.js';
import { EvaluationsQueries } from './scores/evaluations.queries.js';
import { EvaluationsService } from './scores/evaluations.service.js';
import { scoreSheetWork } from './scores/score-sheet.work.js';
import { ScoreSheetsQueries } from './scores/score-sheets.queries.js';
import { ScoreSheetsService } from './scores/score-sheets.service.js';
import { ScoresController } from './scores/scores.controller.js';

registerFileOwner(ReviewPanel, 'review_panel');
registerFileOwner(Award, 'award');
registerFileOwner(Challenge, 'challenge');

const REVIEW = [
  ...[
    ReviewPanelsService,
    ReviewPanelsQueries,
    PanelCandidatesQueries,
    PanelSeating,
    ReviewReads,
    ReviewsService,
    ReviewBids,
  ],
  ...[
    ChecksService,
    ChecksQueries,
    ConsultationsService,
    ConsultationsQueries,
    PriceExplanationsService,
    OffersQueries,
  ],
  ...[ScoreSheetsService, ScoreSheetsQueries, EvaluationInputs, EvaluationsService, EvaluationsQueries],
  ...[ReportContents, ReportsService, ReportsQueries],
];
const DETERMINATION = [
  ...[CandidatesQueries, DeterminationQueries, DeterminationsService, AwardBids, AwardsQueries, Hands],
  ...[ResultsService, ResultNotices, Annulments, AwardLettersService, AwardLettersQueries],
  ...[CompetitionQueries, FailureGrounds, FailuresService, Unopened],
];
const CHALLENGES = [
  ...[ChallengesService, ChallengesQueries, ChallengeWindows, ChallengeRepliesService, ChallengeEffects],
  ...[TenderSuspension, ComplaintsService, ComplaintsQueries],
];

registerWork(tenderReviewWork, reviewPanelWork, scoreSheetWork, reportSignatureWork, challengeWork, complaintWork);

@Module({
  imports: [NotificationsModule, CalendarModule, FilesModule, VendorsModule, TendersModule, BidsModule],
  controllers: [
    ReviewPanelsController,
    ReviewController,
    ScoresController,
    ReportsController,
    AwardsController,
    AwardLettersController,
    FailuresController,
    ChallengesController,
    TenderSuspensionController,
    ComplaintsController,
  ],
  providers: [AwardNews, ...REVIEW, ...DETERMINATION, ...CHALLENGES],
  exports: [
    ReviewPanelsService,
    ReviewsService,
    ChecksService,
    ConsultationsService,
    ScoreSheetsService,
    EvaluationsService,
    ReportsService,
    DeterminationsService,
    ResultsService,
    FailuresService,
    ChallengesService,
    ChallengeRepliesService,
  ],
})
export class AwardsModule {}
