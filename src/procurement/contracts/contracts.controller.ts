import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ApprovalsService } from './approvals.service.js';
import { ContractRow, ContractsQuery, ContractView } from './contract.view.js';
import { ContractsQueries } from './contracts.queries.js';
import { ContractsService } from './contracts.service.js';
import { CheckContract, RedraftContract, ReturnContract } from './draft-contract.dto.js';

@ApiTags('contracts')
@Controller()
export class ContractsController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly approvals: ApprovalsService,
    private readonly queries: ContractsQueries,
  ) {}

  @Post('awards/:id/contract')
  @Requires('contract.draft')
  @Creates(ContractView)
  draft(@Param('id', IdPipe) id: string) {
    return this.contracts.draft(id);
  }

  @Get('contracts')
  @Requires('contract.read')
  @Lists(ContractRow)
  list(@Query() query: ContractsQuery) {
    return this.queries.list(query);
  }

  @Get('contracts/:id')
  @Requires('contract.read')
  @Shows(ContractView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Put('contracts/:id')
  @Requires('contract.redraft')
  @Edits(ContractView)
  redraft(@Param('id', IdPipe) id: string, @Body() input: RedraftContract) {
    return this.contracts.redraft(id, input);
  }

  @Post('contracts/:id/submit')
  @Requires('contract.submit')
  @Commands()
  submit(@Param('id', IdPipe) id: string) {
    return this.contracts.submit(id);
  }

  @Post('contracts/:id/check-legally')
  @Requires('contract.check-legally')
  @Commands()
  checkLegally(@Param('id', IdPipe) id: string, @Body() input: CheckContract) {
    return this.approvals.checkLegally(id, input);
  }

  @Post('contracts/:id/check-budget')
  @Requires('contract.check-budget')
  @Commands()
  checkBudget(@Param('id', IdPipe) id: string, @Body() input: CheckContract) {
    return this.approvals.checkBudget(id, input);
  }

  @Post('contracts/:id/return')
  @Requires('contract.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReturnContract) {
    return this.contracts.return(id, input);
  }

  @Post('contracts/:id/approve')
  @Requires('contract.approve')
  @Commands()
  approve(@Param('id', IdPipe) id: string) {
    return this.approvals.approve(id);
  }
}
