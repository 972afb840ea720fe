import { Module } from '@nestjs/common';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { BudgetLineNews } from './budget-line.news.js';
import { budgetLineWork } from './budget-line.work.js';
import './budget.constraints.js';
import { BudgetLinesController } from './budget-lines.controller.js';
import { BudgetLinesQueries } from './budget-lines.queries.js';
import { BudgetLinesService } from './budget-lines.service.js';
import { BudgetsService } from './budgets.service.js';
import { Ledger } from './ledger.js';
import { LineLocks } from './line-locks.js';

registerWork(budgetLineWork);

@Module({
  imports: [NotificationsModule],
  controllers: [BudgetLinesController],
  providers: [BudgetLineNews, BudgetLinesService, BudgetLinesQueries, BudgetsService, Ledger, LineLocks],
  exports: [BudgetLinesService, BudgetsService],
})
export class BudgetsModule {}
