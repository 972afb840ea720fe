import { Injectable } from '@nestjs/common';
import { formatYuan } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import { METHODS, NoticesService, type Tender } from '#src/procurement/tenders/index.js';
import type { Award } from './award.entity.js';
import type { SignedReport } from './candidates.queries.js';

interface Supplier {
  readonly name: string;
  readonly uscc: string;
  /** 中小企业声明函, as the bid has it */
  readonly sme: object | null;
  readonly lines: readonly { readonly itemCode: string; readonly unitPrice: string }[] | null;
}
interface Service {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

/** The unit prices are those of the last offer. */
const SUPPLIER = {
  name: 'result.supplier',
  text: `
    select v.name, v.uscc, c.content->'sme' as sme,
           (select f.content->'serviceLines' from bid o join bid_content f on f.bid_id = o.id join opening p on p.id = o.opening_id
            where o.tender_id = b.tender_id and o.vendor_id = b.vendor_id order by p.ordinal desc limit 1) as lines
    from bid b join organisation v on v.id = b.vendor_id left join bid_content c on c.bid_id = b.id where b.id = $1`,
};
const SERVICES = {
  name: 'result.services',
  text: 'select code, name, unit from service_item where catalogue_id = $1 order by position',
};
/** Who signed the report; their names are secret until the result. */
const PANEL = {
  name: 'result.panel',
  text: `
    select m ->> 'name' as name from review_report r cross join jsonb_array_elements(r.content::jsonb -> 'panel' -> 'members') m
    where r.tender_id = $1 and m -> 'left' = 'null' order by 1`,
};

/** What a result announcement must contain. Rules: rulebook A21, A26, A53, 实施条例 43. */
@Injectable()
export class ResultNotices {
  constructor(
    private readonly reads: Reads,
    private readonly notices: NoticesService,
  ) {}

  /** Announces an award. */
  async publish(tender: Tender, award: Award, report: SignedReport): Promise<void> {
    await this.notices.announce('result', tender, await this.bodyOf(tender, award, report), award.announcementEnds);
  }

  private async bodyOf(tender: Tender, award: Award, report: SignedReport): Promise<Record<string, unknown>> {
    const supplier = await this.reads.one<Supplier>(SUPPLIER, [award.bidId], 'bid');
    const panel = await this.reads.all<{ name: string }>(PANEL, [tender.id]);
    const won = report.bids.find(({ bidId }) => bidId === award.bidId)!;
    const { service } = tender.document;
    return {
      number: tender.number,
      method: tender.method,
      words: METHODS[tender.method].words,
      supplier: { name: supplier.name, uscc: supplier.uscc },
      amount: formatYuan(award.amountFen),
      services: await this.servicesOf(tender, supplier),
      service: { startsOn: service.startsOn, endsOn: service.endsOn, place: service.place },
      panel: panel.map(({ name }) => name),
      total: award.total,
      evaluatedPrice: formatYuan(won.evaluated.evaluatedFen),
      sme: { deduction: won.evaluated.deduction, statement: supplier.sme },
      announcementEnds: award.announcementEnds,
      challengeUntil: award.challengeUntil,
      rules: ['A21', 'A26', 'A53'],
    };
  }

  /** The main subject: each service with its quantity, its standard and its price. */
  private async servicesOf({ document }: Tender, { lines }: Supplier): Promise<object[]> {
    const items = await this.reads.all<Service>(SERVICES, [document.catalogueId]);
    const known = new Map(items.map((item) => [item.code, item]));
    const prices = new Map(lines?.map(({ itemCode, unitPrice }) => [itemCode, unitPrice]));
    return document.serviceLines.map(({ itemCode, quantity, standard }) => {
      const { name, unit } = known.get(itemCode)!;
      return { code: itemCode, name, quantity, unit, standard, unitPrice: prices.get(itemCode) ?? null };
    });
  }
}
