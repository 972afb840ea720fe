import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.js';

/** One set of figures for the whole process. */
@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class ObservabilityModule {}
