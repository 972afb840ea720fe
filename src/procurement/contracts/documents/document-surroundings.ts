import { Inject, Injectable } from '@nestjs/common';
import { SandboxState } from '#src/platform/clock/index.js';
import { ENV } from '#src/platform/config/config.module.js';
import { type Env, publicUrl } from '#src/platform/config/env.js';
import { verificationAddress } from './verification-code.js';

/** What documents print of the installation that they come from. */
@Injectable()
export class DocumentSurroundings {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly sandbox: SandboxState,
  ) {}

  get isSandbox(): boolean {
    return this.sandbox.isSandbox;
  }

  addressOf(code: string): string {
    return verificationAddress(publicUrl(this.env), code);
  }
}
