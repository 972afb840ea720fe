import type { INestApplication } from '@nestjs/common';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '#src/platform/openapi/openapi.js';

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Response {
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Readonly<Record<string, { schema?: object }>>;
}

export interface Operation {
  readonly responses: Readonly<Record<string, Response>>;
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query' | 'header' }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object }>> };
  readonly security?: readonly object[];
  readonly operationId: string;
  readonly 'x-permissions'?: readonly string[];
}

/** The OpenAPI document as a judge: every answer that a test receives must be one that the document describes. */
export class Contract {
  readonly document: { paths: Record<string, Record<string, Operation>>; components: object };
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly patterns: { pattern: RegExp; path: string }[];

  constructor(app: INestApplication) {
    this.document = JSON.parse(JSON.stringify(openApiDocument(app, 'test'))) as Contract['document'];
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'api', components: this.document.components });
    this.patterns = Object.keys(this.document.paths)
      .sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }));
  }

  /** Every operation of the document with its path and method. */
  get operations(): (Operation & { path: string; method: string })[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
    );
  }

  /** @throws Error when the document does not describe this answer */
  check({ method, path, status, headers, body }: Answer): void {
    const found = this.patterns.find(({ pattern }) => pattern.test(path));
    const operation = found && this.document.paths[found.path]?.[method.toLowerCase()];
    if (!operation) {
      if (status === 404 || status === 400) return;
      throw new Error(`${method} ${path} is not in the OpenAPI document but answered ${status}`);
    }
    const response = operation.responses[status] ?? (status >= 400 ? operation.responses.default : undefined);
    if (!response) throw new Error(`${operation.operationId} answered ${status}, which the document does not describe`);
    const missing = Object.keys(response.headers ?? {}).find((name) => !headers[name.toLowerCase()]);
    if (missing) throw new Error(`${operation.operationId} answered ${status} without ${missing}`);
    const media = Object.keys(response.content ?? {})[0];
    if (!media) {
      if (body !== undefined && body !== '') throw new Error(`${operation.operationId} answered ${status} with a body`);
      return;
    }
    if (!media.includes('json')) return;
    const contentType = headers['content-type'] ?? '';
    if (!contentType.startsWith(media))
      throw new Error(`${operation.operationId} answered ${contentType}, not ${media}`);
    const validate = this.validator(`${operation.operationId} ${status}`, response.content![media]!.schema ?? {});
    if (!validate(body))
      throw new Error(
        `${operation.operationId} ${status}: ${this.ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`,
      );
  }

  private validator(key: string, schema: object): ValidateFunction {
    let validate = this.validators.get(key);
    if (!validate) {
      const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
      validate = this.ajv.compile(JSON.parse(text) as object);
      this.validators.set(key, validate);
    }
    return validate;
  }
}
