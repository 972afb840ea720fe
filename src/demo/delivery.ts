import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { Reads } from '#src/platform/db/reads.js';
import { FilesService } from '#src/platform/files/index.js';
import type { ContractContent } from '#src/procurement/contracts/index.js';
import { certificateOf } from '#src/procurement/delivery/calc/post-certificate.js';
import {
  DeductionsService,
  ReportAnswersService,
  ServiceReportsService,
  StaffAssignmentsService,
} from '#src/procurement/delivery/index.js';
import type { DemoAct } from '#src/demo/acts.js';
import type { Cast } from '#src/demo/cast.js';
import { countsOf, type DoneQuantities, payrollOf } from '#src/demo/delivery-figures.js';
import { dayOf, type Hour } from '#src/demo/schedule.js';

const MANAGER = 'purchaser.合同管理员';

/** When one month is reported; a report that waits for somebody lacks the later hours. */
export interface ReportHours {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly submitted: Hour;
  readonly confirmed?: Hour;
  readonly accepted?: Hour;
}

/** The last place of a post: somebody leaves it, and somebody else comes. */
export interface VacancyHours {
  readonly postCode: string;
  readonly told: Hour;
  /** first day without anybody */
  readonly from: DateText;
  /** the one who follows is there from this day on; nobody has come yet when left out */
  readonly filled?: Hour;
}

/** Every hour of the delivery of one contract, and what sets it apart from another's. */
export interface CaseDelivery {
  /** organisations of the demo: who serves, and where */
  readonly vendor: string;
  readonly sites: readonly string[];
  /** before the first day of the service */
  readonly assigned: Hour;
  readonly reports: readonly ReportHours[];
  /** what the whole term brings, by service line, where it is not the agreed quantity */
  readonly done?: DoneQuantities;
  readonly vacancy?: VacancyHours;
  /** for the vacancy */
  readonly deduction?: { readonly proposed: Hour; readonly replied: Hour; readonly confirmed: Hour };
}

interface Worker {
  readonly id: string;
  readonly level: string | null;
}

const ROSTER = {
  name: 'demo.roster',
  text: `select id, certificates -> 0 ->> 'level' as level from social_worker where vendor_id = $1 and status = 'employed' order by code`,
};
const CONTENT = { name: 'demo.contract-content', text: 'select content from contract where id = $1' };

/** The delivery of a demo contract, act by act; each method is what its people do at one hour. Its acceptances are `DemoAcceptances`. */
export class DemoDelivery {
  private readonly reports = new Map<string, string>();
  private readonly inPlace = new Map<string, string>();
  private free: Worker[] = [];
  private deductionId = '';
  private known?: ContractContent;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contractId: string,
    private readonly story: CaseDelivery,
  ) {}

  /** All its acts; whoever plays them sorts them by their hours. */
  acts(): DemoAct[] {
    const { assigned, reports, vacancy, deduction } = this.story;
    const at = (hour: Hour | undefined, play: () => Promise<void>): DemoAct[] => (hour ? [{ at: hour, play }] : []);
    return [
      ...at(assigned, () => this.assign()),
      ...at(vacancy?.told, () => this.leave()),
      ...at(vacancy?.filled, () => this.follow()),
      ...reports.flatMap(({ month, submitted, confirmed, accepted }) => [
        ...at(submitted, () => this.report(month)),
        ...at(confirmed, () => this.confirm(month)),
        ...at(accepted, () => this.accept(month)),
      ]),
      ...at(deduction?.proposed, () => this.proposeDeduction()),
      ...at(deduction?.replied, () => this.replyToDeduction()),
      ...at(deduction?.confirmed, () => this.confirmDeduction()),
    ];
  }

  /** Every place of the contract is held from its first day on; who is left on the roster may follow. */
  async assign(): Promise<void> {
    this.free = await this.app.get(Reads).all<Worker>(ROSTER, [this.cast.id(this.story.vendor)]);
    const { staffing, term } = await this.content();
    for (const { code, count } of staffing.posts)
      for (let slot = 1; slot <= count; slot++) await this.put(code, slot, term.startsOn);
  }

  /** Somebody leaves. */
  async leave(): Promise<void> {
    const { postCode, from } = this.story.vacancy!;
    const place = await this.lastPlaceOf(postCode);
    const leaving = { endsOn: addDays(from, -1), reason: '个人原因离职' };
    await this.byVendor(() => this.app.get(StaffAssignmentsService).end(this.inPlace.get(place.key)!, leaving));
  }

  /** Somebody else of the roster follows. */
  async follow(): Promise<void> {
    const { postCode, filled } = this.story.vacancy!;
    const { slot } = await this.lastPlaceOf(postCode);
    await this.put(postCode, slot, dayOf(filled!));
  }

  /** The vendor hands in a month, with its ledger as evidence. */
  async report(month: string): Promise<void> {
    const content = await this.content();
    await this.byVendor(async () => {
      const ledger = Readable.from([Buffer.from(`示范附件：${month} 服务台账（只写服务对象编号）\n`)]);
      const { id: fileId } = await this.app.get(FilesService).upload(ledger, `${month} 服务台账.txt`);
      const reports = this.app.get(ServiceReportsService);
      const { id } = await reports.draft(this.contractId, {
        month,
        counts: countsOf(content, month, this.story.done).map((line) => ({
          ...line,
          evidence: line.count === '0' ? [] : [{ fileId }],
        })),
        narrative: '本月服务按计划开展，台账和佐证齐全，没有需要协调的问题。',
        clientCodes: [{ code: 'LH-0031' }, { code: 'WQ-0007' }],
        payroll: payrollOf(content, month, this.emptyPlace),
      });
      await reports.submit(id);
      this.reports.set(month, id);
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
    await this.cast.as(MANAGER, () => this.app.get(ReportAnswersService).accept(this.reports.get(month)!));
  }

  /** 违约处理通知书 for the vacancy; the contract says what it costs. */
  async proposeDeduction(): Promise<void> {
    const { postCode, from } = this.story.vacancy!;
    const { slot, name } = await this.lastPlaceOf(postCode);
    const { id } = await this.cast.as(MANAGER, () =>
      this.app.get(DeductionsService).propose(this.contractId, {
        kind: 'vacancy',
        vacancy: { postCode, slot, from },
        reason: `${name}岗位空缺超过宽限期，依据合同违约责任条款扣减价款。`,
      }),
    );
    this.deductionId = id;
  }

  async replyToDeduction(): Promise<void> {
    const statement = '因招录延迟未能在宽限期内补足人员，对扣减无异议。';
    await this.byVendor(() => this.app.get(DeductionsService).reply(this.deductionId, { statement }));
  }

  async confirmDeduction(): Promise<void> {
    const opinion = '事实清楚，算式与合同一致，予以确认。';
    await this.cast.as('purchaser.采购审核员', () =>
      this.app.get(DeductionsService).confirm(this.deductionId, { opinion }),
    );
  }

  /** The next of the roster who has the certificate that the post asks for. */
  private async put(postCode: string, slot: number, startsOn: DateText): Promise<void> {
    const { name } = await this.lastPlaceOf(postCode);
    const worker = this.free.find(({ level }) => level === certificateOf({ name }));
    if (!worker) throw new Error(`nobody is left for ${name}`);
    this.free = this.free.filter((other) => other !== worker);
    const input = { postCode, slot, workerId: worker.id, startsOn };
    const { id } = await this.byVendor(() => this.app.get(StaffAssignmentsService).assign(this.contractId, input));
    this.inPlace.set(`${postCode}:${slot}`, id);
  }

  private async lastPlaceOf(postCode: string): Promise<{ slot: number; name: string; key: string }> {
    const { count, name } = (await this.content()).staffing.posts.find(({ code }) => code === postCode)!;
    return { slot: count, name, key: `${postCode}:${count}` };
  }

  private get emptyPlace() {
    const { vacancy } = this.story;
    if (!vacancy) return undefined;
    const { postCode, from, filled } = vacancy;
    return { postCode, from, to: filled ? addDays(dayOf(filled), -1) : ('2199-12-31' as const) };
  }

  private byVendor<T>(work: () => Promise<T>): Promise<T> {
    return this.cast.as(`${this.story.vendor}.项目主管`, work);
  }

  private async content(): Promise<ContractContent> {
    const [row] = await this.app.get(Reads).all<{ content: ContractContent }>(CONTENT, [this.contractId]);
    return (this.known ??= row!.content);
  }
}
