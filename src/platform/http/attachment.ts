/** A `Content-Disposition` that offers the answer for saving under a name of any characters. */
export function attachment(name: string): string {
  return `attachment; filename*=UTF-8''${extValue(name)}`;
}

/** A name for a header. Rule: RFC 8187, whose characters are fewer than those that `encodeURIComponent` leaves. */
function extValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
