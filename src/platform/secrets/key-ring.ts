const LOOK_AGAIN_MS = 1000;

/** The keys of one purpose. The newest makes new things; all of them verify or open old ones. */
export class KeyRing<K extends { readonly kid: string }> {
  #keys: readonly [K, ...K[]];
  #missedAt = -Infinity;

  /** @param read gives the keys as they stand now, the newest first */
  constructor(private readonly read: () => readonly [K, ...K[]]) {
    this.#keys = read();
  }

  /** The key for whatever is signed or encrypted now. */
  get current(): K {
    return this.#keys[0];
  }

  /** All keys, the newest first. */
  get keys(): readonly K[] {
    return this.#keys;
  }

  /**
   * The key with this id, or undefined. An unknown id may be a key that another process has just added, so the keys are
   * read again, but after a miss not for a second: ids come from outside.
   */
  find(kid: string): K | undefined {
    const known = this.#withId(kid);
    if (known || performance.now() - this.#missedAt < LOOK_AGAIN_MS) return known;
    this.reload();
    const added = this.#withId(kid);
    if (!added) this.#missedAt = performance.now();
    return added;
  }

  /** Reads the keys again, after a rotation. */
  reload(): void {
    this.#keys = this.read();
  }

  #withId(kid: string): K | undefined {
    return this.#keys.find((key) => key.kid === kid);
  }
}
