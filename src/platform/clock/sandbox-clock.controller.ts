import { Body, Controller, Get, Post } from '@nestjs/common';
import { Requires } from '#src/platform/access/requires.js';
import { Computes, Shows } from '#src/platform/http/answers.js';
import { ClockView, SetSandboxClock } from './clock.view.js';
import { SandboxClock } from './sandbox-clock.service.js';

@Controller('sandbox/clock')
export class SandboxClockController {
  constructor(private readonly clock: SandboxClock) {}

  @Get()
  @Requires('sandbox-clock.read')
  @Shows(ClockView, { versioned: false })
  show(): Promise<ClockView> {
    return this.clock.show();
  }

  @Post()
  @Requires('sandbox-clock.set')
  @Computes(ClockView)
  set(@Body() { now }: SetSandboxClock): Promise<ClockView> {
    return this.clock.set(new Date(now));
  }
}
