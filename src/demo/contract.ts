import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { FilesService } from '#src/platform/files/index.js';
import {
  ApprovalsService,
  ContractNumbers,
  ContractsService,
  PerformanceService,
  SignaturesService,
} from '#src/procurement/contracts/index.js';
import { DocumentSurroundings } from '#src/procurement/contracts/documents/document-surroundings.js';
import type { CaseContract } from '#src/demo/cases.js';
import type { Cast } from '#src/demo/cast.js';
import { finishJobs } from '#src/demo/jobs.js';
import { scanShowing } from '#src/demo/scan.js';

const MANAGER = 'purchaser.合同管理员';
const HEAD = 'purchaser.单位负责人';
const SEALS = 'purchaser.印章管理员';

/** The contract of a demo purchase, act by act. */
export class DemoContract {
  private known = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly tenderId: string,
    private readonly vendor: string,
    private readonly story: CaseContract,
  ) {}

  /** @throws Error before it is drafted */
  get id(): string {
    if (!this.known) throw new Error('the contract is not drafted yet');
    return this.known;
  }

  /** Compiled from what is on record, and handed in for checking. The numbers of the year go on after those given on paper. */
  async draft(): Promise<void> {
    const { year, lastNumber } = this.story;
    const numbers = this.app.get(ContractNumbers);
    if (lastNumber !== undefined)
      await this.cast.as(MANAGER, () =>
        this.app.get(UnitOfWork).run(() => numbers.continueAfter(this.cast.id('purchaser'), year, lastNumber)),
      );
    const { id: awardId } = await this.app.get(Reads).one<{ id: string }>(AWARD, [this.tenderId], 'award');
    const contracts = this.app.get(ContractsService);
    this.known = (await this.cast.as(MANAGER, () => contracts.draft(awardId))).id;
    await this.cast.as(MANAGER, () => contracts.submit(this.known));
  }

  /** The legal counsel and the accountant look at it, each for the own part. */
  async check(): Promise<void> {
    const approvals = this.app.get(ApprovalsService);
    const [legal, budget] = ['合同内容与采购文件、响应文件一致，条款合法完备。', '分年度付款计划与指标占用相符。'];
    await this.cast.as('purchaser.法律顾问', () => approvals.checkLegally(this.id, { opinion: legal }));
    await this.cast.as('purchaser.单位会计', () => approvals.checkBudget(this.id, { opinion: budget }));
  }

  /** The head of the unit approves; the document is rendered. */
  async approve(): Promise<void> {
    await this.cast.as(HEAD, () => this.app.get(ApprovalsService).approve(this.id));
    await finishJobs(this.app, 'contract.render');
  }

  /** Both sides agree to the document, its copies are sealed, and the scan of the original is matched: it takes effect. */
  async sign(): Promise<void> {
    const signatures = this.app.get(SignaturesService);
    const { sha256, code } = await this.app
      .get(Reads)
      .one<{ sha256: string; code: string }>(DOCUMENT, [this.id], 'contract');
    for (const who of [HEAD, `${this.vendor}.授权签字人`])
      await this.cast.as(who, () => signatures.consent(this.id, { sha256 }));
    const { seals, ...use } = this.story.seal;
    await this.cast.as(SEALS, () => signatures.registerSeal(this.id, { ...use, seals: [...seals] }));
    const address = this.app.get(DocumentSurroundings).addressOf(code);
    const scan = await this.upload(SEALS, '盖章合同扫描件.png', scanShowing(address));
    await this.cast.as(SEALS, () => signatures.handInScan(this.id, { fileId: scan }));
    await finishJobs(this.app, 'contract.match-scan');
  }

  async announce(): Promise<void> {
    await this.cast.as(MANAGER, () => this.app.get(PerformanceService).announce(this.id, {}));
  }

  /** The bank's letter of guarantee comes in. */
  async receiveBond(): Promise<void> {
    await this.cast.as(MANAGER, () => this.app.get(PerformanceService).receiveBond(this.id, this.story.bond!));
  }

  async file(): Promise<void> {
    const { filingNumber: number } = this.story;
    await this.cast.as(MANAGER, () => this.app.get(PerformanceService).file(this.id, { number }));
  }

  async returnBond(): Promise<void> {
    await this.cast.as(MANAGER, () => this.app.get(PerformanceService).returnBond(this.id, {}));
  }

  /** Everything is done and paid. */
  async complete(): Promise<void> {
    await this.cast.as(MANAGER, () => this.app.get(PerformanceService).complete(this.id));
  }

  private async upload(who: string, name: string, content: Buffer): Promise<string> {
    const { id } = await this.cast.as(who, () => this.app.get(FilesService).upload(Readable.from([content]), name));
    return id;
  }
}

const AWARD = { name: 'demo.award', text: `select id from award where tender_id = $1 and status = 'announced'` };
const DOCUMENT = {
  name: 'demo.contract-document',
  text: `select encode(d.sha256, 'hex') as sha256, d.verification_code as code
         from contract c join contract_document d on d.id = c.document_id where c.id = $1`,
};
