import { Injectable } from '@nestjs/common';
import { type DateText, daysBetween, shanghaiDate } from '#src/kernel/dates.js';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import { vacancyDays, vacancyDeduction } from '#src/procurement/delivery/calc/vacancy.js';
import { vacancyKey } from '#src/procurement/delivery/deductions/breach-key.js';
import { type PerformedContract, PerformedContracts } from '#src/procurement/delivery/performed-contracts.js';
import type { VacanciesView, VacancyView } from './staff-assignment.view.js';
import { type PlaceVacancy, Vacancies } from './vacancies.js';

const DEDUCTIONS = {
  name: 'vacancies.deductions',
  text: `select id, breach_key as "breachKey" from deduction where contract_id = $1 and kind = 'vacancy'`,
};

/** The vacancies of a contract with what they cost. */
@Injectable()
export class VacanciesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly contracts: PerformedContracts,
    private readonly vacancies: Vacancies,
  ) {}

  /** @throws DomainError `not-found` for a contract that the caller does not read */
  async of(contractId: string): Promise<VacanciesView> {
    const contract = await this.contracts.show(contractId);
    const today = shanghaiDate(await this.reads.now());
    const vacancies = await this.vacancies.of(contract, today);
    const charged = await this.reads.all<{ id: string; breachKey: string }>(DEDUCTIONS, [contractId]);
    const deductions = new Map(charged.map(({ id, breachKey }) => [breachKey, id]));
    const items = vacancies.map((one) => viewOf(one, contract, deductions.get(vacancyKey(one)) ?? null));
    const postDays = postDaysOf(contract, today);
    return { contractId, postDays, filledDays: items.reduce((left, { days }) => left - days, postDays), items };
  }
}

function postDaysOf({ content, term }: PerformedContract, today: DateText): number {
  if (term === null || today < term.startsOn) return 0;
  const places = content.staffing.posts.reduce((sum, { count }) => sum + count, 0);
  return places * (daysBetween(term.startsOn, today < term.endsOn ? today : term.endsOn) + 1);
}

function viewOf(vacancy: PlaceVacancy, { content }: PerformedContract, deductionId: string | null): VacancyView {
  const { posts, graceDays } = content.staffing;
  const { name, annual } = posts.find(({ code }) => code === vacancy.postCode)!;
  const amount =
    annual === null ? null : vacancyDeduction(vacancy, { annualFen: parseYuan(annual), graceDays }).amountFen;
  return {
    ...vacancy,
    post: name,
    ...vacancyDays(vacancy, graceDays),
    grace: graceDays,
    amount: amount === null ? null : formatYuan(amount),
    deductionId,
  };
}
