import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { readText } from '#src/cli/bid-files.js';
import { CommandFailed, type Terminal } from '#src/cli/terminal.js';

/** Where a passphrase is typed: standard input, or what stands in for it. */
export type Keyboard = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** A passphrase from the first line of a file, or typed without an echo. @throws CommandFailed where neither is possible */
export async function passphrase(
  terminal: Terminal,
  file?: string,
  keyboard: Keyboard = process.stdin,
): Promise<string> {
  if (file !== undefined) return (await readText(file)).split(/\r?\n/, 1)[0]!;
  return typed(terminal, 'Passphrase:', keyboard);
}

/** The same for a new key: typed, it is asked for twice. @throws CommandFailed also where the two differ */
export async function newPassphrase(
  terminal: Terminal,
  file?: string,
  keyboard: Keyboard = process.stdin,
): Promise<string> {
  const first = await passphrase(terminal, file, keyboard);
  if (file === undefined && (await typed(terminal, 'The same once more:', keyboard)) !== first)
    throw new CommandFailed('the two passphrases differ: no key was made');
  return first;
}

async function typed(terminal: Terminal, question: string, keyboard: Keyboard): Promise<string> {
  if (!keyboard.isTTY) throw new CommandFailed('nobody can be asked for a passphrase here: name a --passphrase-file');
  terminal.note(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: keyboard, output: nowhere, terminal: true });
  const interrupted = new Promise<never>((_resolve, reject) =>
    lines.once('close', () => reject(new CommandFailed('nothing was typed'))),
  );
  try {
    return await Promise.race([lines.question(''), interrupted]);
  } finally {
    lines.close();
  }
}
