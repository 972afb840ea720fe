import { Module } from '@nestjs/common';
import './budget.constraints.js';
import { BudgetLinesController } from './budget-lines.controller.js';
import { BudgetLinesQueries } from './budget-lines.queries.js';
import { BudgetLinesService } from './budget-lines.service.js';
import { BudgetsService } from './budgets.service.js';
import { Ledger } from './ledger.js';
import { LineLocks } from './line-locks.js';

@Module({
  controllers: [BudgetLinesController],
  providers: [BudgetLinesService, BudgetLinesQueries, BudgetsService, Ledger, LineLocks],
  exports: [BudgetLinesService, BudgetsService],
})
export class BudgetsModule {}
