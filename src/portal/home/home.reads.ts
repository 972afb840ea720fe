import { Injectable } from '@nestjs/common';
import type { Fen } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';

/** How much was made public in one year; amounts in fen. */
export interface YearFigures {
  readonly year: number;
  readonly tenders: number;
  /** still taking bids now */
  readonly open: number;
  readonly contracts: number;
  readonly contractedFen: Fen;
  readonly paidFen: Fen;
  readonly assessments: number;
}

const FIGURES = {
  name: 'portal.figures',
  text: `
    with this as (
      select date_trunc('year', app.now() at time zone 'Asia/Shanghai')::date as first,
             (date_trunc('year', app.now() at time zone 'Asia/Shanghai') + interval '1 year')::date as next)
    select extract(year from this.first)::int as year,
           (select count(*) from notice where kind = 'tender' and published_on >= this.first and published_on < this.next) as tenders,
           (select count(*) from tender where notice_on is not null and status = 'published') as open,
           signed.contracts, signed."contractedFen",
           (select coalesce(sum(m.paid_fen), 0)::bigint from milestone m join contract c on c.id = m.contract_id
            where m.status = 'paid' and m.paid_on >= this.first and m.paid_on < this.next and c.announced_on is not null) as "paidFen",
           (select count(*) from notice where kind = 'assessment' and published_on >= this.first and published_on < this.next) as assessments
    from this cross join lateral (
      select count(*) as contracts, coalesce(sum(price_fen), 0)::bigint as "contractedFen" from contract
      where announced_on >= this.first and announced_on < this.next) signed`,
};

@Injectable()
export class HomeReads {
  constructor(private readonly reads: Reads) {}

  /** Of the year that it is. */
  async figures(): Promise<YearFigures> {
    const [figures] = await this.reads.all<YearFigures>(FIGURES);
    return figures!;
  }
}
