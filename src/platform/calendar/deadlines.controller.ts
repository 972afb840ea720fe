import { Body, Controller, Post } from '@nestjs/common';
import { Requires } from '#src/platform/access/requires.js';
import { Computes } from '#src/platform/http/answers.js';
import { ComputeDeadline, DeadlineView } from './deadline.dto.js';
import { DeadlinesService } from './deadlines.service.js';

@Controller('calendar/deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlinesService) {}

  @Post()
  @Requires('calendar.read')
  @Computes(DeadlineView)
  compute(@Body() question: ComputeDeadline): Promise<DeadlineView> {
    return this.deadlines.compute(question);
  }
}
