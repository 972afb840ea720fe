import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { ProcurementDocument } from './calc/procurement-document.js';
import type { Tender } from './tender.entity.js';

/** SHA-256 of a document's content as canonical JSON: what bidders can compare with the document they read. */
export function documentDigest(content: ProcurementDocument): Buffer {
  return createHash('sha256').update(canonicalJson(content)).digest();
}

/** Issues versions of the procurement document; an issued one is never changed. */
@Injectable()
export class DocumentIssues {
  constructor(private readonly uow: UnitOfWork) {}

  /** Issues the document as it stands, and gives the number of the version. */
  async issue(tender: Tender, issuedAt: Date): Promise<number> {
    const [{ ordinal }] = await this.uow.em.query<[{ ordinal: number }]>(
      `insert into tender_document (tender_id, ordinal, issued_at, digest, content)
       select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4 from tender_document where tender_id = $1 returning ordinal`,
      [tender.id, issuedAt, documentDigest(tender.document), JSON.stringify(tender.document)],
    );
    return ordinal;
  }
}
