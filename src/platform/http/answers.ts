import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** What a list is written as when it leaves as a file. */
export const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const ETAG = { ETag: { description: 'version of the resource, for If-Match', schema: { type: 'string' as const } } };
const LOCATION = { Location: { description: 'address of the new resource', schema: { type: 'string' as const } } };

const ifMatch = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'the ETag this command was decided on',
  example: '"3"',
});
const idempotencyKey = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: '8 to 128 visible characters; a twin within 24 hours gets the same answer',
});

/** GET of one resource: 200 with the view and, unless it never changes by a command, its ETag. */
export const Shows = (view: Type, { versioned = true } = {}) =>
  ApiResponse({ status: 200, type: view, headers: versioned ? ETAG : {}, description: 'the resource' });

/** The class of a list's rows, on its route. */
export const LIST_ROW = 'list-row';

/** GET of a list: 200 with one keyset page of rows, or with the whole list as a table for a spreadsheet. */
export const Lists = (row: Type) =>
  applyDecorators(
    SetMetadata(LIST_ROW, row),
    ApiExtraModels(row),
    ApiResponse({
      status: 200,
      description: 'one page, newest first; or, as `format` asks for it, a file with all pages',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['items', 'next'],
            additionalProperties: false,
            properties: {
              items: { type: 'array', items: { $ref: getSchemaPath(row) } },
              next: { type: ['string', 'null'], description: 'cursor of the next page; null on the last' } as never,
            },
          },
        },
        [MEDIA_TYPES.csv]: { schema: { type: 'string' } },
        [MEDIA_TYPES.xlsx]: { schema: { type: 'string', format: 'binary' } },
      },
    }),
  );

/** POST that makes a resource: 201 with Location, ETag and the view; an upload cannot be told from its twin and never changes. */
export const Creates = (view: Type, { idempotent = true, versioned = true } = {}) =>
  applyDecorators(
    HttpCode(201),
    ...(idempotent ? [idempotencyKey] : []),
    ApiResponse({ status: 201, type: view, headers: { ...LOCATION, ...(versioned ? ETAG : {}) }, description: 'made' }),
  );

/** POST of a command on an existing resource: 204 and the new ETag; needs If-Match. */
export const Commands = () =>
  applyDecorators(
    HttpCode(204),
    ifMatch,
    idempotencyKey,
    ApiResponse({ status: 204, headers: ETAG, description: 'done' }),
  );

/** PUT or PATCH of an existing resource: 200 with the changed view and the new ETag; needs If-Match. */
export const Edits = (view: Type) =>
  applyDecorators(
    HttpCode(200),
    ifMatch,
    idempotencyKey,
    ApiResponse({ status: 200, type: view, headers: ETAG, description: 'changed' }),
  );

/** POST that computes and keeps nothing, or whose answer is not a resource: 200 with the view. */
export const Computes = (view: Type) =>
  applyDecorators(HttpCode(200), ApiResponse({ status: 200, type: view, description: 'the answer' }));
