import { Module } from '@nestjs/common';
import { AuditController } from '#src/platform/audit/audit.controller.js';
import { AuditCheckpoints } from '#src/platform/audit/audit-checkpoints.js';
import { AuditQueries } from '#src/platform/audit/audit.queries.js';

@Module({
  controllers: [AuditController],
  providers: [AuditQueries, AuditCheckpoints],
  exports: [AuditQueries, AuditCheckpoints],
})
export class AuditModule {}
