import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { newPassphrase, passphrase } from '#src/cli/custodian-passphrase.js';
import type { Terminal } from '#src/cli/terminal.js';

/** Somebody who types these lines, each when it is asked for; `said` is all that the program shows. */
function sitting(...lines: string[]) {
  const said: string[] = [];
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  const terminal: Terminal = {
    env: () => {
      throw new Error('no environment here');
    },
    print: (text) => void said.push(text),
    note: (text) => {
      said.push(text);
      setImmediate(() => keyboard.write(lines.shift() ?? ''));
    },
  };
  return { said, keyboard, terminal };
}

describe('a passphrase that is typed', () => {
  it('is asked for and not shown', async () => {
    const { said, keyboard, terminal } = sitting('月落乌啼\u007f啼 霜\r');
    expect(await passphrase(terminal, undefined, keyboard)).toBe('月落乌啼 霜');
    expect(said).toEqual(['Passphrase:']);
  });

  it('is asked for twice for a new key, and must be the same', async () => {
    const careful = sitting('twelve letters\r', 'twelve letters\r');
    expect(await newPassphrase(careful.terminal, undefined, careful.keyboard)).toBe('twelve letters');
    const hasty = sitting('twelve letters\r', 'twelve lettres\r');
    await expect(newPassphrase(hasty.terminal, undefined, hasty.keyboard)).rejects.toThrow('differ');
  });

  it('is given up by Ctrl-C and by the end of the input', async () => {
    const { keyboard, terminal } = sitting('half\u0003');
    await expect(passphrase(terminal, undefined, keyboard)).rejects.toThrow('nothing was typed');
    const gone = sitting();
    gone.keyboard.end();
    await expect(passphrase(gone.terminal, undefined, gone.keyboard)).rejects.toThrow('nothing was typed');
  });

  it('is not asked for where nobody sits', async () => {
    const { terminal, keyboard } = sitting('secret\r');
    keyboard.isTTY = false;
    await expect(passphrase(terminal, undefined, keyboard)).rejects.toThrow('--passphrase-file');
  });
});
