import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import { FAULT, isId, type Fault } from '#src/platform/http/fields.js';

/** Checks body and query against their request class: unknown fields, wrong types and U+0000 never reach a service. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !metatype || metatype === Object) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new DomainError('invalid-shape', {}, [{ path: '', code: 'not-an-object' }]);
    const instance = plainToInstance(metatype as new () => object, value, { exposeUnsetFields: false });
    const faults = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
    if (faults.length > 0) throw new DomainError('invalid-shape', {}, flatten(faults));
    return instance;
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
