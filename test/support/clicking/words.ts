import { readFileSync } from 'node:fs';

const commands = JSON.parse(
  readFileSync(new URL('../../../locales/zh-CN/commands.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** What the button of a command says. */
export function buttonOf(key: string): string {
  const label = commands[key];
  if (!label) throw new Error(`no command is called ${key}`);
  return label;
}
