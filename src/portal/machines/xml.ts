/** What XML 1.0 has no place for. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A part of a document that is XML already. */
export class Xml {
  constructor(readonly text: string) {}
}

type Part = string | Xml | readonly Part[] | undefined;

/** XML with texts put in, each escaped; a list one after the other, nothing for what is undefined. */
export function xml(strings: TemplateStringsArray, ...parts: Part[]): Xml {
  return new Xml(strings.map((text, index) => text + written(parts[index])).join(''));
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Xml) return part.text;
  if (typeof part !== 'string') return part.map(written).join('');
  return part.replace(NO_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
