import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { ReviewReads } from '../review/review.reads.js';
import { AUTHORS, EXPERTS, POST_IS_HELD, REPRESENTATIVES } from './panel-eligibility.js';
import type { PanelCandidatesView, PanelCandidateView } from './review-panel.view.js';

/** Experts, and the purchaser's own people who did not make the document; each once for what they may sit as, from the oldest post they hold. */
const PEOPLE = {
  name: 'review-panel.candidates',
  text: `
    select "userId", name, kind, post, organisation from (
      select distinct on (kind, m.user_id) m.user_id as "userId", u.display_name as name, m.post,
             case when m.post = any($2::text[]) then 'expert' else 'purchaser-representative' end as kind,
             json_build_object('id', o.id, 'name', o.name) as organisation
      from tender d, membership m join app_user u on u.id = m.user_id join organisation o on o.id = m.organisation_id
      where d.id = $1 and ${POST_IS_HELD}
        and (m.post = any($2::text[]) or (m.post = any($3::text[]) and m.organisation_id = d.purchaser_id
          and not exists (select from unnest($4::text[]) action where d.taken_by -> action ? m.user_id::text)))
        and not exists (select from review_panel p, jsonb_array_elements(p.members) s
          where p.tender_id = d.id and p.status <> 'dissolved' and s ->> 'userId' = m.user_id::text)
      order by kind, m.user_id, m.id) people
    order by kind, name, "userId"`,
};

/** Who may be drawn for a panel, and who may represent the purchaser on it. */
@Injectable()
export class PanelCandidatesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
  ) {}

  /** Those whom `PanelSeating` would take, as long as they declare nothing. Rules: A40, A51. @throws DomainError `not-found` */
  async of(tenderId: string): Promise<PanelCandidatesView> {
    await this.review.requireReader(tenderId);
    const given = [tenderId, EXPERTS, REPRESENTATIVES, AUTHORS];
    return { people: await this.reads.all<PanelCandidateView>(PEOPLE, given) };
  }
}
