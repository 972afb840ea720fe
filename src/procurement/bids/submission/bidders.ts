import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import { VendorsQueries } from '#src/procurement/vendors/index.js';
import type { HeldOpening } from './deadline.js';

const ADMITTED = {
  name: 'bid.admitted-response',
  text: `
    select from bid b join opening o on o.id = b.opening_id
    where b.tender_id = $1 and b.vendor_id = $2 and o.kind = 'response' and b.status = 'admitted'`,
};

/** Who may hand in: everybody but the debarred, and for a final offer those who were admitted. Registration is never a gate. */
@Injectable()
export class Bidders {
  constructor(
    private readonly reads: Reads,
    private readonly vendors: VendorsQueries,
  ) {}

  /** @throws DomainError `vendor-debarred` (政府采购法 77), `not-invited` (214号 21) */
  async require(vendorId: string, { tenderId, kind, regionCode, arrivedAt }: HeldOpening): Promise<void> {
    const { bars } = await this.vendors.standing(vendorId, shanghaiDate(arrivedAt), regionCode);
    const [bar] = bars;
    if (bar) throw new DomainError('vendor-debarred', { decision: bar.decisionNumber, until: bar.untilOn });
    if (kind === 'final_offer' && (await this.reads.all(ADMITTED, [tenderId, vendorId])).length === 0)
      throw new DomainError('not-invited');
  }
}
