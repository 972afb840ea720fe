import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { falseRecordDamages, latenessDamages } from '#src/procurement/delivery/calc/damages.js';
import type { Month } from '#src/procurement/delivery/calc/report-clock.js';
import { vacancyDeduction } from '#src/procurement/delivery/calc/vacancy.js';
import { termOf } from '#src/procurement/delivery/contract-term.js';
import { Vacancies } from '#src/procurement/delivery/staffing/vacancies.js';
import { falseRecordKey, lateReportKey, vacancyKey } from './breach-key.js';
import type {
  FalseRecordBasisInput,
  LateReportBasisInput,
  ProposeDeduction,
  VacancyBasisInput,
} from './deduction.dto.js';
import type { Charge } from './deduction.entity.js';

interface HandedIn {
  readonly dueOn: DateText;
  readonly submittedOn: DateText;
  readonly daysLate: number;
}

const REPORT = {
  name: 'charges.report',
  text: `
    select due_on as "dueOn", submitted_on as "submittedOn", days_late as "daysLate"
    from service_report where contract_id = $1 and month = $2 and submission > 0`,
};
/** 当期应付款: the payment whose turn it is. */
const CURRENT = {
  name: 'charges.current-payment',
  text: `
    select code, gross_fen as "grossFen" from milestone
    where contract_id = $1 and status not in ('paid', 'cancelled') order by position limit 1`,
};
/** What lateness has cost before, given up sums apart: the cap is on all of it. */
const EARLIER = {
  name: 'charges.earlier-lateness',
  text: `
    select coalesce(sum(amount_fen), 0)::bigint as "earlierFen"
    from deduction where contract_id = $1 and kind = 'late-report' and status <> 'waived'`,
};

/** What a breach costs: every figure is the contract's own. The caller holds the contract's lock. Rules: D10, D11 */
@Injectable()
export class Charges {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly vacancies: Vacancies,
  ) {}

  /**
   * @throws DomainError `invalid-shape` without what the kind asks for, `vacancy-unknown`, `vacancy-open`, `post-not-priced`, `report-not-late`,
   *   `nothing-due`, `record-month-unreported`
   */
  of(contract: Contract, { kind, vacancy, lateReport, falseRecord }: ProposeDeduction): Promise<Charge> {
    if (kind === 'vacancy') return this.ofVacancy(contract, required(vacancy, 'vacancy'));
    if (kind === 'late-report') return this.ofLateReport(contract, required(lateReport, 'lateReport'));
    return this.ofFalseRecord(contract, required(falseRecord, 'falseRecord'));
  }

  private async ofVacancy(contract: Contract, { postCode, slot, from }: VacancyBasisInput): Promise<Charge> {
    const { id, content } = contract;
    const all = await this.vacancies.of({ id, content, term: termOf(contract) }, shanghaiDate(this.aggregates.now));
    const found = all.find((one) => one.postCode === postCode && one.slot === slot && one.from === from);
    if (!found) throw fieldError('vacancy.from', 'vacancy-unknown', { from });
    if (found.isOpen) throw new DomainError('vacancy-open', { from });
    const { posts, graceDays } = content.staffing;
    const { annual } = posts.find(({ code }) => code === postCode)!;
    if (annual === null) throw new DomainError('post-not-priced', { post: postCode });
    return {
      kind: 'vacancy',
      breachKey: vacancyKey(found),
      basis: { postCode, slot, from, to: found.to },
      amount: vacancyDeduction(found, { annualFen: parseYuan(annual), graceDays }),
    };
  }

  private async ofLateReport(contract: Contract, input: LateReportBasisInput): Promise<Charge> {
    const month = input.month as Month;
    const [report] = await this.reads.all<HandedIn>(REPORT, [contract.id, month]);
    if (!report || report.daysLate === 0) throw fieldError('lateReport.month', 'report-not-late', { month });
    const [payment] = await this.reads.all<{ code: string; grossFen: Fen }>(CURRENT, [contract.id]);
    if (!payment) throw new DomainError('nothing-due');
    const [earlier] = await this.reads.all<{ earlierFen: Fen }>(EARLIER, [contract.id]);
    const { lateDailyRate: dailyRate, lateCapShare: capShare } = contract.content.breach;
    const { isCapped, ...amount } = latenessDamages(
      { baseFen: payment.grossFen, days: report.daysLate, earlierFen: earlier!.earlierFen },
      { dailyRate, capShare, contractFen: contract.priceFen },
    );
    const basis = { month, ...report, payment: payment.code, isCapped };
    return { kind: 'late-report', breachKey: lateReportKey(month), basis, amount };
  }

  private async ofFalseRecord(contract: Contract, { month, lineCode, record }: FalseRecordBasisInput): Promise<Charge> {
    const { subject, breach } = contract.content;
    if (!subject.serviceLines.some(({ code }) => code === lineCode))
      throw new DomainError('invalid-shape', {}, [{ path: 'falseRecord.lineCode', code: 'unknown-reference' }]);
    const [report] = await this.reads.all<HandedIn>(REPORT, [contract.id, month]);
    if (!report) throw fieldError('falseRecord.month', 'record-month-unreported', { month });
    return {
      kind: 'false-record',
      breachKey: falseRecordKey(record),
      basis: { month, lineCode, record },
      amount: falseRecordDamages(contract.priceFen, 1, breach.falseRecordShare),
    };
  }
}

function required<T>(basis: T | undefined, path: string): T {
  if (basis === undefined) throw new DomainError('invalid-shape', {}, [{ path, code: 'required' }]);
  return basis;
}
