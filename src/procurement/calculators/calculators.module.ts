import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { ParametersModule } from '#src/platform/parameters/index.js';
import { CalculatorsController } from './calculators.controller.js';
import { CalculatorsService } from './calculators.service.js';

/** The rules of the trade as questions that anybody may ask. */
@Module({
  imports: [CalendarModule, ParametersModule],
  controllers: [CalculatorsController],
  providers: [CalculatorsService],
  exports: [CalculatorsService],
})
export class CalculatorsModule {}
