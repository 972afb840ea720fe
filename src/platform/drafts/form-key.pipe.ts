import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';

const KEY = /^[a-z0-9:-]{1,120}$/;
const EXAMPLE = 'contracts:terms:0197e5d2';

/** The key of a form in a path. A bid's form has none: what a vendor offers must not reach the server before it is sealed (sealed bids). */
@Injectable()
export class FormKeyPipe implements PipeTransform<string, string> {
  transform(form: string): string {
    if (!KEY.test(form))
      throw new DomainError('invalid-shape', {}, [{ path: 'form', code: 'wrong-form', params: { example: EXAMPLE } }]);
    if (form.startsWith('bid')) throw new DomainError('draft-of-a-bid');
    return form;
  }
}
