import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { lawfulRules, type RequirementRule } from '#src/procurement/vendors/calc/requirement-rules.js';
import { checkRequirements, type RequirementCheck } from '#src/procurement/vendors/calc/requirements.js';
import { RegistrationsQueries } from '#src/procurement/vendors/registrations/registrations.queries.js';
import { findingMessage } from '#src/procurement/vendors/vendor-texts.js';
import { type Assignment, RosterQueries } from '#src/procurement/vendors/workers/roster.queries.js';
import type { CheckRequirements } from './vendor.dto.js';
import type { RequirementCheckView } from './vendor.view.js';

/** What is to be checked: lawful rules, a team of the vendor's roster, and the day to judge for. */
export interface CheckOf {
  readonly rules: readonly RequirementRule[];
  readonly team: readonly Assignment[];
  readonly on: DateText;
}

/** Holds requirements against dossier and roster. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly registrations: RegistrationsQueries,
    private readonly roster: RosterQueries,
    private readonly reads: Reads,
  ) {}

  /** The facts of today with what they come to; to be kept with a bid as it is. @throws DomainError `invalid-shape` for a stranger in the team */
  async check(vendorId: string, { rules, team, on }: CheckOf): Promise<RequirementCheck> {
    const subject = {
      registration: await this.registrations.subjectOf(vendorId),
      team: await this.roster.team(vendorId, team, 'team'),
    };
    return checkRequirements(rules, subject, on);
  }

  /** The calculator of a vendor: computes and keeps nothing. @throws DomainError `not-found` for another vendor, `requirement-forbidden`, `invalid-shape` */
  async compute(vendorId: string, { rules, team, on }: CheckRequirements): Promise<RequirementCheckView> {
    if (vendorId !== currentActor().organisationId) throw new DomainError('not-found', { subject: 'vendor' });
    const day = on ?? shanghaiDate(await this.reads.now());
    const checked = await this.check(vendorId, { rules: lawfulRules('rules', rules), team, on: day });
    const { locale } = currentContext();
    return {
      on: checked.on,
      findings: checked.findings.map((finding) => ({
        code: finding.code,
        kind: finding.kind,
        finding: finding.finding,
        message: findingMessage(finding, locale),
      })),
      subject: checked.subject,
    };
  }
}
