import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ContractPaymentsQueries } from './contract-payments.queries.js';
import { ContractPaymentsView } from './contract-payments.view.js';

@ApiTags('payments')
@Controller('contracts')
export class ContractPaymentsController {
  constructor(private readonly queries: ContractPaymentsQueries) {}

  @Get(':id/payments')
  @Requires('payment-request.read')
  @Shows(ContractPaymentsView, { versioned: false })
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }
}
