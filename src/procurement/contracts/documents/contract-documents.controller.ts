import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ContractDocumentsView } from './contract-document.view.js';
import { ContractDocumentsQueries } from './contract-documents.queries.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractDocumentsController {
  constructor(private readonly queries: ContractDocumentsQueries) {}

  @Get(':id/documents')
  @Requires('contract.read')
  @Shows(ContractDocumentsView, { versioned: false })
  list(@Param('id', IdPipe) id: string) {
    return this.queries.list(id);
  }
}
