import { v7 as uuidv7 } from 'uuid';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { type DateText, shanghaiInstant } from '#src/kernel/dates.js';
import type { Award } from '#src/procurement/awards/index.js';
import { type ContractContent, Contract } from '#src/procurement/contracts/index.js';
import { pricedPosts } from '#src/procurement/contracts/calc/compile-content.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { officialCalendar } from '#test/support/calendar.js';

const award = { id: uuidv7(), vendorId: uuidv7() } as Award;
const tender = {
  id: uuidv7(),
  projectId: uuidv7(),
  purchaserId: uuidv7(),
  agentId: null,
  regionCode: '310199',
} as Tender;

/** The content of the demo's contract as it is compiled: its posts priced by its form. */
export function aCompiledContent(over: Partial<ContractContent> = {}): ContractContent {
  const content = aContractContent(over);
  return {
    ...content,
    staffing: { ...content.staffing, posts: pricedPosts(content.staffing.posts, content.price.priceForm) },
  };
}

/** The contract of the demo, taken through its steps by people of these names. */
export class ContractBuilder {
  private readonly contract: Contract;

  constructor(
    private readonly content: ContractContent,
    private readonly calendar: WorkingCalendar,
  ) {
    const draft = { content, title: '禁毒社会工作服务合同', signDueOn: '2026-10-08' as DateText };
    this.contract = Contract.drafted(award, tender, draft);
    this.contract.begin('draft', 'manager');
  }

  drafting(): Contract {
    return this.contract;
  }

  inReview(): Contract {
    this.contract.submit('manager', this.content);
    return this.contract;
  }

  approved(): Contract {
    const contract = this.inReview();
    contract.checkLegally('counsel', { on: '2026-09-14', opinion: '合法' });
    contract.checkBudget('accountant', { on: '2026-09-14', opinion: '有指标' });
    contract.approve('head');
    contract.number = 'QYHT-2026-0031';
    return contract;
  }

  awaitingSignature(): Contract {
    const contract = this.approved();
    contract.issue(uuidv7());
    return contract;
  }

  /** On 14 September 2026 unless another day is given. */
  effective(on: DateText = '2026-09-14'): Contract {
    const contract = this.awaitingSignature();
    contract.takeEffect(shanghaiInstant(on, '15:00'), this.calendar);
    return contract;
  }
}

export function aContract(over: Partial<ContractContent> = {}): ContractBuilder {
  return new ContractBuilder(aCompiledContent(over), officialCalendar());
}
