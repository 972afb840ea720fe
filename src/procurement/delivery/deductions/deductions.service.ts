import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import type { Fen } from '#src/kernel/money.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { ContractsService } from '#src/procurement/contracts/index.js';
import { ContractParts } from '#src/procurement/delivery/contract-parts.js';
import { refusePersonalData } from '#src/procurement/delivery/refuse-personal-data.js';
import { Charges } from './charges.js';
import type { ConfirmDeduction, ProposeDeduction, ReplyToDeduction, WaiveDeduction } from './deduction.dto.js';
import { Deduction } from './deduction.entity.js';
import type { DeductionView } from './deduction.view.js';
import { DeductionsQueries } from './deductions.queries.js';

/** A deduction that a payment takes; `amountFen` is what is open of it. */
export interface ClaimedDeduction {
  readonly id: string;
  readonly amountFen: Fen;
}

/** 违约扣减, from the notice to the vendor to the payment that takes it. */
@Injectable()
export class DeductionsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: DeductionsQueries,
    private readonly charges: Charges,
    private readonly contracts: ContractsService,
    private readonly parts: ContractParts,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Tells the vendor of a breach and what it costs. Rules: D10, D11
   * @throws DomainError `personal-data-found`, `contract-not-effective`, `already-deducted`, `nothing-to-deduct`, `calendar-year-missing`, and those of
   *   `Charges.of`
   */
  propose(contractId: string, input: ProposeDeduction): Promise<DeductionView> {
    return this.aggregates.run(async () => {
      const contract = await this.contracts.lockEffective(contractId);
      const { reason, falseRecord } = input;
      refusePersonalData({ reason, falseRecord: { record: falseRecord?.record ?? '' } });
      const charge = await this.charges.of(contract, input);
      const at = { today: this.parts.today, calendar: await this.calendars.current() };
      const deduction = Deduction.proposed(contract, charge, reason, at);
      await this.aggregates.create(Deduction, deduction, 'propose');
      return this.queries.show(deduction.id);
    });
  }

  /** The vendor is heard. @throws DomainError `personal-data-found`, `deduction-reply-too-late` */
  reply(id: string, { statement }: ReplyToDeduction): Promise<void> {
    return this.parts.change(Deduction, id, (deduction, _contract, by) => {
      refusePersonalData({ statement });
      deduction.replyTo(by, statement, this.parts.today);
    });
  }

  /** @throws DomainError `personal-data-found`, `contract-not-effective`, `four-eyes`, `deduction-reply-pending` */
  confirm(id: string, { opinion }: ConfirmDeduction): Promise<void> {
    return this.parts.change(Deduction, id, (deduction, contract, by) => {
      refusePersonalData({ opinion });
      contract.requireLive();
      deduction.confirm(by, opinion, this.parts.today);
    });
  }

  /** @throws DomainError `personal-data-found`, `four-eyes`, `deduction-reply-pending` */
  waive(id: string, { reason }: WaiveDeduction): Promise<void> {
    return this.parts.change(Deduction, id, (deduction, _contract, by) => {
      refusePersonalData({ reason });
      deduction.waive(by, reason, this.parts.today);
    });
  }

  /**
   * A payment request takes every confirmed deduction of its contract that no other has; the oldest first. Inside the caller's transaction, as the two
   * below; the deductions stay locked until it ends, so that of two requests one gets them.
   */
  async claim(contractId: string, requestId: string): Promise<ClaimedDeduction[]> {
    const all = await this.aggregates.lockAllForSystem(Deduction, 'contractId', contractId);
    const free = all.filter((deduction) => deduction.status === 'confirmed' && deduction.requestId === null);
    for (const deduction of free) deduction.claim(requestId);
    await this.aggregates.keepAll(Deduction, free);
    return free.map(({ id, openFen }) => ({ id, amountFen: openFen }));
  }

  /** The payment request came to nothing: what it took is free again. */
  async letGo(requestId: string): Promise<void> {
    const claimed = await this.claimedBy(requestId);
    for (const deduction of claimed) deduction.letGo();
    await this.aggregates.keepAll(Deduction, claimed);
  }

  /**
   * The payment was made. @param carried what it had no room for: the rest is taken off the next. @throws RangeError for a rest of what the request did not take
   */
  async settle(requestId: string, carried: readonly ClaimedDeduction[]): Promise<void> {
    const claimed = await this.claimedBy(requestId);
    const left = new Map(carried.map(({ id, amountFen }) => [id, amountFen]));
    if (carried.some(({ id }) => !claimed.some((deduction) => deduction.id === id)))
      throw new RangeError('a rest of what was not taken');
    for (const deduction of claimed) {
      const leftFen = left.get(deduction.id);
      if (leftFen === undefined) deduction.settle(shanghaiDate(this.aggregates.now));
      else deduction.carry(leftFen);
    }
    await this.aggregates.keepAll(Deduction, claimed);
  }

  private async claimedBy(requestId: string): Promise<Deduction[]> {
    const claimed = await this.aggregates.lockAllForSystem(Deduction, 'requestId', requestId);
    return claimed.filter(({ status }) => status === 'confirmed');
  }
}
