import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import { FAULT, isId, type Fault } from '#src/platform/http/fields.js';

/** Checks body and query against their request class: unknown fields, wrong types and U+0000 never reach a service. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' && type !== 'query') return value;
    if (!metatype || metatype === Object) throw new Error(`a ${type} without a request class would not be checked`);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new DomainError('invalid-shape', {}, [{ path: '', code: 'not-an-object' }]);
    return checkedInstance(metatype as new () => object, value);
  }
}

function checkedInstance(type: new () => object, value: object): object {
  try {
    const instance = plainToInstance(type, value, { exposeUnsetFields: false });
    const faults = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
    if (faults.length === 0) return instance;
    throw new DomainError('invalid-shape', {}, flatten(faults));
  } catch (error) {
    // nested so deeply that the stack ends: no request of ours, and no reason to look further
    throw error instanceof RangeError ? new DomainError('malformed-request') : error;
  }
}

/** The id in a path. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (isId(value)) return value;
    throw new DomainError('invalid-shape', {}, [{ path: data ?? 'id', code: 'not-an-id' }]);
  }
}

function flatten(errors: readonly ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const constraints = Object.entries(error.constraints ?? {});
    const own = constraints.find(([name]) => name === FAULT) ?? constraints[0];
    const problem: FieldProblem[] = own ? [{ path, ...faultOf(own) }] : [];
    return problem.length > 0 ? problem : flatten(error.children ?? [], path);
  });
}

function faultOf([name, message]: [string, string]): Fault {
  if (name === FAULT) return JSON.parse(message) as Fault;
  return { code: name === 'whitelistValidation' ? 'unknown-field' : 'not-an-object' };
}
