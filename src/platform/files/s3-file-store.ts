import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Logger } from '@nestjs/common';
import { NIL } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { EnvironmentError } from '#src/platform/config/env.js';
import { type Draft, Drafts } from './drafts.js';
import { assertKey, FileStore, type StoredBlob } from './file-store.js';
import { abortAbandonedUploads } from './s3-abandoned-uploads.js';
import { type S3Settings, settingAtFault } from './s3-settings.js';

/** A file up to this size is sent in one piece; also the least part that S3 takes of a larger one. */
const LEAST_PART_BYTES = 8 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** Parts under way at a time: each is held in memory. */
const PARTS_AT_ONCE = 2;
const CONNECTS_WITHIN_MS = 5_000;
const SILENT_AT_MOST_MS = 60_000;

/** Files in a bucket of an S3-compatible object store. Uploads arrive on this machine's disk first, see {@link Drafts}. */
export class S3FileStore extends FileStore {
  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly drafts: Drafts,
  ) {
    super();
  }

  /**
   * Opens the store and shows that it can be used; clears uploads that a crash cut off more than a day ago, here and in the bucket.
   * @param folder for drafts, absolute
   * @throws EnvironmentError naming the setting that keeps the bucket from being used
   */
  static async open(settings: S3Settings, folder: string): Promise<S3FileStore> {
    const { bucket } = settings;
    const client = clientFor(settings);
    await client.send(new GetObjectCommand({ Bucket: bucket, Key: NIL })).catch((error: unknown) => {
      if (isMissing(error)) return; // the answer of a bucket that lets us in
      client.destroy();
      throw new EnvironmentError([settingAtFault(error)]);
    });
    await abortAbandonedUploads(client, bucket);
    return new S3FileStore(client, bucket, await Drafts.open(folder));
  }

  put(stream: Readable, limit: { maxBytes: number }): Promise<StoredBlob> {
    return this.drafts.receive(stream, limit, (draft) => this.#send(draft));
  }

  async get(key: string): Promise<Readable> {
    assertKey(key);
    const { Body } = await this.client.send(new GetObjectCommand(this.#place(key))).catch((cause: unknown) => {
      if (isMissing(cause)) throw new Error(`the stored file ${key} cannot be opened`, { cause });
      throw outOfReach(cause);
    });
    return Body as Readable; // in Node it is always the response itself
  }

  async remove(key: string): Promise<void> {
    assertKey(key);
    await this.client.send(new DeleteObjectCommand(this.#place(key))).catch((error: unknown) => {
      throw outOfReach(error);
    });
  }

  /** Ends the connections; for tests and tools, a server keeps its store as long as it runs. */
  close(): void {
    this.client.destroy();
  }

  /** Parts of an upload that failed are taken back, now or by the next start; so is a whole whose answer was lost on its way. */
  async #send({ path, bytes, key }: Draft): Promise<void> {
    const upload = new Upload({
      client: this.client,
      params: { ...this.#place(key), Body: createReadStream(path) },
      partSize: Math.max(LEAST_PART_BYTES, Math.ceil(bytes / MOST_PARTS)),
      queueSize: PARTS_AT_ONCE,
    });
    await upload.done().catch(async (error: unknown) => {
      await this.remove(key).catch(() => undefined);
      throw outOfReach(error);
    });
  }

  #place(key: string) {
    return { Bucket: this.bucket, Key: key };
  }
}

function clientFor({ endpoint, region, accessKeyId, secretAccessKey, pathStyle }: S3Settings): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: pathStyle,
    // every part is signed with its SHA-256; further checksums in trailers are what other stores than Amazon's often lack
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECTS_WITHIN_MS, socketTimeout: SILENT_AT_MOST_MS },
  });
}

const isMissing = (error: unknown) => error instanceof Error && error.name === 'NoSuchKey';

/** The caller can only wait; the reason is for the log. */
function outOfReach(error: unknown): DomainError {
  new Logger('files').error(error);
  return new DomainError('service-unavailable');
}
