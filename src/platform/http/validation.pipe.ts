import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import { isId } from '#src/platform/http/fields.js';
import { readShape, type RequestClass } from '#src/platform/http/shape.js';

/** Deeper than any request of ours; up to here it is safe to walk through a body by recursion. */
const MAX_DEPTH = 32;
/** More than a form has fields: a body of nothing but faults must not get an answer many times its size. */
const MOST_PROBLEMS = 100;

/** Reads body and query as their request class: unknown fields, wrong types and U+0000 never reach a service. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' && type !== 'query') return value;
    if (!metatype || metatype === Object) throw new Error(`a ${type} without a request class would not be checked`);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new DomainError('invalid-shape', {}, [{ path: '', code: 'not-an-object' }]);
    if (isDeeperThan(MAX_DEPTH, value)) throw new DomainError('malformed-request');
    const problems: FieldProblem[] = [];
    const request = readShape(metatype as RequestClass, value as Record<string, unknown>, (problem) => {
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
    });
    if (problems.length > 0) throw new DomainError('invalid-shape', {}, problems);
    return request;
  }
}

function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(depth - 1, inner));
}

/** The id in a path. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (isId(value)) return value;
    throw new DomainError('invalid-shape', {}, [{ path: data ?? 'id', code: 'not-an-id' }]);
  }
}
