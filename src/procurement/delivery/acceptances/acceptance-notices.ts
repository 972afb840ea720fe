import { Injectable } from '@nestjs/common';
import type { Contract } from '#src/procurement/contracts/index.js';
import { publishedCount, publishedPart, publishedQuantity } from '#src/procurement/delivery/calc/small-cells.js';
import { NoticesService } from '#src/procurement/tenders/index.js';
import type { Acceptance } from './acceptance.entity.js';

/** 履约验收结果公告: what came out, line by line, and nothing from which anybody could be told. Rules: D33, G2, 条例 45. */
@Injectable()
export class AcceptanceNotices {
  constructor(private readonly notices: NoticesService) {}

  publish(contract: Contract, acceptance: Acceptance, summary: string): Promise<void> {
    const { tenderId, title, regionCode, purchaserId, projectId } = contract;
    return this.notices.announce(
      'acceptance',
      { id: tenderId, title, regionCode, purchaserId, projectId },
      bodyOf(contract, acceptance, summary),
    );
  }
}

/** The words of the notice: counts of persons below five are not told, findings and what users said are not repeated. */
export function bodyOf(
  { number, content }: Contract,
  acceptance: Acceptance,
  summary: string,
): Record<string, unknown> {
  const { stage, result, heldOn, signedOn, members } = acceptance;
  const { asked, satisfied } = acceptance.users!;
  const judged = new Map(acceptance.items!.map((item) => [item.code, item]));
  return {
    ...{ contract: number, vendor: content.parties.vendor.name, stage, result, heldOn, signedOn, summary },
    group: { persons: members.length, speakFor: [...new Set(members.map(({ kind }) => kind))] },
    items: content.subject.serviceLines.map(({ code, name, unit, quantity }) => {
      const { delivered, passed } = judged.get(code)!;
      return { code, name, unit, quantity, delivered: publishedQuantity(delivered, unit), passed };
    }),
    users: { asked: publishedCount(asked), satisfied: publishedPart(satisfied, asked) },
    rules: ['D33', 'G2'],
  };
}
