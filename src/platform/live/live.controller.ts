import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Discreet } from '#src/platform/http/discreet.js';
import { LiveHub } from '#src/platform/live/live-hub.js';

const EVENTS = `server-sent events: \`work\` {total, late} when what waits for the caller has changed, \`notifications\` {unread}, \`job\` {id, name, payload, state}
of a job that the caller has asked for, \`clock\` {now} when the clock of a sandbox was moved. Nothing of what has changed is said: it is read where it stands.`;

@ApiTags('work')
@Controller('live')
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  /** How long a stream stays open says nothing of how fast anything is: it stands in no figure. */
  @Get()
  @Requires('live.follow')
  @Discreet()
  @Header('cache-control', 'no-store')
  @Header('x-accel-buffering', 'no')
  @ApiResponse({ status: 200, description: EVENTS, content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async follow(): Promise<StreamableFile> {
    const stream = new StreamableFile(await this.hub.follow(currentActor()), {
      type: 'text/event-stream; charset=utf-8',
    });
    // whoever follows goes when they like
    return stream.setErrorLogger(() => undefined);
  }
}
