import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { SEALED_TYPE } from './file-types.js';
import { textType } from './text-type.js';
import { zipEntryNames } from './zip-directory.js';

export const UNKNOWN_TYPE = 'application/octet-stream';
const HEAD_BYTES = 64 * 1024;
const SEALED_HEADER = 'age-encryption.org/v1\n';
const CONTENT_TYPES = '[Content_Types].xml';

/** The kinds of ZIP that are documents, the first that fits; macros come first, for they hide in any of the others. */
const DOCUMENTS: readonly { type: string; holds: (names: ReadonlySet<string>) => boolean }[] = [
  {
    type: 'application/vnd.ms-office.macroenabled',
    holds: (names) => [...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name)),
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    holds: (names) => names.has(CONTENT_TYPES) && [...names].some((name) => /^word\/document\d*\.xml$/.test(name)),
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: (names) => names.has(CONTENT_TYPES) && names.has('xl/workbook.xml'),
  },
  { type: 'application/ofd', holds: (names) => names.has('OFD.xml') },
];

/**
 * The media type that a file's content shows, whatever its name says.
 * @returns `application/octet-stream` when it shows none
 */
export async function sniffType(file: FileHandle, size: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const head = buffer.subarray(0, bytesRead);
  if (head.toString('latin1', 0, 2) === 'PK') return zipType(await zipEntryNames(file, size));
  if (head.toString('latin1', 0, SEALED_HEADER.length) === SEALED_HEADER) return SEALED_TYPE;
  const binary = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;
  const text = textType(head, bytesRead === size);
  // PDF may be written in printable characters alone; other signatures, such as BM or MZ, also begin honest texts
  return (binary === 'application/pdf' ? binary : (text ?? binary)) ?? UNKNOWN_TYPE;
}

function zipType(entryNames: string[] | undefined): string {
  if (!entryNames) return UNKNOWN_TYPE;
  const names = new Set(entryNames);
  return DOCUMENTS.find(({ holds }) => holds(names))?.type ?? 'application/zip';
}
