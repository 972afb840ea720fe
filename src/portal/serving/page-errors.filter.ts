import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentContext } from '#src/platform/context/request-context.js';
import { asRefusal, ProblemFilter } from '#src/platform/http/problem.filter.js';
import { problemOf } from '#src/platform/http/problem.js';
import { errorPage } from '../shell/error.page.js';
import { localeOf } from '../shell/site.js';
import type { Pages } from './pages.js';

/** What programs ask for, and what has a page of its own for whatever goes wrong. */
const NO_PAGES = /^\/(?:api|console|metrics|\.well-known)(?:[/?]|$)/;

/** Whatever goes wrong on the way to a page is told to people in words; everybody else gets the problem as ever. */
@Catch()
export class PageErrorsFilter extends ProblemFilter {
  constructor(private readonly pages: Pages) {
    super();
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (NO_PAGES.test(request.url)) return super.catch(error, host);
    const refusal = asRefusal(error);
    if (refusal.kind === 'bug') new Logger('portal').error(error);
    const reply = http.getResponse<FastifyReply>();
    const locale = localeOf(request.url);
    const { status } = problemOf(refusal);
    const { traceId } = currentContext();
    const asked = { request, reply, locale };
    if (status === 503) void reply.header('retry-after', '1');
    void reply.send(this.pages.passing(asked, status, ({ words }) => errorPage(words, status, traceId)));
  }
}
