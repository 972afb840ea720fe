/** Why a locked file was not taken in. Apart from what opens it, whose code is loaded when it is needed. */
export class LockFault extends Error {
  constructor(readonly code: 'passphrase' | 'format' | 'opening') {
    super(code);
  }
}
