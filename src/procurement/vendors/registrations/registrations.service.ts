import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { FilesService } from '#src/platform/files/index.js';
import { type Dossier, evidenceOf } from '#src/procurement/vendors/calc/dossier.js';
import { type Gap, registrationGaps } from '#src/procurement/vendors/calc/gaps.js';
import { RosterQueries } from '#src/procurement/vendors/workers/roster.queries.js';
import type { DeclareConditions, DossierInput, ReturnRegistration } from './registration.dto.js';
import { type RegisteringVendor, VendorRegistration } from './registration.entity.js';
import type { RegistrationView } from './registration.view.js';
import { RegistrationsQueries } from './registrations.queries.js';

const VENDOR = {
  name: 'vendor-registration.vendor',
  text: `select id, region_code as "regionCode", uscc from organisation where id = $1`,
};
const CLAIMED = {
  name: 'vendor-registration.claimed',
  text: `select id from file where owner_type = '${VendorRegistration.subject}' and owner_id = $1`,
};

/** Writes of registrations: one transaction a method. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: RegistrationsQueries,
    private readonly roster: RosterQueries,
    private readonly files: FilesService,
    private readonly calendars: Calendars,
    private readonly reads: Reads,
  ) {}

  /**
   * Drafts the caller's registration; a vendor has one.
   * @throws DomainError `registration-under-way`, `uscc-invalid`, `uscc-of-another`, `legal-form-not-of-uscc`, `date-in-future`, `file-not-claimable`
   */
  draft(input: DossierInput): Promise<RegistrationView> {
    return this.aggregates.run(async () => {
      const vendor = await this.vendor(currentActor().organisationId);
      const registration = VendorRegistration.drafted(vendor, plain(input), this.today);
      await this.aggregates.create(VendorRegistration, registration, 'draft');
      await this.claimEvidence(registration);
      return this.queries.show(registration.id);
    });
  }

  /** Replaces the dossier; evidence that it had before need not be uploaded again. @throws as `draft` */
  redraft(id: string, input: DossierInput): Promise<RegistrationView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(VendorRegistration, id, async (registration, by) => {
        const { uscc } = await this.vendor(registration.vendorId);
        registration.redraft(by, plain(input), { uscc, today: this.today });
        await this.claimEvidence(registration);
      });
      return this.queries.show(id);
    });
  }

  /** The caller declares, as authorised signatory, that these statutory conditions are met. */
  declare(id: string, { conditions }: DeclareConditions): Promise<void> {
    const declared = conditions.map(({ condition }) => condition);
    return this.aggregates.change(VendorRegistration, id, (registration, by) =>
      registration.declare(by, declared, this.today),
    );
  }

  submit(id: string): Promise<void> {
    return this.aggregates.change(VendorRegistration, id, (registration, by) =>
      registration.submit(by, this.aggregates.now),
    );
  }

  /** Gives it back with one letter. @throws DomainError `letter-incomplete`, `calendar-year-missing` */
  return(id: string, { defects, workingDays }: ReturnRegistration): Promise<void> {
    return this.aggregates.change(VendorRegistration, id, async (registration, by) => {
      const mendBy = (await this.calendars.current()).addWorkingDays(this.today, workingDays);
      const letter = { returnedOn: this.today, mendBy, defects: defects.map((defect) => ({ ...defect })) };
      registration.return(by, letter, await this.gapsOf(registration));
    });
  }

  /** @throws DomainError `registration-has-gaps` */
  verify(id: string): Promise<void> {
    return this.aggregates.change(VendorRegistration, id, async (registration, by) =>
      registration.verify(by, this.aggregates.now, await this.gapsOf(registration)),
    );
  }

  reopen(id: string): Promise<void> {
    return this.aggregates.change(VendorRegistration, id, (registration, by) => registration.reopen(by));
  }

  withdraw(id: string): Promise<void> {
    return this.aggregates.change(VendorRegistration, id, (registration, by) => registration.withdraw(by));
  }

  private get today(): DateText {
    return shanghaiDate(this.aggregates.now);
  }

  private vendor(id: string): Promise<RegisteringVendor> {
    return this.reads.one<RegisteringVendor>(VENDOR, [id], 'vendor');
  }

  private async gapsOf(registration: VendorRegistration): Promise<Gap[]> {
    return registrationGaps(registration, await this.roster.facts(registration.vendorId, this.today), this.today);
  }

  /** Takes the uploads that are new; what an earlier version named stays the registration's own. */
  private async claimEvidence({ id, dossier }: VendorRegistration): Promise<void> {
    const claimed = new Set((await this.reads.all<{ id: string }>(CLAIMED, [id])).map((file) => file.id));
    for (const { path, fileId } of evidenceOf(dossier)) {
      if (claimed.has(fileId)) continue;
      await this.files.claim([fileId], { type: VendorRegistration.subject, id }, path);
      claimed.add(fileId);
    }
  }
}

/** The dossier without its request classes: what is stored. */
function plain(dossier: Dossier): Dossier {
  return JSON.parse(JSON.stringify(dossier)) as Dossier;
}
