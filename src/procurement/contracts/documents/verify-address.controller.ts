import { Controller, Get, HttpStatus, Param, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '#src/kernel/errors.js';
import { Public } from '#src/platform/access/requires.js';
import { readVerificationCode } from './verification-code.js';

/** The address in the QR code of a document, which outlives the way in which it is answered. */
@ApiExcludeController()
@Controller('verify')
@Public()
export class VerifyAddressController {
  @Get(':code')
  @Redirect('', HttpStatus.FOUND)
  show(@Param('code') text: string): { url: string } {
    const code = readVerificationCode(text);
    if (code === undefined) throw new DomainError('not-found', { subject: 'contract-document' });
    return { url: `/api/v1/verifications/${code}` };
  }
}
