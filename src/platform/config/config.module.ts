import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from './env.js';

/** Injection token of the {@link Env}: `constructor(@Inject(ENV) private readonly env: Env)`. */
export const ENV = Symbol('ENV');

/** Gives every module the environment that was read before Nest started. */
@Module({})
export class ConfigModule {
  static with(env: Env): DynamicModule {
    return { module: ConfigModule, global: true, providers: [{ provide: ENV, useValue: env }], exports: [ENV] };
  }
}
