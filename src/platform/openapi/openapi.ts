import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ACCESS, type AccessNeed } from '#src/platform/access/requires.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-permissions'?: readonly string[] };

type Schema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const PROBLEM = {
  description: 'a refusal: RFC 9457 problem details',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The schema of every refusal. */
const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'params', 'errors', 'traceId'],
  additionalProperties: false,
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: "in the caller's language" },
    code: { type: 'string', description: 'stable code; see docs/generated/problems.md' },
    params: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        additionalProperties: false,
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    traceId: { type: 'string' },
  },
};

/** Builds the OpenAPI 3.1 document from the routes: each operation with its permission, its problems and, when public, no security. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Qingyuan 清源')
    .setDescription(
      'Government purchase of drug-control social-work services. Money is decimal text in yuan; instants are UTC; dates are Asia/Shanghai.',
    )
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`,
  });
  const needs = accessNeeds(app);
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation, needs.get(operation.operationId ?? ''));
    }
  const schemas = (document.components ??= {}).schemas ?? {};
  for (const schema of Object.values(schemas)) if ('properties' in schema) close(schema);
  document.components.schemas = { ...schemas, Problem: PROBLEM_SCHEMA as never };
  return document;
}

/** Nothing but the properties named; and OpenAPI 3.1 says by the type what the generator says beside it, that a value may be null. */
function close(schema: Schema): void {
  schema.additionalProperties ??= false;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const { nullable, ...rest } = property as Schema;
    if (!nullable) continue;
    const orNull = rest.type ? { ...rest, type: [rest.type, 'null'] } : { anyOf: [rest, { type: 'null' }] };
    schema.properties![name] = orNull as unknown as Schema;
  }
}

function complete(operation: Operation, need: AccessNeed | undefined): void {
  operation.responses = { ...operation.responses, default: PROBLEM };
  if (need === 'public') operation.security = [];
  else {
    operation.security = [{ bearer: [] }];
    operation['x-permissions'] = need;
  }
}

/** What each operation asks of its caller, by operation id. */
function accessNeeds(app: INestApplication): Map<string, AccessNeed> {
  const [discovery, scanner, reflector] = [app.get(DiscoveryService), app.get(MetadataScanner), app.get(Reflector)];
  const needs = new Map<string, AccessNeed>();
  for (const { instance, metatype } of discovery.getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const need = reflector.getAllAndOverride<AccessNeed | undefined>(ACCESS, [
        prototype[name]!,
        metatype as () => unknown,
      ]);
      if (need) needs.set(`${metatype!.name.replace(/Controller$/, '').toLowerCase()}.${name}`, need);
    }
  }
  return needs;
}
