import { Injectable } from '@nestjs/common';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { assessmentAccess } from './assessment.access.js';
import { Assessment } from './assessment.entity.js';
import type { EvaluatorCandidatesView, EvaluatorView } from './assessment.view.js';

const commissioned = new ScopedStatement(
  'assessment.commissioned',
  assessmentAccess,
  1,
  ({ write }) => `select t.status from assessment t where t.id = $1 and (${write})`,
);

/** Whoever may score: holds the post of an evaluator with whom the assessment was commissioned; with the declaration, if there is one. */
const PEOPLE = {
  name: 'assessment.evaluator-candidates',
  text: `
  select distinct u.id as "userId", u.display_name as name, d.value ->> 'at' as "declaredAt", r.user_id is not null as "isBarred"
  from assessment t
    join membership m on m.organisation_id = t.evaluator_id and m.post = 'evaluator' and m.ended_at is null
    join app_user u on u.id = m.user_id and u.status = 'active'
    left join jsonb_array_elements(t.declarations) d on d.value ->> 'userId' = u.id::text
    left join assessment_relation r on r.assessment_id = t.id and r.user_id = u.id
  where t.id = $1
  order by name, "userId"`,
};

/** Who may be named to score. */
@Injectable()
export class EvaluatorCandidatesQueries {
  constructor(private readonly reads: Reads) {}

  /** Rule: rulebook E3. @throws DomainError `not-found` for an assessment that the caller's organisation was not commissioned with */
  async of(assessmentId: string): Promise<EvaluatorCandidatesView> {
    await this.reads.one(...commissioned.for(currentActor(), [assessmentId]), Assessment.subject);
    return { people: await this.reads.all<EvaluatorView>(PEOPLE, [assessmentId]) };
  }
}
