import { Module } from '@nestjs/common';
import { RegionsModule } from '#src/platform/regions/index.js';
import { ParameterKinds } from './parameter-kinds.js';
import { Parameters } from './parameters.js';
import { ParametersController } from './parameters.controller.js';
import { ParametersQueries } from './parameters.queries.js';
import { ParametersService } from './parameters.service.js';

/** What the law sets by region and period. The modules that compute with a kind register it in `ParameterKinds`. */
@Module({
  imports: [RegionsModule],
  controllers: [ParametersController],
  providers: [ParameterKinds, Parameters, ParametersQueries, ParametersService],
  exports: [ParameterKinds, Parameters, ParametersService],
})
export class ParametersModule {}
