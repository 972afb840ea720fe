import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { registrationGaps } from '#src/procurement/vendors/calc/gaps.js';
import { smeOf } from '#src/procurement/vendors/calc/sme.js';
import type { RequirementSubject } from '#src/procurement/vendors/calc/requirements.js';
import { gapMessage } from '#src/procurement/vendors/vendor-texts.js';
import { RosterQueries } from '#src/procurement/vendors/workers/roster.queries.js';
import { registrationAccess } from './registration.access.js';
import { registrationLifecycle, type RegistrationAction } from './registration.lifecycle.js';
import type { RegistrationRow, RegistrationView } from './registration.view.js';
import type { RegistrationsQuery } from './registration.dto.js';

type Row = [string, string, string, string, RegistrationRow['status'], string | null, DateText | null];

const list = new KeysetList({
  name: 'vendor-registration.list',
  select: `t.id, o.id as vendor_id, o.name, t.region_code, t.status, ${instantText('t.submitted_at')} as submitted_at, t.valid_until`,
  from: 'vendor_registration t join organisation o on o.id = t.vendor_id',
  access: registrationAccess,
  filters: { status: 't.status = ?' },
  row: ([id, vendorId, vendor, regionCode, status, submittedAt, validUntil]: Row): RegistrationRow => ({
    id,
    vendor: { id: vendorId, name: vendor },
    regionCode,
    status,
    submittedAt,
    validUntil,
  }),
});

type Detail = Omit<RegistrationView, 'allowed' | 'gaps' | 'sme' | 'roster'> & {
  takenBy: TakenBy<RegistrationAction>;
  mayWrite: boolean;
};

const show = new ScopedStatement(
  'vendor-registration.show',
  registrationAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite",
         json_build_object('id', o.id, 'name', o.name) as vendor, t.region_code as "regionCode", t.dossier, t.declarations,
         t.letters, ${instantText('t.submitted_at')} as "submittedAt", t.verified_on as "verifiedOn",
         t.valid_until as "validUntil", ${instantText('t.created_at')} as "createdAt"
  from vendor_registration t join organisation o on o.id = t.vendor_id
  where t.id = $1 and (${read})`,
);

const LIVE = {
  name: 'vendor-registration.live',
  text: `select dossier, declarations from vendor_registration where vendor_id = $1 and status <> 'withdrawn'`,
};

/** Reads of registrations. */
@Injectable()
export class RegistrationsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly roster: RosterQueries,
  ) {}

  list({ status, ...page }: RegistrationsQuery): Promise<Page<RegistrationRow>> {
    return list.page(this.reads, currentActor(), page, { status });
  }

  /** With what is missing today. @throws DomainError `not-found` */
  async show(id: string): Promise<RegistrationView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'vendor-registration');
    const { takenBy, mayWrite, ...view } = detail;
    const { answer, locale } = currentContext();
    answer.etag = etagOf(view.version);
    const today = shanghaiDate(await this.reads.now());
    const roster = await this.roster.facts(view.vendor.id, today);
    const elsewhere = actor.organisationKind === 'vendor' ? null : await this.roster.elsewhere(view.vendor.id);
    return {
      ...view,
      allowed: allowedActions(registrationLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      gaps: registrationGaps(view, roster, today).map((gap) => ({
        item: gap.item,
        code: gap.code,
        message: gapMessage(gap, locale),
      })),
      sme: smeOf(view.dossier),
      roster: { ...roster, elsewhere },
    };
  }

  /** What a vendor's live registration tells a requirement; null when it has none. */
  async subjectOf(vendorId: string): Promise<RequirementSubject['registration']> {
    type Found = Pick<RegistrationView, 'dossier' | 'declarations'>;
    const [found] = await this.reads.all<Found>(LIVE, [vendorId]);
    if (!found) return null;
    const { legalForm, charterScope, inspections, creditChecks } = found.dossier;
    return {
      dossier: { legalForm, charterScope, inspections, creditChecks },
      declarations: found.declarations,
    };
  }
}
