import type { Readable } from 'node:stream';
import { validate } from 'uuid';

/** What the store knows of a file from its bytes alone. */
export interface StoredBlob {
  /** the store's own name for it, a UUIDv7; never a name that a caller chose */
  readonly key: string;
  readonly bytes: number;
  /** SHA-256 of the content, lower-case hex */
  readonly sha256: string;
  /** the media type that the content shows, or `application/octet-stream` when it shows none */
  readonly sniffedType: string;
}

/** Where the bytes of files are kept. It is also the injection token; nothing of it is called inside a transaction. */
export abstract class FileStore {
  /**
   * Stores a stream, never whole in memory; afterwards it is there for good, or not at all.
   * The stream is not destroyed when it is refused, so that the caller can still answer on its connection.
   * @throws DomainError `file-too-large` past `maxBytes`; `service-unavailable` when the store is out of reach
   */
  abstract put(stream: Readable, limit: { maxBytes: number }): Promise<StoredBlob>;

  /**
   * Opens a stored file for reading. A stream that is cut off ends with an error, never as a shorter file.
   * @throws Error when there is none: keys come from our own rows; DomainError `service-unavailable` when the store is out of reach
   */
  abstract get(key: string): Promise<Readable>;

  /** Removes a stored file; to remove one that is gone is no error. @throws DomainError `service-unavailable` */
  abstract remove(key: string): Promise<void>;
}

/** Keeps anything but a key from becoming a path. @throws Error */
export function assertKey(key: string): void {
  if (!validate(key)) throw new Error('not a key of this store');
}
