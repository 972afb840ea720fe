import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { InvoicesQuery, ReturnInvoice, SubmitInvoice } from './invoice.dto.js';
import { InvoiceRow, InvoiceView } from './invoice.view.js';
import { InvoicesQueries } from './invoices.queries.js';
import { InvoicesService } from './invoices.service.js';

@ApiTags('payments')
@Controller()
export class InvoicesController {
  constructor(
    private readonly invoices: InvoicesService,
    private readonly queries: InvoicesQueries,
  ) {}

  @Post('milestones/:id/invoices')
  @Requires('invoice.submit')
  @Creates(InvoiceView)
  submit(@Param('id', IdPipe) id: string, @Body() input: SubmitInvoice) {
    return this.invoices.submit(id, input);
  }

  @Get('invoices')
  @Requires('invoice.read')
  @Lists(InvoiceRow)
  list(@Query() query: InvoicesQuery) {
    return this.queries.list(query);
  }

  @Get('invoices/:id')
  @Requires('invoice.read')
  @Shows(InvoiceView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('invoices/:id/accept')
  @Requires('invoice.accept')
  @Commands()
  accept(@Param('id', IdPipe) id: string) {
    return this.invoices.accept(id);
  }

  @Post('invoices/:id/return')
  @Requires('invoice.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReturnInvoice) {
    return this.invoices.return(id, input);
  }
}
