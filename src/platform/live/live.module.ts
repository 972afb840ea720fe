import { Module, type DynamicModule } from '@nestjs/common';
import { ClockModule } from '#src/platform/clock/index.js';
import { HintListener } from '#src/platform/live/hint-listener.js';
import { Hints } from '#src/platform/live/hints.service.js';
import { LiveHub } from '#src/platform/live/live-hub.js';
import { LiveSessions } from '#src/platform/live/live-sessions.queries.js';
import { DEFAULT_LIVE_SETTINGS, LIVE_SETTINGS, type LiveSettings } from '#src/platform/live/live-settings.js';
import { LiveController } from '#src/platform/live/live.controller.js';
import { WorkModule } from '#src/platform/work/index.js';

/** News for open consoles: that something has changed, never what. */
@Module({})
export class LiveModule {
  static with(settings: Partial<LiveSettings> = {}): DynamicModule {
    return {
      module: LiveModule,
      imports: [ClockModule, WorkModule],
      controllers: [LiveController],
      providers: [
        { provide: LIVE_SETTINGS, useValue: { ...DEFAULT_LIVE_SETTINGS, ...settings } },
        ...[Hints, HintListener, LiveSessions, LiveHub],
      ],
    };
  }
}
