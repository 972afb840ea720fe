import { Inject, Injectable, Logger, StreamableFile } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor, Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { shanghaiDate } from '#src/kernel/dates.js';
import { SandboxState } from '#src/platform/clock/index.js';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { currentContext, inContext } from '#src/platform/context/request-context.js';
import { LIST_ROW, MEDIA_TYPES } from '#src/platform/http/answers.js';
import { attachment } from '#src/platform/http/attachment.js';
import { anonymous } from '#src/platform/http/discreet.js';
import type { Page } from '#src/platform/http/keyset.js';
import type { RequestClass } from '#src/platform/http/shape.js';
import { translate } from '#src/platform/i18n/i18n.js';
import { allRows, type ReadPage } from './all-rows.js';
import { headerOf, textCell, workbookCell } from './cells.js';
import { columnsOf, valueAt, type Column, type ColumnKind } from './columns.js';
import { csvOf, xlsxOf, type Cell, type Table } from './spreadsheet.js';
import { Words } from './words.js';

/** Rows a page: as many as any caller may ask for. */
const PAGE = '100';
const FORMATS: Partial<Record<ColumnKind, string>> = {
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
};
const FILES = {
  csv: { cell: textCell, write: csvOf },
  xlsx: { cell: workbookCell, write: xlsxOf },
} as const;

type Format = keyof typeof FILES;

/**
 * Answers a list that is asked for with `format=csv` or `format=xlsx` by a file of all its rows. The rows are those that the route itself gives, page
 * after page, to this caller and with these filters: nobody reads more by a file than by turning pages. What refuses the first page is a problem as
 * always; what fails later breaks the answer off, so that no half of a file passes for the whole.
 */
@Injectable()
export class ListExport implements NestInterceptor {
  private readonly columns = new WeakMap<RequestClass, readonly Column[]>();

  constructor(
    private readonly reflector: Reflector,
    private readonly sandbox: SandboxState,
    @Inject(ENV) private readonly env: Env,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<Page<unknown>>): Observable<unknown> {
    const row = this.reflector.get<Type<object> | undefined>(LIST_ROW, context.getHandler());
    if (!row) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { format } = request.query as { format?: unknown };
    return format === 'csv' || format === 'xlsx' ? from(this.file(format, row, request, next)) : next.handle();
  }

  private async file(format: Format, row: RequestClass, request: FastifyRequest, next: CallHandler<Page<unknown>>) {
    const words = Words.of(currentContext().locale);
    const readPage = pagesOf(request, next);
    const columns = this.columnsOf(row);
    const { cell, write } = FILES[format];
    const name = words.list(addressOf(request));
    const table: Table = {
      name,
      columns: columns.map((column) => ({ header: headerOf(column, words), format: FORMATS[column.kind] })),
      rows: allRows<Cell[]>(await readPage(undefined), readPage, this.env.EXPORT_MAX_ROWS, {
        row: (one) => columns.map((column) => cell(valueAt(one, column), column, words)),
        cut: () => [translate(words.locale, 'exports:cut', { max: this.env.EXPORT_MAX_ROWS })],
      }),
    };
    const file = new StreamableFile(write(table), {
      type: `${MEDIA_TYPES[format]}${format === 'csv' ? '; charset=utf-8' : ''}`,
      disposition: attachment(`${name}-${shanghaiDate(this.sandbox.businessNow())}.${format}`),
    });
    const { discreet } = currentContext();
    return file.setErrorLogger((error) => new Logger('export').error(discreet ? anonymous(error) : error));
  }

  private columnsOf(row: RequestClass): readonly Column[] {
    let columns = this.columns.get(row);
    if (!columns) this.columns.set(row, (columns = columnsOf(row)));
    return columns;
  }
}

/** Reads pages as the route does, in the context of the request, whoever it is that pulls the bytes of the answer. */
function pagesOf(request: FastifyRequest, next: CallHandler<Page<unknown>>): ReadPage {
  const [context, query] = [currentContext(), request.query as object];
  return (cursor) => {
    request.query = { ...query, limit: PAGE, cursor };
    return inContext(context, () => lastValueFrom(next.handle()));
  };
}

/** The words of a route's address: of `/api/v1/tenders/:id/openings`, `tenders` and `openings`. */
function addressOf({ routeOptions }: FastifyRequest): string[] {
  const words = (routeOptions.url ?? '').split('/').filter((word) => word !== '' && !word.startsWith(':'));
  return words.slice(words.indexOf('v1') + 1);
}
