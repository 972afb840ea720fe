import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import type { Fen } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import { compileContent, type ContractSources } from './calc/compile-content.js';
import type { ContractContent, ContractParty } from './calc/contract-content.js';
import { titleOf } from './calc/contract-words.js';
import { CONTRACT_WORDS } from './contract-words.js';

interface Row {
  readonly document: ContractSources['document'];
  /** null for a bid whose content is not on record */
  readonly offer: ContractSources['offer'] | null;
  readonly priceFen: Fen;
  readonly catalogue: ContractSources['catalogue'];
  readonly purchaser: ContractContent['parties']['purchaser'];
  readonly vendor: ContractParty;
  readonly sites: readonly ContractParty[];
  readonly project: ContractContent['parties']['project'];
  readonly letter: string;
  readonly issuedAt: Date;
  readonly signDueOn: DateText;
}

/** What an award stands on; prices are those of the supplier's last offer. */
const OF_AWARD = {
  name: 'contract.sources',
  text: `
    select t.document, a.amount_fen as "priceFen", l.number as letter, l.issued_at as "issuedAt", l.content->>'signBy' as "signDueOn",
           (select f.content from bid o join bid_content f on f.bid_id = o.id join opening p on p.id = o.opening_id
            where o.tender_id = a.tender_id and o.vendor_id = a.vendor_id order by p.ordinal desc limit 1) as offer,
           json_build_object('title', c.title, 'items', (
             select json_agg(json_build_object('code', i.code, 'name', i.name, 'unit', i.unit)) from service_item i where i.catalogue_id = c.id
           )) as catalogue,
           json_build_object('name', o.name, 'uscc', o.uscc, 'usingOffice', o.using_office) as purchaser,
           json_build_object('name', v.name, 'uscc', v.uscc) as vendor,
           (select json_agg(json_build_object('name', s.name, 'uscc', s.uscc) order by site.position)
            from jsonb_array_elements(t.document->'contract'->'sites') with ordinality as site(terms, position)
            join organisation s on s.uscc = site.terms->>'uscc' and s.kind = 'service_site') as sites,
           json_build_object('number', p.number, 'name', p.name, 'planNumber', p.plan_number, 'method', t.method) as project
    from award a join tender t on t.id = a.tender_id join project p on p.id = t.project_id
    join award_letter l on l.award_id = a.id and l.kind = 'award'
    join catalogue c on c.id = (t.document->>'catalogueId')::uuid
    join organisation o on o.id = a.purchaser_id join organisation v on v.id = a.vendor_id
    where a.id = $1`,
};

/** A contract as it is compiled from what is on record. */
export interface CompiledContract {
  readonly content: ContractContent;
  readonly title: string;
  /** of the award letter. Rule: A22 */
  readonly signDueOn: DateText;
}

/** Reads what a contract is made of. */
@Injectable()
export class ContractCompiler {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` for an award without its letter, and as `compileContent` */
  async compile(awardId: string): Promise<CompiledContract> {
    const row = await this.reads.one<Row>(OF_AWARD, [awardId], 'award');
    const { document, offer, priceFen, catalogue, purchaser, vendor, sites, project } = row;
    const content = compileContent({
      ...{ document, offer: offer ?? {}, priceFen, catalogue, words: CONTRACT_WORDS },
      parties: { purchaser, vendor, sites },
      project,
      award: { letter: row.letter, on: shanghaiDate(row.issuedAt) },
    });
    return { content, title: titleOf(CONTRACT_WORDS, project.name), signDueOn: row.signDueOn };
  }
}
