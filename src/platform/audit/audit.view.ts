import { Id, Instant, Integer, JsonObject, ListOf, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';

export class AuditEntriesQuery extends PageQuery {
  @Id({ optional: true, doc: 'id of the aggregate the entries are about' }) subject?: string;
}

/** One entry of the audit log: who did what to which aggregate, when by both clocks. */
export class AuditEntryView {
  @Text() chain: string;
  @Integer() seq: number;
  @Text() action: string;
  @Text() subjectType: string;
  @Id({ nullable: true }) subjectId: string | null;
  @Id({ nullable: true }) organisationId: string | null;
  @OneOf(['user', 'system']) actorKind: string;
  @Id({ nullable: true }) actorUserId: string | null;
  @Text({ nullable: true }) actorName: string | null;
  @Instant({ doc: 'business time' }) at: string;
  @Instant({ doc: 'real time' }) recordedAt: string;
  @JsonObject({ doc: 'ids, codes and field names; never personal values' }) details: Record<string, unknown>;
  @Text({ doc: 'hash that links the entry, hex' }) hash: string;
}

export class AuditFaultView {
  @Text() chain: string;
  @Integer() seq: number;
  @OneOf(['entry-changed', 'entry-missing', 'link-broken', 'head-differs', 'checkpoint-differs']) fault: string;
}

/** The proof of the log: nothing was changed, left out or cut off when `faults` is empty. */
export class AuditVerdictView {
  @Integer() chains: number;
  @Integer() entries: number;
  @ListOf(() => AuditFaultView) faults: AuditFaultView[];
}
