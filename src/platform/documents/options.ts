/** What stands on a document besides its text. Nothing here is made up by the engine: the same input gives the same bytes. */
export interface DocumentOptions {
  about: {
    title: string;
    author: string;
    subject: string;
    keywords: readonly string[];
  };
  /** the document's own date, written as the date of its making */
  issuedAt: Date;
  /** at the head of every page */
  number?: string;
  /** the code at the foot of every page, and a QR code of `address` on the first page or at the document's end */
  verification?: {
    code: string;
    address: string;
    on: 'first' | 'last';
  };
  /** across every page, lightly: 仿真环境 非正式文件 */
  watermark?: string;
}
