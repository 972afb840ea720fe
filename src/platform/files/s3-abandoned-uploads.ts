import { AbortMultipartUploadCommand, ListMultipartUploadsCommand, type S3Client } from '@aws-sdk/client-s3';
import { Logger } from '@nestjs/common';
import { validate } from 'uuid';
import { isAbandoned } from './drafts.js';

/**
 * Takes back the parts of uploads that a crash cut off more than a day ago, a thousand at most: no list of the bucket's files shows them, and
 * they take room for ever. Only our own are touched, should the bucket hold other things too. A store that cannot list them is left to its
 * own rules.
 */
export async function abortAbandonedUploads(client: S3Client, bucket: string): Promise<void> {
  try {
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
    for (const { Key, UploadId, Initiated } of Uploads) {
      if (!Key || !validate(Key) || !Initiated || !isAbandoned(Initiated)) continue;
      await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
    }
  } catch (error) {
    new Logger('files').warn(`uploads that were cut off stay in the bucket: ${String(error)}`);
  }
}
