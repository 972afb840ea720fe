import type { Env } from '#src/platform/config/env.js';

/** How a bucket is reached. */
export interface S3Settings {
  /** address of the store; none for Amazon's own of the region */
  endpoint: string | undefined;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** the bucket is a part of the path, not of the host's name */
  pathStyle: boolean;
}

/** The bucket that the environment names, or undefined when files are to be on disk. */
export function s3SettingsOf(env: Env): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined;
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_PATH_STYLE: pathStyle } = env;
  return { endpoint, region, bucket, accessKeyId, secretAccessKey, pathStyle };
}

/** Which variable is to be mended when a bucket cannot be used, in words for the operator. */
export function settingAtFault(error: unknown): string {
  const { $metadata, code, name, message } = error as Error & {
    $metadata?: { httpStatusCode?: number };
    code?: string;
  };
  const status = $metadata?.httpStatusCode;
  if (name === 'NoSuchBucket') return 'S3_BUCKET: expected a bucket that exists: make it first';
  if (status === 401 || status === 403)
    return `S3_ACCESS_KEY_ID: expected, with S3_SECRET_ACCESS_KEY, a key that the object store accepts and that may use the bucket (${name})`;
  if (status === 301 || status === 400) return `S3_REGION: expected the region of the bucket (${name})`;
  return `S3_ENDPOINT: expected an object store that answers (${code ?? `${name}: ${message}`})`;
}
