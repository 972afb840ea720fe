import { Flag, Id, Integer, MoneyText, OneOf, Text } from '#src/platform/http/fields.js';
import { BUDGET_SOURCES, type BudgetSource } from './budget-line.entity.js';

export class LoadBudgetLine {
  @Id({ doc: 'a purchaser of the same region' }) purchaserId: string;
  @Integer({ min: 2000, max: 2199, doc: 'budget year' }) year: number;
  @OneOf(BUDGET_SOURCES) source: BudgetSource;
  @Text({ optional: true, pattern: '^\\d{3}(\\d{2}){0,2}$', doc: '支出功能分类科目', example: '2040299' })
  functionalClass?: string;
  @Text({ pattern: '^\\d{5}$', doc: '部门预算支出经济分类', example: '30227' }) unitEconomicClass: string;
  @Text({ pattern: '^\\d{5}$', doc: '政府预算支出经济分类', example: '50205' }) governmentEconomicClass: string;
  @Text({ max: 120 }) title: string;
  @MoneyText({ doc: 'yuan, above zero' }) amount: string;
  @Flag({
    doc: "whether that year's budget is approved; a line of one that is not (跨年度) waits for its confirmation",
  })
  isApproved: boolean;
}
