import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { isId } from '#src/platform/http/fields.js';

/** What a calendar year is asked for by: the year, for the one in force, or the id of any notice. */
@Injectable()
export class YearOrIdPipe implements PipeTransform<string, string | number> {
  transform(value: string): string | number {
    if (/^[1-9]\d{3}$/.test(value)) return Number(value);
    if (isId(value)) return value;
    throw new DomainError('invalid-shape', {}, [{ path: 'id', code: 'not-an-id' }]);
  }
}
