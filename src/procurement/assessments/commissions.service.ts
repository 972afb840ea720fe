import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { parseYuan } from '#src/kernel/money.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Contract, ContractsService } from '#src/procurement/contracts/index.js';
import { AssessmentNotices } from './assessment-notices.js';
import { AssessmentsQueries } from './assessments.queries.js';
import type { CommissionAssessment, ReasonForAssessment } from './assessment.dto.js';
import { Assessment } from './assessment.entity.js';
import type { AssessmentView } from './assessment.view.js';
import { frameworkFaults, gradeTermFaults, GRADES } from './calc/terms.js';
import { Independence } from './independence.js';
import { AssessmentSheetsService } from './sheets/assessment-sheets.service.js';

/** What the purchaser does about an assessment: it has one made, publishes it, or gives it up. The contract is locked before the assessment. */
@Injectable()
export class CommissionsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly contracts: ContractsService,
    private readonly independence: Independence,
    private readonly sheets: AssessmentSheetsService,
    private readonly notices: AssessmentNotices,
    private readonly queries: AssessmentsQueries,
  ) {}

  /**
   * Commissions the assessment of a contract in effect, by the indicators and grades that it has; the evaluator may read it from now on. Rule: E3.
   * @throws DomainError `contract-not-effective`, `evaluator-not-independent`, `indicator-framework-faulty`, `grade-terms-faulty`, `assessment-under-way`
   */
  commission(contractId: string, input: CommissionAssessment): Promise<AssessmentView> {
    return this.aggregates.run(async () => {
      const contract = await this.contracts.lockEffective(contractId);
      const { evaluatorId, purchaseNumber } = input;
      await this.independence.requireOutside(contract, evaluatorId);
      requireSound(contract);
      const feeFen = parseYuan(input.fee);
      if (feeFen === 0) throw fieldError('fee', 'fee-missing', { rule: 'E8' });
      await this.contracts.addParty(contractId, evaluatorId, 'evaluator');
      const assessment = Assessment.commissioned(contract, { evaluatorId, feeFen, purchaseNumber });
      await this.aggregates.create(Assessment, assessment, 'commission');
      return this.queries.show(assessment.id);
    });
  }

  /** Makes the result public. Rule: E8 (预算法 14). */
  publish(id: string): Promise<void> {
    return this.aggregates.run(async () => {
      const contract = await this.aggregates.lockForSystem(Contract, await this.queries.contractOf(id));
      await this.aggregates.change(Assessment, id, async (assessment, by) => {
        assessment.publish(by, shanghaiDate(this.aggregates.now));
        await this.notices.publish(contract, assessment);
      });
    });
  }

  /** Gives it up before it is final, with the reason on record; sheets that are open are void. */
  withdraw(id: string, { reason }: ReasonForAssessment): Promise<void> {
    return this.aggregates.change(Assessment, id, async (assessment, by) => {
      assessment.withdraw(by, reason);
      await this.sheets.voidOpen(id, by);
    });
  }
}

/** A document with a faulty framework cannot be submitted; here it is made sure that nothing became of it since. Rules: E1, E4, E7. */
function requireSound({ content }: Contract): void {
  const { indicators, grades } = content.assessment;
  const [fault] = frameworkFaults(indicators);
  if (fault)
    throw fieldError('contract.assessment.indicators', 'indicator-framework-faulty', {
      ...{ rule: 'E4', fault: fault.code, found: fault.found ?? '' },
    });
  const [grade] = gradeTermFaults(grades);
  if (grade)
    throw fieldError('contract.assessment.grades', 'grade-terms-faulty', {
      ...{ rule: 'E7', grade, order: GRADES.join(' > ') },
    });
}
