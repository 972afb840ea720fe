import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import { Public } from '#src/platform/access/requires.js';
import { Reads } from '#src/platform/db/reads.js';
import { Computes } from '#src/platform/http/answers.js';
import { OneOf } from '#src/platform/http/fields.js';
import { Metrics } from '#src/platform/observability/metrics.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';

class HealthView {
  @OneOf(['ok']) status: 'ok';
}

/** What balancers, monitors and verifiers of receipts ask for. */
@ApiTags('operation')
@Controller()
@Public()
export class HealthController {
  constructor(
    private readonly reads: Reads,
    private readonly metrics: Metrics,
    private readonly secrets: SecretStore,
  ) {}

  /** The process answers. */
  @Get('api/health/live')
  @Computes(HealthView)
  live(): HealthView {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Get('api/health/ready')
  @Computes(HealthView)
  async ready(): Promise<HealthView> {
    await this.reads.now().catch(() => {
      throw new DomainError('service-unavailable');
    });
    return { status: 'ok' };
  }

  @Get('metrics')
  @ApiExcludeEndpoint()
  async expose(@Res() reply: FastifyReply): Promise<void> {
    const { contentType, body } = await this.metrics.expose();
    await reply.type(contentType).send(body);
  }

  /** Public halves of the signing keys, with those of the past. */
  @Get('.well-known/jwks.json')
  @ApiExcludeEndpoint()
  @Header('cache-control', 'public, max-age=300')
  jwks() {
    return this.secrets.publicJwks();
  }
}
