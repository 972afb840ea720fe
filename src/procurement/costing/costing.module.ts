import { Module, type OnModuleInit } from '@nestjs/common';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { ParameterKinds, ParametersModule } from '#src/platform/parameters/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { COSTING_KINDS } from './costing-parameters.js';
import './estimate.constraints.js';
import { CostEstimate } from './estimate.entity.js';
import { EstimateNews } from './estimate.news.js';
import { estimateWork } from './estimate.work.js';
import { EstimatesController } from './estimates.controller.js';
import { EstimatesQueries } from './estimates.queries.js';
import { EstimatesService } from './estimates.service.js';

registerFileOwner(CostEstimate, 'cost_estimate');

registerWork(estimateWork);

@Module({
  imports: [NotificationsModule, ParametersModule, FilesModule],
  controllers: [EstimatesController],
  providers: [EstimateNews, EstimatesService, EstimatesQueries],
  exports: [EstimatesService],
})
export class CostingModule implements OnModuleInit {
  constructor(private readonly kinds: ParameterKinds) {}

  onModuleInit(): void {
    this.kinds.register(...COSTING_KINDS);
  }
}
