import { readFileSync } from 'node:fs';

type Words = Readonly<Record<string, string>>;
const read = (path: string): Words =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Words;

const commands = read('locales/zh-CN/commands.json');
const parts = new Map<string, Words>();

/** What the button of a command says. */
export function buttonOf(key: string): string {
  const label = commands[key];
  if (!label) throw new Error(`no command is called ${key}`);
  return label;
}

/** What a part of the console says under a key of its own dictionary: `features/bids`, `components`. */
export function says(part: string, key: string, values: Words = {}): string {
  if (!parts.has(part)) parts.set(part, read(`web/src/${part}/locales/zh-CN.json`));
  const text = parts.get(part)![key];
  if (!text) throw new Error(`${part} does not say ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
