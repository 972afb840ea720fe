import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AnnounceContract, BreakOffContract, FileContract, ReceiveBond, ReturnBond } from './perform-contract.dto.js';
import { PerformanceService } from './performance.service.js';
import { ConsentToContract, HandInScan, RegisterSeal } from './sign-contract.dto.js';
import { SignaturesService } from './signatures.service.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractActsController {
  constructor(
    private readonly signatures: SignaturesService,
    private readonly performance: PerformanceService,
  ) {}

  @Post(':id/consent')
  @Requires('contract.consent')
  @Commands()
  consent(@Param('id', IdPipe) id: string, @Body() input: ConsentToContract) {
    return this.signatures.consent(id, input);
  }

  @Post(':id/register-seal')
  @Requires('contract.register-seal')
  @Commands()
  registerSeal(@Param('id', IdPipe) id: string, @Body() input: RegisterSeal) {
    return this.signatures.registerSeal(id, input);
  }

  @Post(':id/hand-in-scan')
  @Requires('contract.hand-in-scan')
  @Commands()
  handInScan(@Param('id', IdPipe) id: string, @Body() input: HandInScan) {
    return this.signatures.handInScan(id, input);
  }

  @Post(':id/announce')
  @Requires('contract.announce')
  @Commands()
  announce(@Param('id', IdPipe) id: string, @Body() input: AnnounceContract) {
    return this.performance.announce(id, input);
  }

  @Post(':id/file')
  @Requires('contract.file')
  @Commands()
  file(@Param('id', IdPipe) id: string, @Body() input: FileContract) {
    return this.performance.file(id, input);
  }

  @Post(':id/receive-bond')
  @Requires('contract.receive-bond')
  @Commands()
  receiveBond(@Param('id', IdPipe) id: string, @Body() input: ReceiveBond) {
    return this.performance.receiveBond(id, input);
  }

  @Post(':id/return-bond')
  @Requires('contract.return-bond')
  @Commands()
  returnBond(@Param('id', IdPipe) id: string, @Body() input: ReturnBond) {
    return this.performance.returnBond(id, input);
  }

  @Post(':id/suspend')
  @Requires('contract.suspend')
  @Commands()
  suspend(@Param('id', IdPipe) id: string, @Body() input: BreakOffContract) {
    return this.performance.suspend(id, input);
  }

  @Post(':id/resume')
  @Requires('contract.resume')
  @Commands()
  resume(@Param('id', IdPipe) id: string) {
    return this.performance.resume(id);
  }

  @Post(':id/terminate')
  @Requires('contract.terminate')
  @Commands()
  terminate(@Param('id', IdPipe) id: string, @Body() input: BreakOffContract) {
    return this.performance.terminate(id, input);
  }

  @Post(':id/rescind')
  @Requires('contract.rescind')
  @Commands()
  rescind(@Param('id', IdPipe) id: string, @Body() input: BreakOffContract) {
    return this.performance.rescind(id, input);
  }

  @Post(':id/complete')
  @Requires('contract.complete')
  @Commands()
  complete(@Param('id', IdPipe) id: string) {
    return this.performance.complete(id);
  }
}
