import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '#src/platform/access/requires.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { CalculatorsService } from './calculators.service.js';
import { CALCULATORS } from './calc/calculators.js';
import { CalculatorView, StepView } from './explanation.view.js';
import { calculatorInWords, stepInWords } from './in-words.js';

/** The rules of the trade as questions that anybody may ask, without a login: nothing is kept. */
@ApiTags('calculators')
@Controller('calculators')
@Public()
export class CalculatorsController {
  constructor(private readonly calculators: CalculatorsService) {}

  @Get()
  @ApiOkResponse({ type: CalculatorView, isArray: true, description: 'every calculator, with the fields it asks for' })
  list(): CalculatorView[] {
    return CALCULATORS.map((one) => calculatorInWords(one, currentContext().locale));
  }

  /** The fields differ by group, so that the calculator itself reads the body and refuses what is wrong in it. */
  @Post(':group')
  @HttpCode(200)
  @ApiParam({
    name: 'group',
    schema: { type: 'string', example: 'vat-split' },
    description: 'one of those that the list names',
  })
  @ApiBody({ schema: { type: 'object', additionalProperties: true }, description: 'the fields of the group' })
  @ApiExtraModels(StepView)
  @ApiOkResponse({
    description: 'what comes out, by name, and why',
    schema: {
      type: 'object',
      required: ['explanation'],
      properties: { explanation: { $ref: getSchemaPath(StepView) } },
      additionalProperties: true,
    },
  })
  async answer(@Param('group') group: string, @Req() { body }: FastifyRequest): Promise<Record<string, unknown>> {
    const { out, explanation } = await this.calculators.answer(group, body);
    return { ...out, explanation: stepInWords(explanation, currentContext().locale) };
  }
}
