import { existsSync } from 'node:fs';
import { readEnv, type Env } from '#src/platform/config/env.js';

/** The checked environment of this process; a file `.env` in the working folder fills what is not set. @throws EnvironmentError */
export function environment(override: Record<string, string> = {}): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readEnv({ ...process.env, ...override });
}
