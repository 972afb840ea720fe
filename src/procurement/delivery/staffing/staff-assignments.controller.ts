import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AssignWorker, EndAssignment, StaffAssignmentsQuery } from './staff-assignment.dto.js';
import { StaffAssignmentRow, StaffAssignmentView, VacanciesView } from './staff-assignment.view.js';
import { StaffAssignmentsQueries } from './staff-assignments.queries.js';
import { StaffAssignmentsService } from './staff-assignments.service.js';
import { VacanciesQueries } from './vacancies.queries.js';

@ApiTags('delivery')
@Controller()
export class StaffAssignmentsController {
  constructor(
    private readonly assignments: StaffAssignmentsService,
    private readonly queries: StaffAssignmentsQueries,
    private readonly vacancyQueries: VacanciesQueries,
  ) {}

  @Post('contracts/:id/staff-assignments')
  @Requires('staff-assignment.assign')
  @Creates(StaffAssignmentView)
  assign(@Param('id', IdPipe) id: string, @Body() input: AssignWorker) {
    return this.assignments.assign(id, input);
  }

  @Get('contracts/:id/vacancies')
  @Requires('staff-assignment.read')
  @Shows(VacanciesView, { versioned: false })
  vacancies(@Param('id', IdPipe) id: string) {
    return this.vacancyQueries.of(id);
  }

  @Get('staff-assignments')
  @Requires('staff-assignment.read')
  @Lists(StaffAssignmentRow)
  list(@Query() query: StaffAssignmentsQuery) {
    return this.queries.list(query);
  }

  @Get('staff-assignments/:id')
  @Requires('staff-assignment.read')
  @Shows(StaffAssignmentView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('staff-assignments/:id/end')
  @Requires('staff-assignment.end')
  @Commands()
  end(@Param('id', IdPipe) id: string, @Body() input: EndAssignment) {
    return this.assignments.end(id, input);
  }
}
