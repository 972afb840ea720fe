import type { INestApplicationContext } from '@nestjs/common';
import { ReportAnswersService, ServiceReportsService } from '#src/procurement/delivery/index.js';
import type { DraftReport } from '#src/procurement/delivery/reports/service-report.dto.js';
import type { Cast } from '#src/demo/cast.js';
import { contentOf, type Contracted } from '#src/demo/contracted.js';
import { type DoneQuantities, reportOf } from '#src/demo/delivery-figures.js';
import type { ReportHours } from '#src/demo/performance-dates.js';
import type { DemoStaffing } from '#src/demo/staffing.js';
import { uploadPage } from '#src/demo/uploads.js';

/** The monthly reports of one contract, and what sets them apart from another's. */
export interface CaseReports {
  /** organisations of the demo */
  readonly sites: readonly string[];
  readonly months: readonly ReportHours[];
  /** what the whole term brings, by service line, where it is not the agreed quantity */
  readonly done?: DoneQuantities;
}

/** The monthly reports of a demo contract, act by act; each method is what its people do at one hour. */
export class DemoDelivery {
  private readonly reports = new Map<string, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contract: Contracted,
    private readonly staffing: DemoStaffing,
    private readonly story: CaseReports & { readonly vendor: string },
  ) {}

  /** The vendor hands in a month, with its ledger as evidence. */
  async report(month: string): Promise<void> {
    await this.byVendor(async () => {
      const reports = this.app.get(ServiceReportsService);
      const { id } = await reports.draft(this.contract.contractId, await this.said(month));
      await reports.submit(id);
      this.reports.set(month, id);
    });
  }

  /** It does not agree with its ledger. */
  async return(month: string): Promise<void> {
    const reason = '小组工作次数与台账不一致，请核对后重新提交。';
    await this.cast.as('purchaser.合同管理员', () =>
      this.app.get(ReportAnswersService).return(this.reports.get(month)!, { reason }),
    );
  }

  /** The same month once more, with another ledger. */
  async resubmit(month: string): Promise<void> {
    const id = this.reports.get(month)!;
    await this.byVendor(async () => {
      const reports = this.app.get(ServiceReportsService);
      await reports.redraft(id, await this.said(month));
      await reports.submit(id);
    });
  }

  /** Every service site confirms what was done with it. */
  async confirm(month: string): Promise<void> {
    for (const site of this.story.sites)
      await this.cast.as(`${site}.服务点经办员`, () =>
        this.app.get(ReportAnswersService).confirm(this.reports.get(month)!, { verdict: 'confirmed' }),
      );
  }

  async accept(month: string): Promise<void> {
    await this.cast.as('purchaser.合同管理员', () =>
      this.app.get(ReportAnswersService).accept(this.reports.get(month)!),
    );
  }

  private async said(month: string): Promise<DraftReport> {
    const content = await contentOf(this.app, this.contract);
    const ledger = await uploadPage(this.app, `${month} 服务台账（只写服务对象编号）`);
    return reportOf(content, month, { done: this.story.done, empty: this.staffing.emptyPlaces, ledger });
  }

  private byVendor<T>(work: () => Promise<T>): Promise<T> {
    return this.cast.as(`${this.story.vendor}.项目主管`, work);
  }
}
