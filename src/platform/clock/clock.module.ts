import { Module } from '@nestjs/common';
import { SandboxClockController } from './sandbox-clock.controller.js';
import { SandboxClock } from './sandbox-clock.service.js';
import { SandboxState } from './sandbox-state.js';

/** Business time: everybody may read it, and in a sandbox everybody may move it forward. */
@Module({
  controllers: [SandboxClockController],
  providers: [SandboxClock, SandboxState],
  exports: [SandboxClock, SandboxState],
})
export class ClockModule {}
