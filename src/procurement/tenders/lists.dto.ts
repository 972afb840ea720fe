import { OneOf, RegionCode } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { NOTICE_KINDS } from './notice.entity.js';
import { projectLifecycle } from './project.lifecycle.js';
import { tenderLifecycle } from './tender.lifecycle.js';

export class ProjectsQuery extends PageQuery {
  @RegionCode({ optional: true }) region?: string;
  @OneOf(projectLifecycle.states, { optional: true }) status?: string;
}

export class TendersQuery extends PageQuery {
  @RegionCode({ optional: true }) region?: string;
  @OneOf(tenderLifecycle.states, { optional: true }) status?: string;
}

export class NoticesQuery extends PageQuery {
  @RegionCode({ optional: true }) region?: string;
  @OneOf(NOTICE_KINDS, { optional: true }) kind?: string;
}
