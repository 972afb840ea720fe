import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { ContractParts } from '#src/procurement/delivery/contract-parts.js';
import { refusePersonalData } from '#src/procurement/delivery/refuse-personal-data.js';
import type { ConfirmReport, ReturnReport } from './service-report.dto.js';
import { ServiceReport } from './service-report.entity.js';
import { ServiceReportsQueries } from './service-reports.queries.js';
import { SiteConfirmation } from './site-confirmation.entity.js';

/** What sites and purchaser say to a report that was handed in. */
@Injectable()
export class ReportAnswersService {
  constructor(
    private readonly parts: ContractParts,
    private readonly uow: UnitOfWork,
    private readonly queries: ServiceReportsQueries,
  ) {}

  /** A service site of the contract confirms it or disputes it, once each time it is handed in. @throws DomainError `personal-data-found`, `already-confirmed`, `invalid-shape` */
  confirm(id: string, { verdict, words }: ConfirmReport): Promise<void> {
    return this.parts.change(ServiceReport, id, async (report, contract, by) => {
      refusePersonalData({ words });
      contract.requireEffective();
      report.confirm(by);
      if (verdict === 'disputed' && words === undefined)
        throw new DomainError('invalid-shape', {}, [{ path: 'words', code: 'required' }]);
      const { organisationId: siteId } = currentActor();
      const { submission } = report;
      const answer = { reportId: id, siteId, submission, verdict, words: words ?? null };
      await this.uow.insert(SiteConfirmation, {
        ...{ id: uuidv7(), ...answer, confirmedBy: by, confirmedOn: this.parts.today },
      });
    });
  }

  /** The vendor has to mend it. @throws DomainError `personal-data-found` */
  return(id: string, { reason }: ReturnReport): Promise<void> {
    return this.parts.change(ServiceReport, id, (report, _contract, by) => {
      refusePersonalData({ reason });
      report.return(by, reason);
    });
  }

  /** What it says counts from now on. @throws DomainError `contract-not-effective`, `sites-not-confirmed` */
  accept(id: string): Promise<void> {
    return this.parts.change(ServiceReport, id, async (report, contract, by) => {
      contract.requireEffective();
      report.accept(by, this.parts.today, await this.queries.unconfirmed(id));
    });
  }
}
