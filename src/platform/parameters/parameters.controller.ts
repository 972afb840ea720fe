import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import type { Page } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ListParameters, ParameterRow, ParameterView } from './parameter.view.js';
import { ParametersQueries } from './parameters.queries.js';
import { ParametersService } from './parameters.service.js';
import { ProposeParameter } from './propose-parameter.dto.js';

@Controller('parameters')
export class ParametersController {
  constructor(
    private readonly queries: ParametersQueries,
    private readonly parameters: ParametersService,
  ) {}

  @Get()
  @Requires('parameter.read')
  @Lists(ParameterRow)
  list(@Query() query: ListParameters): Promise<Page<ParameterRow>> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('parameter.read')
  @Shows(ParameterView)
  show(@Param('id', IdPipe) id: string): Promise<ParameterView> {
    return this.queries.show(id);
  }

  @Post()
  @Requires('parameter.propose')
  @Creates(ParameterView)
  propose(@Body() content: ProposeParameter): Promise<ParameterView> {
    return this.parameters.propose(content);
  }

  @Put(':id')
  @Requires('parameter.propose')
  @Edits(ParameterView)
  repropose(@Param('id', IdPipe) id: string, @Body() content: ProposeParameter): Promise<ParameterView> {
    return this.parameters.repropose(id, content);
  }

  @Post(':id/activate')
  @Requires('parameter.activate')
  @Commands()
  activate(@Param('id', IdPipe) id: string): Promise<void> {
    return this.parameters.activate(id);
  }

  @Post(':id/withdraw')
  @Requires('parameter.withdraw')
  @Commands()
  withdraw(@Param('id', IdPipe) id: string): Promise<void> {
    return this.parameters.withdraw(id);
  }
}
