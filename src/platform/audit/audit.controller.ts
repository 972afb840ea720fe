import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { AuditEntriesQuery, AuditEntryView, AuditVerdictView } from '#src/platform/audit/audit.view.js';
import { AuditQueries } from '#src/platform/audit/audit.queries.js';
import { Computes, Lists } from '#src/platform/http/answers.js';

@ApiTags('audit')
@Controller('audit-entries')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @Requires('audit-entry.read')
  @Lists(AuditEntryView)
  list(@Query() query: AuditEntriesQuery) {
    return this.queries.list(query);
  }

  @Post('verify')
  @Requires('audit-entry.verify')
  @Computes(AuditVerdictView)
  verify() {
    return this.queries.verify();
  }
}
