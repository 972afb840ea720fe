import { describe, expect, it } from '@jest/globals';
import { Inject, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ConfigModule, ENV } from './config.module.js';
import { type Env, readEnv } from './env.js';

@Injectable()
class Listener {
  constructor(@Inject(ENV) readonly env: Env) {}
}

@Module({ providers: [Listener] })
class ListenerModule {}

describe('ConfigModule', () => {
  it('gives the environment to modules that do not import it', async () => {
    const env = readEnv({ PORT: '4000' });
    const app = await Test.createTestingModule({ imports: [ConfigModule.with(env), ListenerModule] }).compile();
    expect(app.get(Listener).env).toBe(env);
  });
});
