import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Computes, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { RequirementsService } from './requirements.service.js';
import { CheckRequirements, VendorsQuery } from './vendor.dto.js';
import { RequirementCheckView, VendorRow, VendorView } from './vendor.view.js';
import { VendorsQueries } from './vendors.queries.js';

@ApiTags('vendors')
@Controller('vendors')
export class VendorsController {
  constructor(
    private readonly queries: VendorsQueries,
    private readonly requirements: RequirementsService,
  ) {}

  @Get()
  @Requires('vendor.read')
  @Lists(VendorRow)
  list(@Query() query: VendorsQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('vendor.read')
  @Shows(VendorView, { versioned: false })
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post(':id/requirement-checks')
  @Requires('vendor.check-requirements')
  @Computes(RequirementCheckView)
  checkRequirements(@Param('id', IdPipe) id: string, @Body() input: CheckRequirements) {
    return this.requirements.compute(id, input);
  }
}
