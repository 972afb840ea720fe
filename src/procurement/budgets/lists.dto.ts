import { IntegerQuery } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';

export class BudgetLinesQuery extends PageQuery {
  @IntegerQuery({ min: 2000, max: 2199 }) year?: number;
}
