import { Injectable } from '@nestjs/common';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { FilesService } from '#src/platform/files/index.js';
import type { CommentDraft } from './assessment.dto.js';
import { Assessment } from './assessment.entity.js';
import { requireNoPersonalData } from './plain-words.js';

/** 反馈意见: what either side of the contract says of the draft. Rule: E3. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly files: FilesService,
  ) {}

  /** @throws DomainError `comment-too-late`, `four-eyes` for somebody who declared as an evaluator, `personal-data-found`, `file-not-claimable` */
  comment(id: string, { text, evidence: files = [] }: CommentDraft): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      const side = currentActor().organisationKind === 'vendor' ? 'vendor' : 'purchaser';
      const evidence = files.map(({ fileId }) => fileId);
      assessment.comment(by, { side, text, evidence }, this.aggregates.now);
      requireNoPersonalData(text, 'text');
      await this.files.claim(evidence, { type: Assessment.subject, id }, 'evidence');
    });
  }
}
