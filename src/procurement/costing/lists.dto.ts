import { OneOf } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { estimateLifecycle } from './estimate.lifecycle.js';

export class EstimatesQuery extends PageQuery {
  @OneOf(estimateLifecycle.states, { optional: true }) status?: string;
}
