import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { FilesService } from '#src/platform/files/index.js';
import { MilestonesService } from '#src/procurement/contracts/index.js';
import type { AcceptanceStage } from '#src/procurement/delivery/calc/acceptance-rules.js';
import { ContractParts } from '#src/procurement/delivery/contract-parts.js';
import { refusePersonalData } from '#src/procurement/delivery/refuse-personal-data.js';
import { AcceptanceNotices } from './acceptance-notices.js';
import type { AnnounceAcceptance, SignAcceptance } from './acceptance.dto.js';
import { Acceptance } from './acceptance.entity.js';

/** The payment that an acceptance is a condition of. */
const PAYS = { 'mid-term': 'progress', final: 'final' } as const satisfies Record<AcceptanceStage, string>;

/** 验收结论: the head of the unit signs what the group found, and it becomes public. */
@Injectable()
export class AcceptanceResultsService {
  constructor(
    private readonly parts: ContractParts,
    private readonly milestones: MilestonesService,
    private readonly notices: AcceptanceNotices,
    private readonly calendars: Calendars,
    private readonly files: FilesService,
  ) {}

  /**
   * Signed, by whoever did not run it; what has passed is accepted, and one condition of its payment is met. Rules: D33, G6
   * @throws DomainError `four-eyes`, `file-not-claimable`, `contract-not-effective`, `calendar-year-missing`
   */
  sign(id: string, { fileId }: SignAcceptance): Promise<void> {
    return this.parts.change(Acceptance, id, async (acceptance, contract, by) => {
      contract.requireEffective();
      acceptance.sign(by, contract, { today: this.parts.today, calendar: await this.calendars.current() });
      if (fileId) await this.files.claim([fileId], { type: Acceptance.subject, id }, 'fileId');
      if (acceptance.result === 'passed') await this.milestones.meet(contract.id, PAYS[acceptance.stage], 'acceptance');
    });
  }

  /** The result is published, also when it failed. @throws DomainError `personal-data-found`, `late-reason-required`. Rule: D33 */
  announce(id: string, { summary, lateReason }: AnnounceAcceptance): Promise<void> {
    return this.parts.change(Acceptance, id, async (acceptance, contract, by) => {
      refusePersonalData({ summary, lateReason });
      acceptance.announce(by, this.parts.today, lateReason ?? null);
      await this.notices.publish(contract, acceptance, summary);
    });
  }
}
