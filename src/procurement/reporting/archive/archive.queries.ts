import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { Reads } from '#src/platform/db/reads.js';
import { ARCHIVE_KINDS } from '../calc/archive-kinds.js';
import { missingItems, requiredItems } from '../calc/required-items.js';
import { retentionOf } from '../calc/retention.js';
import { CaseFactsQueries } from '../case-facts.queries.js';
import type { ArchiveRow } from './archive-source.js';
import type { ArchiveIndexView, ArchiveItemView } from './archive.view.js';
import { AWARD } from './award.sources.js';
import { CONTRACT } from './contract.sources.js';
import { ATTACHMENTS, PAYMENT } from './payment.sources.js';
import { PERFORMANCE } from './performance.sources.js';
import { PREPARATION } from './preparation.sources.js';
import { PROCEDURE } from './procedure.sources.js';

const SOURCES = [...PREPARATION, ...PROCEDURE, ...AWARD, ...CONTRACT, ...PERFORMANCE, ...PAYMENT];
const API = '/api/v1/';

/** The archive index of a purchase, made of what is there: it is nobody's to write. Rule: rulebook D42, 政府采购法 42, 实施条例 46. */
@Injectable()
export class ArchiveQueries {
  constructor(
    private readonly reads: Reads,
    private readonly facts: CaseFactsQueries,
  ) {}

  /** @throws DomainError `not-found` */
  async index(projectId: string): Promise<ArchiveIndexView> {
    const project = await this.facts.project(projectId);
    const facts = await this.facts.facts(project);
    const items = inOrder(await this.rows(projectId));
    return {
      project: { id: project.id, name: project.number },
      title: project.name,
      items,
      missing: missingItems(requiredItems(facts), items),
      retention: retentionOf(facts.endedOn),
      digest: digestOf(items),
    };
  }

  private async rows(projectId: string): Promise<ArchiveRow[]> {
    const rows: ArchiveRow[] = [];
    for (const source of SOURCES) rows.push(...(await this.reads.all<ArchiveRow>(source, [projectId])));
    const places = new Set(rows.map(({ place }) => place));
    const files = await this.reads.all<ArchiveRow>(ATTACHMENTS, [projectId]);
    return [...rows, ...files.filter(({ place }) => !places.has(place))];
  }
}

/** In the order of the kinds; within one kind as the source gives them. */
function inOrder(rows: readonly ArchiveRow[]): ArchiveItemView[] {
  const rank = new Map(ARCHIVE_KINDS.map((kind, index) => [kind, index]));
  return [...rows]
    .sort((a, b) => rank.get(a.kind)! - rank.get(b.kind)!)
    .map(({ kind, of, number, title, date, digest, content, place }, index) => ({
      ...{ position: index + 1, kind, of, number, title, date },
      ...{ digest: digest ?? digestOf(content), location: API + place },
    }));
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
