import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Metrics } from './metrics.js';

/** One set of figures for the whole process; the HTTP server counts into it before any module exists. */
@Global()
@Module({})
export class ObservabilityModule {
  static with(metrics: Metrics): DynamicModule {
    return { module: ObservabilityModule, providers: [{ provide: Metrics, useValue: metrics }], exports: [Metrics] };
  }
}
