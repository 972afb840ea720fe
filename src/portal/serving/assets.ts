import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

const FOLDER = join(PROJECT_ROOT, 'assets', 'portal');
const NAMES = ['portal.css', 'verify.js', 'favicon.svg'] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly body: string;
  /** of its content, so that a copy of it can be kept for good */
  readonly version: string;
}

const ASSETS = new Map(NAMES.map((name) => [name as string, read(name)]));

/** What pages are made of besides their text. */
export const asset = (name: string): Asset | undefined => ASSETS.get(name);

/** Its address, which changes with its content. @throws Error when there is no such asset */
export function assetAddress(name: string): string {
  const { version } = ASSETS.get(name) ?? missing(name);
  return `/portal/${version}/${name}`;
}

function read(name: string): Asset {
  const body = readFileSync(join(FOLDER, name), 'utf8');
  return { body, type: TYPES[extname(name)]!, version: createHash('sha256').update(body).digest('hex').slice(0, 12) };
}

function missing(name: string): never {
  throw new Error(`no asset ${name}`);
}
