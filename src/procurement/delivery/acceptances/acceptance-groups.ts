import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import type { GroupMember, MemberKind } from '#src/procurement/delivery/calc/acceptance-rules.js';

/** Every hand that project, tenders, panels and awards of the contract have been through, with what it did; sitting on the panel is one too. */
const BUYERS = {
  name: 'acceptance.buyers',
  text: `
    with hands as (
      select taken_by from project where id = $1
      union all select taken_by from tender where project_id = $1
      union all select p.taken_by from review_panel p join tender t on t.id = p.tender_id where t.project_id = $1
      union all select a.taken_by from award a join tender t on t.id = a.tender_id where t.project_id = $1)
    select hand as "userId", min(taken.key) as earlier
    from hands cross join lateral jsonb_each(hands.taken_by) taken cross join lateral jsonb_array_elements_text(taken.value) hand
    where hand = any ($2) group by hand
    union all
    select s.user_id::text, 'review' from tender_seat s join tender t on t.id = s.tender_id
    where t.project_id = $1 and s.kind = 'panel' and s.user_id::text = any ($2)`,
};

/** Where somebody works now, as far as it matters: for the purchaser, a site of the contract, the vendor, or as an outside expert. */
const PLACES = {
  name: 'acceptance.places',
  text: `
    select m.user_id as "userId", m.organisation_id = c.purchaser_id as "isPurchaser", m.organisation_id = c.vendor_id as "isVendor",
           o.kind = 'external' as "isExpert",
           exists (select from contract_party p where p.contract_id = c.id and p.organisation_id = o.id and p.role = 'site') as "isSite"
    from contract c, membership m join organisation o on o.id = m.organisation_id
    where c.id = $1 and m.user_id = any ($2) and m.ended_at is null`,
};

interface Buyer {
  readonly userId: string;
  readonly earlier: string;
}

interface Place {
  readonly userId: string;
  readonly isPurchaser: boolean;
  readonly isVendor: boolean;
  readonly isExpert: boolean;
  readonly isSite: boolean;
}

const BELONGS = {
  purchaser: ({ isPurchaser }) => isPurchaser,
  site: ({ isSite }) => isSite,
  expert: ({ isExpert }) => isExpert,
  'client-representative': () => false,
} as const satisfies Record<MemberKind, (place: Place) => boolean>;

/** Who may accept: those who speak for somebody, and nobody who bought. Rules: G6, D33, 政府采购法 61. */
@Injectable()
export class AcceptanceGroups {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `acceptance-member-not-eligible`, `four-eyes` for whoever had a hand in project, tender, panel or award */
  async requireEligible(contract: Contract, members: readonly GroupMember[], action: string): Promise<void> {
    const ids = members.flatMap(({ userId }) => userId ?? []);
    const places = await this.reads.all<Place>(PLACES, [contract.id, ids]);
    members.forEach(({ kind, userId }, index) => {
      const own = places.filter((place) => place.userId === userId);
      const isFit = userId === null || (own.some(BELONGS[kind]) && !own.some(({ isVendor }) => isVendor));
      if (!isFit) throw fieldError(`members.${index}.userId`, 'acceptance-member-not-eligible', { kind });
    });
    await this.requireNotBuyers(contract, ids, action);
  }

  /** Those of these people who had a hand in project, tender, panel or award. */
  async buyersAmong(projectId: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
    const buyers = await this.reads.all<Buyer>(BUYERS, [projectId, userIds]);
    return new Set(buyers.map(({ userId }) => userId));
  }

  /** @throws DomainError `four-eyes` when one of these had a hand in what was bought */
  async requireNotBuyers({ projectId }: Contract, userIds: readonly string[], action: string): Promise<void> {
    const [buyer] = await this.reads.all<Buyer>(BUYERS, [projectId, userIds]);
    if (buyer) throw new DomainError('four-eyes', { subject: 'acceptance', action, earlier: buyer.earlier });
  }
}
