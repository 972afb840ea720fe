import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { CommandFailed } from '#src/cli/terminal.js';

/** Only whoever makes a file reads it, whatever the machine's habit is. */
export const PRIVATE = 0o600;

/** @throws CommandFailed where no file can be read */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unusable(path, error);
  }
}

/** A JSON file of a shape. @throws CommandFailed naming what is missing or wrong, without quoting it: it may be a secret */
export async function readJson<T>(path: string, shape: z.ZodType<T>): Promise<T> {
  return jsonIn(await readText(path), shape, path);
}

/** The same of a text that came from `path`. @throws CommandFailed */
export function jsonIn<T>(text: string, shape: z.ZodType<T>, path: string): T {
  const { success, data, error } = shape.safeParse(parsed(text, path));
  if (success) return data;
  const faults = error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`);
  throw new CommandFailed([`${path} is not what is expected:`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
}

/** Writes a file of mode 0600 where none is. @throws CommandFailed where something is: nothing is ever overwritten */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: PRIVATE });
  } catch (error) {
    throw unusable(path, error);
  }
}

/** Fills a folder that is new or empty; when `fill` fails, nothing of it stays. @throws CommandFailed for a folder with files */
export async function fillFolder<T>(folder: string, fill: () => Promise<T>): Promise<T> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length > 0) throw new CommandFailed(`${folder} holds files already: name a new folder`);
  } catch (error) {
    throw unusable(folder, error);
  }
  try {
    return await fill();
  } catch (error) {
    for (const name of await readdir(folder)) await rm(join(folder, name));
    throw error;
  }
}

/** What the system says of a path, in words; any other failure as it is. */
export function unusable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const reasons: Partial<Record<string, string>> = {
    EEXIST: 'is there already: nothing is overwritten',
    EISDIR: 'is a folder',
    ENOENT: 'is not there',
    ENOTDIR: 'is no folder',
  };
  return new CommandFailed(`${path} ${reasons[code] ?? `cannot be used: ${code}`}`);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailed(`${path} holds no JSON`);
  }
}
