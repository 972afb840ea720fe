/** A control character that is neither tab nor line end. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** Whether a text can be kept and shown: no control characters but tab and line ends, U+0000 above all, and no half of a surrogate pair. */
export function isPlainText(text: string): boolean {
  return !CONTROL.test(text) && text.isWellFormed();
}
