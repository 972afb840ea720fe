import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { translate } from '#src/platform/i18n/i18n.js';
import {
  type Calculator,
  CALCULATORS,
  CalculatorsService,
  EXAMPLES,
  stepInWords,
} from '#src/procurement/calculators/index.js';
import { Pages } from '../serving/pages.js';
import { type Asked, inPath, type Routes } from '../serving/route.js';
import { askedBy, type Typed, typedIn, typedOf } from './asked-tool.js';
import { type Outcome, toolPage } from './tool.page.js';
import { toolsPage } from './tools.page.js';

/** The toolbox: the rules of the trade as questions, each with its answer explained and a link that asks it again. */
@Injectable()
export class ToolsPages implements Routes {
  readonly routes: Routes['routes'] = [
    { path: '/tools', answer: (asked) => this.list(asked) },
    { path: '/tools/:group', answer: (asked) => this.show(asked) },
    { path: '/tools/:group', method: 'POST', answer: (asked) => this.show(asked) },
  ];

  constructor(
    private readonly pages: Pages,
    private readonly calculators: CalculatorsService,
  ) {}

  list(asked: Asked) {
    return this.pages.page(asked, '/tools', (site) =>
      Promise.resolve({ page: toolsPage(site, CALCULATORS), about: [] }),
    );
  }

  /** @throws DomainError `not-found` for a calculator that there is not */
  async show(asked: Asked): Promise<string> {
    const calculator = this.calculators.find(inPath(asked, 'group'));
    const { fields, group } = calculator;
    const isSecret = Object.values(fields).some(({ kind }) => kind === 'secret');
    const sent = sentIn(asked);
    // what tells of a person is taken from no address
    const typed = isSecret && asked.request.method === 'GET' ? undefined : typedIn(fields, sent);
    const shown = typed ?? typedOf(EXAMPLES[group]!);
    const outcome = await this.outcomeOf(asked, calculator, { typed: shown, isExample: typed === undefined });
    const link = typed && !isSecret ? `/tools/${group}?${new URLSearchParams(typed).toString()}` : undefined;
    const status = outcome.kind === 'refused' ? 422 : 200;
    return this.pages.passing(asked, status, (site) => toolPage(site, { calculator, typed: shown, outcome, link }));
  }

  private async outcomeOf(
    { locale }: Asked,
    { group, fields }: Calculator,
    { typed, isExample }: { typed: Typed; isExample: boolean },
  ): Promise<Outcome> {
    try {
      const { explanation } = await this.calculators.answer(group, askedBy(fields, typed));
      return { kind: 'answered', explanation: stepInWords(explanation, locale), isExample };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const message = translate(locale, `problems:${error.code}.detail`, error.params);
      return { kind: 'refused', message, problems: error.fields };
    }
  }
}

/** What came in the address, or in the body of a form. */
function sentIn({ request }: Asked): URLSearchParams {
  if (request.method === 'POST') return new URLSearchParams(typeof request.body === 'string' ? request.body : '');
  return new URL(request.url, 'http://portal').searchParams;
}
