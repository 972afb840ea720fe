export { BudgetLine } from './budget-line.entity.js';
export { BudgetLinesService } from './budget-lines.service.js';
export { BudgetsModule } from './budgets.module.js';
export { BudgetsService } from './budgets.service.js';
