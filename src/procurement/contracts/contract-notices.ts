import { Injectable } from '@nestjs/common';
import { NoticesService } from '#src/procurement/tenders/index.js';
import type { Contract } from './contract.entity.js';

/** What a contract announcement must contain: the text without what is nobody else's to know. Rules: A23, 实施条例 50. */
@Injectable()
export class ContractNotices {
  constructor(private readonly notices: NoticesService) {}

  async publish({ number, title, content, signedOn, ...contract }: Contract): Promise<void> {
    const { tenderId: id, regionCode, purchaserId, projectId } = contract;
    const { parties, subject, price, term, payment } = content;
    await this.notices.announce(
      'contract',
      { id, title, regionCode, purchaserId, projectId },
      {
        ...{ number, signedOn, projectNumber: parties.project.number, method: parties.project.method },
        purchaser: { name: parties.purchaser.name, uscc: parties.purchaser.uscc },
        supplier: { name: parties.vendor.name, uscc: parties.vendor.uscc },
        price: { total: price.total, capitals: price.capitals },
        term: { startsOn: term.startsOn, endsOn: term.endsOn, place: term.place },
        services: subject.serviceLines,
        payments: payment.instalments.map(({ name, share, amount, condition }) => ({ name, share, amount, condition })),
        rules: ['A23'],
      },
    );
  }
}
