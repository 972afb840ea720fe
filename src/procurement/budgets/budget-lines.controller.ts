import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { BudgetLineRow, BudgetLineView, LedgerEntryView } from './budget-line.view.js';
import { BudgetLinesQueries } from './budget-lines.queries.js';
import { BudgetLinesService } from './budget-lines.service.js';
import { BudgetLinesQuery } from './lists.dto.js';
import { LoadBudgetLine } from './load-budget-line.dto.js';

@ApiTags('budget-lines')
@Controller('budget-lines')
export class BudgetLinesController {
  constructor(
    private readonly lines: BudgetLinesService,
    private readonly queries: BudgetLinesQueries,
  ) {}

  @Get()
  @Requires('budget-line.read')
  @Lists(BudgetLineRow)
  list(@Query() query: BudgetLinesQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('budget-line.read')
  @Shows(BudgetLineView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Get(':id/entries')
  @Requires('budget-line.read')
  @Lists(LedgerEntryView)
  entries(@Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.queries.entries(id, query);
  }

  @Post()
  @Requires('budget-line.load')
  @Creates(BudgetLineView)
  load(@Body() input: LoadBudgetLine) {
    return this.lines.load(input);
  }

  @Post(':id/confirm')
  @Requires('budget-line.confirm')
  @Commands()
  confirm(@Param('id', IdPipe) id: string) {
    return this.lines.confirm(id);
  }

  @Post(':id/close')
  @Requires('budget-line.close')
  @Commands()
  close(@Param('id', IdPipe) id: string) {
    return this.lines.close(id);
  }
}
