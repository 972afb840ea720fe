import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Assessment } from '../assessment.entity.js';
import { requireNoPersonalData } from '../plain-words.js';
import type { AnswerRectification, IssueRectification, ReturnRectification } from './rectification.dto.js';
import { Rectification } from './rectification.entity.js';
import type { RectificationView } from './rectification.view.js';
import { RectificationsQueries } from './rectifications.queries.js';

/** 整改: what the purchaser asks the vendor to mend after a grade that asks for it. Rule: E7. */
@Injectable()
export class RectificationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: RectificationsQueries,
  ) {}

  /** @throws DomainError `rectification-not-due`, `unknown-reference` for no indicator, `invalid-shape` for a deadline beyond thirty days, `personal-data-found` */
  issue(assessmentId: string, { demands, dueOn }: IssueRectification): Promise<RectificationView> {
    return this.aggregates.run(async () => {
      const assessment = await this.aggregates.lock(Assessment, assessmentId);
      assessment.requireRectifiable();
      const codes = assessment.terms.indicators.map(({ code }) => code);
      const stranger = demands.findIndex(({ indicator }) => indicator !== null && !codes.includes(indicator));
      if (stranger >= 0) throw fieldError(`demands.${stranger}.indicator`, 'unknown-reference');
      requireNoPersonalData(demands, 'demands');
      const asked = demands.map(({ indicator, text }) => ({ indicator, text }));
      const notice = Rectification.issued(assessment, asked, this.today, dueOn);
      await this.aggregates.create(Rectification, notice, 'issue');
      return this.queries.show(notice.id);
    });
  }

  /** @throws DomainError `personal-data-found` */
  answer(id: string, { answer }: AnswerRectification): Promise<void> {
    return this.aggregates.change(Rectification, id, (notice, by) => {
      notice.reply(by, this.today, answer);
      requireNoPersonalData(answer, 'answer');
    });
  }

  /** @throws DomainError `four-eyes`, `invalid-shape` for a deadline beyond thirty days */
  giveBack(id: string, { reason, dueOn }: ReturnRectification): Promise<void> {
    return this.aggregates.change(Rectification, id, (notice, by) => notice.giveBack(by, this.today, reason, dueOn));
  }

  /** @throws DomainError `four-eyes` */
  confirm(id: string): Promise<void> {
    return this.aggregates.change(Rectification, id, (notice, by) => notice.confirm(by, this.today));
  }

  private get today() {
    return shanghaiDate(this.aggregates.now);
  }
}
