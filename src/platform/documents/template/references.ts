/** Marks of the private use area around a key: no face has them, so that a mark which is left over would be refused. */
const [BEFORE, AFTER] = ['\ue000', '\ue001'];

/** What stands in a text for the number of a part, until all parts have their numbers. */
export const referenceTo = (key: string): string => `${BEFORE}${key}${AFTER}`;

/** The text with each mark replaced by what `numberOf` says of its key. */
export function withReferences(text: string, numberOf: (key: string) => string): string {
  return text.includes(BEFORE)
    ? text.replace(new RegExp(`${BEFORE}(.*?)${AFTER}`, 'g'), (_, key: string) => numberOf(key))
    : text;
}
