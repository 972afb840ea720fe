import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { NoticesService } from '#src/procurement/tenders/index.js';
import type { Assessment } from './assessment.entity.js';
import type { AssessmentTerms } from './assessment.parts.js';
import { publishedCount, publishedPart } from './calc/small-cells.js';

const NAMES = {
  name: 'assessment-notice.names',
  text: `select v.name as vendor, e.name as evaluator from organisation v, organisation e where v.id = $1 and e.id = $2`,
};

/** 绩效评价结果公告: grade, points and findings; no person, and no count that could point at one. Rules: rulebook E8, G2. */
@Injectable()
export class AssessmentNotices {
  constructor(
    private readonly reads: Reads,
    private readonly notices: NoticesService,
  ) {}

  async publish(contract: Contract, assessment: Assessment): Promise<void> {
    const { outcome, plan, report, terms } = assessment;
    const { total, grade, groups, comparison, vetoes, term } = outcome!;
    const names = await this.reads.one<{ vendor: string; evaluator: string }>(
      NAMES,
      [assessment.vendorId, assessment.evaluatorId],
      'organisation',
    );
    const { tenderId: id, title, regionCode, purchaserId, projectId, number } = contract;
    await this.notices.announce(
      'assessment',
      { id, title, regionCode, purchaserId, projectId },
      {
        ...{ contract: number, ...names },
        ...{ startsOn: plan!.startsOn, endsOn: plan!.endsOn },
        ...{ total, grade, groups, spread: comparison.spread, vetoes: [...vetoes], mustRectify: term.mustRectify },
        samples: plan!.samples.map(({ kind, population, size }) => ({
          ...{ kind, population: publishedCount(population), size: publishedPart(size, population) },
        })),
        summary: report!.summary,
        findings: report!.findings.map(({ indicator, text }) => ({ indicator, name: nameOf(terms, indicator), text })),
        rules: ['E2', 'E3', 'E8'],
      },
    );
  }
}

/** An indicator as people know it; null of what is said of the whole. */
function nameOf({ indicators }: AssessmentTerms, indicator: string | null): string | null {
  return indicators.find(({ code }) => code === indicator)?.name ?? null;
}
