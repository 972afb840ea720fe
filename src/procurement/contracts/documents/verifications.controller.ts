import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#src/platform/access/requires.js';
import { Computes, Shows } from '#src/platform/http/answers.js';
import { VerificationView, VerifyDigest } from './contract-document.view.js';
import { ContractDocumentsQueries } from './contract-documents.queries.js';

/** Whether a paper or a file is what was issued: for everybody who has it, signed in or not. */
@ApiTags('verifications')
@Controller('verifications')
@Public()
export class VerificationsController {
  constructor(private readonly queries: ContractDocumentsQueries) {}

  @Get(':code')
  @Shows(VerificationView, { versioned: false })
  show(@Param('code') code: string) {
    return this.queries.verifyCode(code);
  }

  @Post()
  @Computes(VerificationView)
  verify(@Body() { sha256 }: VerifyDigest) {
    return this.queries.verifyDigest(sha256);
  }
}
