import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Award } from '#src/procurement/awards/index.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { actDue } from './calc/contract-clocks.js';
import type { ContractContent } from './calc/contract-content.js';
import { contractAccess } from './contract.access.js';
import { requireNoDeviation, requireWhole } from './contract.errors.js';
import { contractFacts, contractLifecycle, type ContractAction, type ContractStatus } from './contract.lifecycle.js';
import type { BondReceipt, ContractCheck, LateAct, PerformanceBond, SealUse, SignedScan } from './contract.parts.js';

export type { ContractCheck, PerformanceBond, SealUse, SignedScan } from './contract.parts.js';

/** 政府采购合同: what was offered and accepted, put into words, agreed to by both sides, and its clocks. */
@Entity()
export class Contract extends Aggregate<ContractStatus, ContractAction> {
  static readonly subject = 'contract';
  static readonly collection = 'contracts';
  static readonly access = contractAccess;
  protected readonly lifecycle = contractLifecycle;

  @Column('uuid') awardId: string;
  @Column('uuid') tenderId: string;
  @Column('uuid') projectId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  @Column('text') title: string;
  /** given at the first approval, and kept */
  @Column('text', { nullable: true }) number: string | null = null;
  @Column('bigint') priceFen: Fen;
  @Column('date') startsOn: DateText;
  @Column('date') endsOn: DateText;
  @Column('jsonb') content: ContractContent;
  @Column('text', { nullable: true }) returnReason: string | null = null;
  @Column('jsonb', { nullable: true }) legalCheck: ContractCheck | null = null;
  @Column('jsonb', { nullable: true }) budgetCheck: ContractCheck | null = null;
  /** the document that both sides are asked to agree to */
  @Column('uuid', { nullable: true }) documentId: string | null = null;
  @Column('jsonb', { nullable: true }) seal: SealUse | null = null;
  @Column('jsonb', { nullable: true }) scan: SignedScan | null = null;
  /** last day for the signature. Rule: A22 */
  @Column('date') signDueOn: DateText;
  @Column('date', { nullable: true }) signedOn: DateText | null = null;
  @Column('date', { nullable: true }) announceDueOn: DateText | null = null;
  @Column('date', { nullable: true }) announcedOn: DateText | null = null;
  @Column('date', { nullable: true }) fileDueOn: DateText | null = null;
  @Column('date', { nullable: true }) filedOn: DateText | null = null;
  @Column('text', { nullable: true }) filingNumber: string | null = null;
  /** why an act came after its last day, by act */
  @Column('jsonb') lateReasons: Readonly<Record<string, string>> = {};
  @Column('jsonb', { nullable: true }) bond: PerformanceBond | null = null;
  @Column('date', { nullable: true }) bondDueOn: DateText | null = null;
  @Column('date', { nullable: true }) finallyAcceptedOn: DateText | null = null;
  @Column('date', { nullable: true }) bondReturnDueOn: DateText | null = null;
  @Column('text', { nullable: true }) suspendReason: string | null = null;
  @Column('date', { nullable: true }) endedOn: DateText | null = null;
  @Column('text', { nullable: true }) endReason: string | null = null;

  /** The contract of an award, as document and offer amount to it. */
  static drafted(
    { id: awardId, vendorId }: Award,
    { id: tenderId, projectId, purchaserId, agentId, regionCode }: Tender,
    draft: Pick<Contract, 'content' | 'title' | 'signDueOn'>,
  ): Contract {
    const of = { awardId, tenderId, projectId, purchaserId, vendorId, agentId, regionCode };
    return Object.assign(new Contract(), of, draft, columnsOf(draft.content));
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** @throws DomainError `contract-not-effective` also while it is suspended */
  requireEffective(): void {
    if (this.status !== 'effective') throw new DomainError('contract-not-effective', { status: this.status });
  }

  /** @throws DomainError `contract-not-effective` before it takes effect, and when it has ended */
  requireLive(): void {
    if (this.status !== 'suspended') this.requireEffective();
  }

  /** Replaces the words of the draft. @param compiled what document and offer amount to. @throws DomainError `contract-deviates`. Rule: D3 */
  redraft(by: string, content: ContractContent, compiled: ContractContent): void {
    this.take('redraft', by);
    requireNoDeviation(compiled, content);
    Object.assign(this, { content }, columnsOf(content));
  }

  /** Hands it over to be checked. @throws DomainError as `requireWhole`. Rules: D1, D3, A47, A56 */
  submit(by: string, compiled: ContractContent): void {
    this.take('submit', by);
    requireWhole(compiled, this.content);
    this.returnReason = null;
  }

  checkLegally(by: string, check: Omit<ContractCheck, 'by'>): void {
    this.take('check-legally', by);
    this.legalCheck = { by, ...check };
  }

  checkBudget(by: string, check: Omit<ContractCheck, 'by'>): void {
    this.take('check-budget', by);
    this.budgetCheck = { by, ...check };
  }

  /** Back to its draft: what was checked and agreed to counts no more; a number that was given stays its own. */
  return(by: string, reason: string): void {
    this.take('return', by);
    this.returnReason = reason;
    this.legalCheck = this.budgetCheck = null;
    this.documentId = this.seal = this.scan = null;
  }

  /** @throws DomainError `contract-unchecked` naming the checks that are not there, `four-eyes` */
  approve(by: string): void {
    this.take('approve', by);
    const checks = { 'check-legally': this.legalCheck, 'check-budget': this.budgetCheck };
    const missing = Object.entries(checks).flatMap(([action, check]) => (check === null ? [action] : []));
    if (missing.length > 0) throw new DomainError('contract-unchecked', { rule: 'G6', subject: 'contract', missing });
  }

  /** Its document is there to be agreed to: the system's step. */
  issue(documentId: string): void {
    this.take('issue', null);
    this.documentId = documentId;
  }

  /** One of the two sides agrees to the document. @throws DomainError `late-reason-required` of the purchaser after the last day. Rule: A22 */
  consent(by: string, side: 'purchaser' | 'vendor', late: LateAct): void {
    this.take('consent', by);
    if (side === 'purchaser') this.excuse('sign', this.signDueOn, late, 'A22');
  }

  /** 用印登记. @throws DomainError `invalid-shape` for a later day, `seal-copies-differ` */
  registerSeal(by: string, seal: SealUse, today: DateText): void {
    this.take('register-seal', by);
    requireNotLater('date', seal.date, today);
    if (seal.seals.length === 0)
      throw new DomainError('invalid-shape', {}, [{ path: 'seals', code: 'list-length', params: { min: 1 } }]);
    const { copies } = this.content.effect;
    if (seal.copies !== copies) throw fieldError('copies', 'seal-copies-differ', { agreed: copies });
    this.seal = seal;
  }

  /** The scan of the sealed original: it is looked at in the background. */
  handInScan(by: string, fileId: string): void {
    this.take('hand-in-scan', by);
    this.scan = { fileId, state: 'pending', found: null };
  }

  /** What was found on the scan. @returns whether it is still the one that is looked for */
  scanned(fileId: string, found: Pick<SignedScan, 'state' | 'found'>): boolean {
    if (this.status !== 'awaiting_signature' || this.scan?.fileId !== fileId) return false;
    this.scan = { fileId, ...found };
    return true;
  }

  /** Whether seal and scan are there. */
  get isSealed(): boolean {
    return this.seal !== null && this.scan?.state === 'matched';
  }

  /** Signed today: its clocks run. @throws DomainError `calendar-year-missing`. Rules: A22–A24, D32 */
  takeEffect(now: Date, calendar: WorkingCalendar): void {
    this.take('take-effect', null);
    const signedOn = shanghaiDate(now);
    this.signedOn = signedOn;
    this.announceDueOn = actDue('announce', signedOn, calendar);
    this.fileDueOn = actDue('file', signedOn, calendar);
    const { performanceBond: bond } = this.content;
    this.bondDueOn = bond && calendar.addWorkingDays(signedOn, bond.submitWorkingDays);
  }

  /** The award does not stand any more, before anybody signed. */
  lapse(now: Date, reason: string): void {
    this.take('lapse', null);
    this.end(now, reason);
  }

  /** 合同公告. @throws DomainError `late-reason-required`. Rule: A23 */
  announce(by: string, late: LateAct): void {
    this.take('announce', by);
    this.excuse('announce', this.announceDueOn!, late, 'A23');
    this.announcedOn = late.today;
  }

  /** 合同备案. @throws DomainError `late-reason-required`. Rule: A24 */
  file(by: string, number: string, late: LateAct): void {
    this.take('file', by);
    this.excuse('file', this.fileDueOn!, late, 'A24');
    this.filedOn = late.today;
    this.filingNumber = number;
  }

  /** @throws DomainError `bond-amount-differs`, `bond-too-short` when it ends before the service does, `invalid-shape` for a later day. Rule: A32 */
  receiveBond(by: string, bond: BondReceipt, today: DateText): void {
    this.take('receive-bond', by);
    requireNotLater('receivedOn', bond.receivedOn, today);
    const { amount, form } = this.content.performanceBond!;
    if (parseYuan(bond.amount) !== parseYuan(amount))
      throw fieldError('amount', 'bond-amount-differs', { rule: 'A32', agreed: amount });
    if (bond.validUntil < this.endsOn) throw fieldError('validUntil', 'bond-too-short', { until: this.endsOn });
    this.bond = { ...bond, amount, form, returnedOn: null };
  }

  /** @throws DomainError `bond-still-needed` before the final acceptance of a contract that lives, `late-reason-required`. Rule: D32 */
  returnBond(by: string, late: LateAct): void {
    this.take('return-bond', by);
    if (this.endedOn === null && this.finallyAcceptedOn === null)
      throw new DomainError('bond-still-needed', { rule: 'D32' });
    if (this.bondReturnDueOn !== null) this.excuse('return-bond', this.bondReturnDueOn, late, 'D32');
    this.bond = { ...this.bond!, returnedOn: late.today };
  }

  /** The service has been accepted at the end: the bond is due back. @throws DomainError `calendar-year-missing`. Rule: D32 */
  acceptFinally(today: DateText, calendar: WorkingCalendar): void {
    this.finallyAcceptedOn = today;
    const { performanceBond: bond } = this.content;
    this.bondReturnDueOn = bond && calendar.addWorkingDays(today, bond.returnWorkingDays);
  }

  suspend(by: string, reason: string): void {
    this.take('suspend', by);
    this.suspendReason = reason;
  }

  resume(by: string): void {
    this.take('resume', by);
    this.suspendReason = null;
  }

  /** 解除 for what comes, 撤销 as if it had not been. Rule: D12 */
  breakOff(how: 'terminate' | 'rescind', by: string, now: Date, reason: string): void {
    this.take(how, by);
    this.suspendReason = null;
    this.end(now, reason);
  }

  /** @param open what is still to be done. @throws DomainError `contract-not-fulfilled` naming it */
  complete(by: string, now: Date, open: readonly string[]): void {
    this.take('complete', by);
    const left = [
      ...(this.announcedOn === null ? ['announce'] : []),
      ...(this.filedOn === null ? ['file'] : []),
      ...(this.bond?.returnedOn === null ? ['return-bond'] : []),
      ...(this.finallyAcceptedOn === null ? ['acceptance'] : []),
      ...open,
    ];
    if (left.length > 0) throw new DomainError('contract-not-fulfilled', { open: left });
    this.end(now, null);
  }

  protected override facts(): readonly string[] {
    return contractFacts(this);
  }

  private end(now: Date, reason: string | null): void {
    this.endedOn = shanghaiDate(now);
    this.endReason = reason;
  }

  /** The law sets a day, but no consequence for what is done later: it is done, with the reason on record. */
  private excuse(act: string, dueOn: DateText, { today, lateReason }: LateAct, rule: string): void {
    if (today <= dueOn) return;
    if (lateReason === null) throw fieldError('lateReason', 'late-reason-required', { rule, dueOn });
    this.lateReasons = { ...this.lateReasons, [act]: lateReason };
  }
}

/** What of the content stands in columns of its own, to be listed and compared. */
function columnsOf({ price, term }: ContractContent): Pick<Contract, 'priceFen' | 'startsOn' | 'endsOn'> {
  return { priceFen: parseYuan(price.total), startsOn: term.startsOn, endsOn: term.endsOn };
}

function requireNotLater(path: string, day: DateText, today: DateText): void {
  if (day > today) throw new DomainError('invalid-shape', {}, [{ path, code: 'out-of-range', params: { max: today } }]);
}
