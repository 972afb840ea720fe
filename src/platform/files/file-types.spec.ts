import { describe, expect, it } from '@jest/globals';
import { ALLOWED_EXTENSIONS, declaredTypeMatches } from './file-types.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a file that is what its name says', () => {
  it.each([
    ['application/pdf', '投标文件.PDF', 'application/pdf'],
    ['image/jpeg', 'seal.jpg', 'image/jpeg'],
    [DOCX, 'contract.docx', DOCX],
    ['application/x-zip-compressed', 'all.zip', 'application/zip'],
    ['application/ofd', 'invoice.ofd', 'application/ofd'],
    ['application/vnd.ms-excel', 'roster.csv', 'text/csv'],
    ['text/csv; charset=gb18030', 'one-column.csv', 'text/plain'],
    ['text/plain', 'list.txt', 'text/csv'],
    ['', 'README.md', 'text/plain'],
    [undefined, 'data.json', 'application/json'],
    ['application/octet-stream', 'photo.png', 'image/png'],
    ['application/octet-stream', 'plan.age', 'application/x-age-encryption'],
  ])('passes: %s %s showing %s', (declared, name, sniffed) => {
    expect(declaredTypeMatches(declared, name, sniffed)).toBe(true);
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['a program named as a document', 'application/pdf', 'bid.pdf', 'application/x-msdownload'],
    ['an archive named as a document', DOCX, 'bid.docx', 'application/zip'],
    ['a document named as an archive', 'application/zip', 'bid.zip', DOCX],
    ['a document with macros', DOCX, 'bid.docx', 'application/vnd.ms-office.macroenabled'],
    ['a page named as a text', 'text/plain', 'note.txt', 'text/html'],
    ['anything named as sealed', undefined, 'plan.age', 'application/octet-stream'],
    ['something sealed named as a document', undefined, 'plan.pdf', 'application/x-age-encryption'],
    ['a text named as data', 'application/json', 'data.json', 'text/plain'],
    ['a sender who says otherwise', 'image/png', 'bid.pdf', 'application/pdf'],
    ['an ending that is not allowed', 'text/html', 'page.html', 'text/html'],
    ['a drawing that can hold scripts', 'image/svg+xml', 'seal.svg', 'image/svg+xml'],
    ['no ending', 'application/pdf', 'bid', 'application/pdf'],
    ['an ending that every object has', 'text/plain', 'x.constructor', 'text/plain'],
    ['nothing recognised', 'application/pdf', 'bid.pdf', 'application/octet-stream'],
  ])('is refused: %s', (_, declared, name, sniffed) => {
    expect(declaredTypeMatches(declared, name, sniffed)).toBe(false);
  });

  it('can be named by its allowed endings', () => {
    expect(ALLOWED_EXTENSIONS).toEqual(
      ['pdf', 'png', 'jpg', 'jpeg', 'docx', 'xlsx', 'ofd', 'zip', 'txt', 'csv', 'md', 'json', 'age'], // prettier-ignore
    );
  });
});
