import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { type Bar, DebarmentsQueries } from '#src/procurement/vendors/debarments/debarments.queries.js';
import type { VendorsQuery } from './vendor.dto.js';
import type { PublicStanding, VendorRow, VendorView } from './vendor.view.js';

const STANDING = `case when r.status = 'verified' then 'verified' when r.status = 'lapsed' and r.verified_on is not null then 'lapsed' end`;
const FROM = `organisation t left join vendor_registration r on r.vendor_id = t.id and r.status <> 'withdrawn'`;

type Row = [string, string, string | null, string, PublicStanding | null];

const list = new KeysetList({
  name: 'vendor.list',
  select: `t.id, t.name, t.legal_form, t.region_code, ${STANDING} as registration`,
  from: FROM,
  access: { read: () => [`t.kind = 'vendor'`], write: () => [] },
  filters: { region: 't.region_code = ?', name: 't.name like ?' },
  row: ([id, name, legalForm, regionCode, registration]: Row): VendorRow => ({
    id,
    name,
    legalForm,
    regionCode,
    registration,
  }),
});

const SHOW = {
  name: 'vendor.show',
  text: `
    select t.id, t.name, t.legal_form as "legalForm", t.region_code as "regionCode", t.uscc, ${STANDING} as registration,
           case when r.status = 'verified' then r.valid_until end as "validUntil"
    from ${FROM} where t.id = $1 and t.kind = 'vendor'`,
};

const REGISTERED = {
  name: 'vendor.registered',
  text: `select valid_until as "validUntil" from vendor_registration where vendor_id = $1 and status = 'verified' and valid_until >= $2`,
};

/** What is known of a vendor on a day. Being barred ends a bid; being registered or not decides nothing. */
export interface VendorStanding {
  /** last day of its verified registration; null without one */
  readonly registeredUntil: DateText | null;
  readonly bars: readonly Bar[];
}

/** Reads of vendors: what everybody may know of them. */
@Injectable()
export class VendorsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly debarments: DebarmentsQueries,
  ) {}

  list({ region, name, ...page }: VendorsQuery): Promise<Page<VendorRow>> {
    return list.page(this.reads, currentActor(), page, { region, name: name && beginningWith(name) });
  }

  /** @throws DomainError `not-found` also for an organisation that is no vendor */
  async show(id: string): Promise<VendorView> {
    const view = await this.reads.one<Omit<VendorView, 'bars'>>(SHOW, [id], 'vendor');
    const today = shanghaiDate(await this.reads.now());
    return { ...view, bars: await this.debarments.bars(id, today, null) };
  }

  /** How a vendor stands on a day; with a region, only what bars it there. Rules: C1, C2. */
  async standing(vendorId: string, on: DateText, regionCode: string | null = null): Promise<VendorStanding> {
    const [registered] = await this.reads.all<{ validUntil: DateText }>(REGISTERED, [vendorId, on]);
    return {
      registeredUntil: registered?.validUntil ?? null,
      bars: await this.debarments.bars(vendorId, on, regionCode),
    };
  }
}

/** A LIKE pattern whose own wildcards are plain characters. */
function beginningWith(name: string): string {
  return `${name.replace(/[\\%_]/g, '\\$&')}%`;
}
