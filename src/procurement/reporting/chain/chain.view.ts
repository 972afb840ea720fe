import { Integer, ListOf, Text } from '#src/platform/http/fields.js';
import { AuditFaultView } from '#src/platform/audit/audit.view.js';

/** The chain of one aggregate of the case, proved. */
export class CaseChainView {
  @Text() chain: string;
  @Integer() entries: number;
  @Integer({ doc: 'of them vouched for by a signed checkpoint' }) signed: number;
  @Text({ nullable: true, doc: 'hash of its newest entry, hex; null of a chain that is gone' }) head: string | null;
  @ListOf(() => AuditFaultView, { doc: 'none when nothing was changed, left out or cut off' }) faults: AuditFaultView[];
}

/** The chains of a case in the order of its lifecycle, each proved. */
export class CaseChainsView {
  @ListOf(() => CaseChainView, { maxItems: 100_000 }) chains: CaseChainView[];
  @Integer() entries: number;
  @Integer({ doc: 'faults over all chains' }) faults: number;
}
