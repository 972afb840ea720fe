import type { INestApplicationContext } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { InvoicesService, PaymentOrdersService, PaymentRequestsService } from '#src/procurement/payments/index.js';
import type { Cast } from '#src/demo/cast.js';
import type { Contracted } from '#src/demo/contracted.js';
import { accountOf, type CasePayment, invoiceOf } from '#src/demo/payment-words.js';
import { dayOf } from '#src/demo/schedule.js';
import { uploadPage } from '#src/demo/uploads.js';

const MANAGER = 'purchaser.合同管理员';
const REVIEWER = 'finance.支付初审员';
const APPROVER = 'finance.支付终审员';

const MILESTONE = { name: 'demo.milestone', text: 'select id from milestone where contract_id = $1 and code = $2' };

/** One payment of a demo contract, act by act; each method is what its people do at one hour. */
export class DemoPayment {
  private invoiceId = '';
  private requestId = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly contract: Contracted,
    private readonly vendor: string,
    private readonly story: CasePayment,
  ) {}

  /** The vendor asks for its money. */
  async invoice(): Promise<void> {
    const milestoneId = await this.milestone();
    await this.cast.as(`${this.vendor}.机构财务`, async () => {
      const invoice = await invoiceOf(this.story, this.vendor, (title) => uploadPage(this.app, title));
      this.invoiceId = (await this.app.get(InvoicesService).submit(milestoneId, invoice)).id;
    });
  }

  async accept(): Promise<void> {
    await this.cast.as('purchaser.单位会计', () => this.app.get(InvoicesService).accept(this.invoiceId));
  }

  /** The system builds the sum, the contract manager hands it in. */
  async request(): Promise<void> {
    const requests = this.app.get(PaymentRequestsService);
    const milestoneId = await this.milestone();
    this.requestId = (await this.cast.as(MANAGER, () => requests.draft(milestoneId))).id;
    await this.cast.as(MANAGER, () => requests.submit(this.requestId));
  }

  /** 单位会计审核, 单位负责人审批, 财政初审, 财政终审: each by another person. */
  async take(step: 'verify' | 'endorse' | 'review' | 'approve'): Promise<void> {
    const who = { verify: 'purchaser.单位会计', endorse: 'purchaser.单位负责人', review: REVIEWER, approve: APPROVER };
    await this.cast.as(who[step], () => this.app.get(PaymentRequestsService)[step](this.requestId));
  }

  async release(): Promise<void> {
    const { instructionNumber } = this.story;
    await this.cast.as(APPROVER, () =>
      this.app.get(PaymentOrdersService).release(this.requestId, { instructionNumber }),
    );
  }

  /** The bank sends it back. */
  async bounce(): Promise<void> {
    const orders = this.app.get(PaymentOrdersService);
    const reason = '收款人开户行行号有误，退票。';
    await this.cast.as(REVIEWER, () => orders.bounce(this.requestId, { reason }));
  }

  /** The vendor gives its account anew. */
  async correctPayee(): Promise<void> {
    await this.cast.as(`${this.vendor}.机构财务`, () =>
      this.app.get(PaymentOrdersService).correctPayee(this.requestId, accountOf(this.vendor)),
    );
  }

  async confirmPayee(): Promise<void> {
    await this.cast.as('purchaser.单位会计', () => this.app.get(PaymentOrdersService).confirmPayee(this.requestId));
  }

  async settle(): Promise<void> {
    const { receiptNumber, hours } = this.story;
    const receipt = { receiptNumber, paidOn: dayOf(hours.settled!) };
    await this.cast.as(REVIEWER, () => this.app.get(PaymentOrdersService).settle(this.requestId, receipt));
  }

  private async milestone(): Promise<string> {
    const { contractId } = this.contract;
    const { id } = await this.app.get(Reads).one<{ id: string }>(MILESTONE, [contractId, this.story.code], 'milestone');
    return id;
  }
}
