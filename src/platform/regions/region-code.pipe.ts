import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';

/** The region code in a path. */
@Injectable()
export class RegionCodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (/^\d{6}$/.test(value)) return value;
    throw new DomainError('invalid-shape', {}, [{ path: 'code', code: 'not-a-region' }]);
  }
}
