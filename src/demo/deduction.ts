import type { INestApplicationContext } from '@nestjs/common';
import { DeductionsService } from '#src/procurement/delivery/index.js';
import type { Cast } from '#src/demo/cast.js';
import type { Contracted } from '#src/demo/contracted.js';
import type { DeductionHours, VacancyHours } from '#src/demo/performance-dates.js';
import type { DemoStaffing } from '#src/demo/staffing.js';

/** What a vacancy costs, told, answered and confirmed. */
export interface CaseDeduction {
  readonly vacancy: VacancyHours;
  readonly hours: DeductionHours;
}

/** The words of the parties to a deduction. */
export const DEDUCTION_WORDS = {
  reason: (post: string) => `${post}岗位空缺超过宽限期，依据合同违约责任条款扣减价款。`,
  reply: '因招录延迟未能在宽限期内补足人员，对扣减无异议。',
  opinion: '事实清楚，算式与合同一致，予以确认。',
};

/** The deduction for a vacancy of a demo contract, act by act. */
export class DemoDeduction {
  private id = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contract: Contracted,
    private readonly staffing: DemoStaffing,
    private readonly story: CaseDeduction,
  ) {}

  /** 违约处理通知书 for the vacancy; the contract says what it costs. */
  async propose(): Promise<void> {
    const { postCode, from } = this.story.vacancy;
    const { slot, name } = await this.staffing.lastPlaceOf(postCode);
    const { id } = await this.cast.as('purchaser.合同管理员', () =>
      this.app.get(DeductionsService).propose(this.contract.contractId, {
        kind: 'vacancy',
        vacancy: { postCode, slot, from },
        reason: DEDUCTION_WORDS.reason(name),
      }),
    );
    this.id = id;
  }

  /** @param vendor whose delivery manager answers */
  async reply(vendor: string): Promise<void> {
    const { reply: statement } = DEDUCTION_WORDS;
    await this.cast.as(`${vendor}.项目主管`, () => this.app.get(DeductionsService).reply(this.id, { statement }));
  }

  async confirm(): Promise<void> {
    const { opinion } = DEDUCTION_WORDS;
    await this.cast.as('purchaser.采购审核员', () => this.app.get(DeductionsService).confirm(this.id, { opinion }));
  }
}
