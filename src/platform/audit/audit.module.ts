import { Module } from '@nestjs/common';
import { AuditController } from '#src/platform/audit/audit.controller.js';
import { AuditQueries } from '#src/platform/audit/audit.queries.js';

@Module({ controllers: [AuditController], providers: [AuditQueries], exports: [AuditQueries] })
export class AuditModule {}
