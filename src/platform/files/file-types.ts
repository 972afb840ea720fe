/** One kind of file that may be uploaded: its names' endings, what callers call it and what its content must show. */
interface FileType {
  readonly declared: readonly string[];
  readonly sniffed: readonly string[];
}

/** What only the holder of a key can read (age-encryption.org/v1): an attachment of a sealed bid. */
export const SEALED_TYPE = 'application/x-age-encryption';

const PLAIN = ['text/plain', 'text/csv', 'application/json'];

/** By ending. No markup that a browser would run (HTML, SVG), no macros, no programs. */
const FILE_TYPES: Readonly<Record<string, FileType>> = {
  pdf: same('application/pdf'),
  png: same('image/png'),
  jpg: same('image/jpeg'),
  jpeg: same('image/jpeg'),
  docx: same('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: same('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  // GB/T 33190, the layout format of official documents and electronic invoices
  ofd: { declared: ['application/ofd', 'application/x-ofd', 'application/vnd.ofd'], sniffed: ['application/ofd'] },
  zip: { declared: ['application/zip', 'application/x-zip-compressed'], sniffed: ['application/zip'] },
  txt: { declared: ['text/plain'], sniffed: PLAIN },
  // Windows with Excel calls a CSV file by Excel's own type
  csv: { declared: ['text/csv', 'text/plain', 'application/vnd.ms-excel'], sniffed: PLAIN },
  md: { declared: ['text/markdown', 'text/x-markdown', 'text/plain'], sniffed: PLAIN },
  json: { declared: ['application/json', 'text/json'], sniffed: ['application/json'] },
  age: same(SEALED_TYPE),
};

/** The endings of all files that may be uploaded, without the dot. */
export const ALLOWED_EXTENSIONS: readonly string[] = Object.keys(FILE_TYPES);

/** What a client says when it does not know a file's type. */
const UNDECLARED = ['', 'application/octet-stream'];

/**
 * Whether a file is what its name and its sender say: the ending is allowed, the declared media type (parameters are
 * ignored, a missing one passes) is one of that ending's, and the content shows it.
 */
export function declaredTypeMatches(declaredType: string | undefined, filename: string, sniffedType: string): boolean {
  const type = typeNamed(filename);
  if (!type) return false;
  const declared = (declaredType ?? '').split(';')[0]!.trim().toLowerCase();
  return (UNDECLARED.includes(declared) || type.declared.includes(declared)) && type.sniffed.includes(sniffedType);
}

function typeNamed(filename: string): FileType | undefined {
  const extension = /\.([a-z\d]+)$/i.exec(filename)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(FILE_TYPES, extension) ? FILE_TYPES[extension] : undefined;
}

function same(type: string): FileType {
  return { declared: [type], sniffed: [type] };
}
