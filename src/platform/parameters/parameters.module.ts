import { Module } from '@nestjs/common';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { RegionsModule } from '#src/platform/regions/index.js';
import { registerWork } from '#src/platform/work/work-source.js';
import { ParameterKinds } from './parameter-kinds.js';
import { ParameterNews } from './parameter.news.js';
import { parameterWork } from './parameter.work.js';
import { Parameters } from './parameters.js';
import { ParametersController } from './parameters.controller.js';
import { ParametersQueries } from './parameters.queries.js';
import { ParametersService } from './parameters.service.js';

registerWork(parameterWork);

/** What the law sets by region and period. The modules that compute with a kind register it in `ParameterKinds`. */
@Module({
  imports: [NotificationsModule, RegionsModule],
  controllers: [ParametersController],
  providers: [ParameterNews, ParameterKinds, Parameters, ParametersQueries, ParametersService],
  exports: [ParameterKinds, Parameters, ParametersService],
})
export class ParametersModule {}
