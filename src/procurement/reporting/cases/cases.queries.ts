import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { type Fen, formatYuan, sumFen } from '#src/kernel/money.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { partyOf } from '#src/platform/http/party.view.js';
import { type CaseClock, clockState } from '../calc/case-clocks.js';
import { BUDGET, CASE, CLOCKS, SUBJECT_STATES } from './case.statements.js';
import type { CaseAmountsView, CaseSubjectView, CaseView } from './case.view.js';

interface Detail {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly status: string;
  readonly purchaserId: string;
  readonly purchaserName: string;
  readonly vendorId: string | null;
  readonly vendorName: string | null;
  readonly ceilingFen: Fen;
  readonly priceFen: Fen | null;
}

type Figures = Readonly<Record<'reserved' | 'committed' | 'inPayment' | 'paid' | 'returned', Fen>>;
type Line = Figures & { readonly id: string; readonly year: number; readonly title: string };

/** A purchase as a whole, for those who look at it from outside of its modules. */
@Injectable()
export class CasesQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` */
  async show(projectId: string): Promise<CaseView> {
    const detail = await this.reads.one<Detail>(...CASE.for(currentActor(), [projectId]), 'project');
    const subjects = await this.reads.all<CaseSubjectView>(SUBJECT_STATES, [projectId]);
    const lines = await this.reads.all<Line>(BUDGET, [projectId]);
    const clocks = await this.reads.all<CaseClock>(CLOCKS, [projectId]);
    const today = shanghaiDate(await this.reads.now());
    const { id, number, name, status, purchaserId, purchaserName, vendorId, vendorName } = detail;
    return {
      ...{ id, number, name, status },
      purchaser: { id: purchaserId, name: purchaserName },
      vendor: partyOf(vendorId, vendorName),
      subjects,
      amounts: amountsOf(detail, lines),
      clocks: clocks.map((clock) => ({ ...clock, state: clockState(clock, today) })),
    };
  }
}

function amountsOf({ ceilingFen, priceFen }: Detail, lines: readonly Line[]): CaseAmountsView {
  const total = (figure: keyof Figures) => formatYuan(sumFen(lines.map((line) => line[figure])));
  return {
    ceiling: formatYuan(ceilingFen),
    price: priceFen === null ? null : formatYuan(priceFen),
    ...{
      committed: total('committed'),
      inPayment: total('inPayment'),
      paid: total('paid'),
      returned: total('returned'),
    },
    budgetLines: lines.map(({ id, year, title, ...figures }) => ({
      ...{ id, year, title },
      ...{ reserved: formatYuan(figures.reserved), committed: formatYuan(figures.committed) },
      ...{
        inPayment: formatYuan(figures.inPayment),
        paid: formatYuan(figures.paid),
        returned: formatYuan(figures.returned),
      },
    })),
  };
}
