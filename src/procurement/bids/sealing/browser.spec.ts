import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../../..');
const BROWSER_CONDITIONS = ['browser', 'import', 'default'];
const IMPORT =
  /(?:^|[;}\n])\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(?\s*['"]([^'"]+)['"]|\brequire\(['"]([^'"]+)['"]/g;

type Target = string | { readonly [condition: string]: Target };

/** Every file that a bundler for the browser would take in, with the imports of Node's own modules. */
function closureOf(entry: string): { files: Set<string>; builtins: string[] } {
  const files = new Set<string>();
  const builtins: string[] = [];
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const specifier = match[1] ?? match[2] ?? match[3]!;
      if (specifier.startsWith('node:') || builtinModules.includes(specifier)) builtins.push(`${file}: ${specifier}`);
      else visit(resolve(specifier, file));
    }
  };
  visit(entry);
  return { files, builtins };
}

function resolve(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return sourceOf(join(dirname(from), specifier));
  if (specifier.startsWith('#src/')) return sourceOf(join(root, 'src', specifier.slice('#src/'.length)));
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const folder = packageFolder(name, dirname(from));
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports?: Target; main: string };
  const { exports = manifest.main } = manifest;
  const subpath = `.${specifier.slice(name.length)}`;
  return join(folder, pick(typeof exports === 'string' ? exports : (exports[subpath] ?? exports)));
}

const pick = (target: Target): string =>
  typeof target === 'string' ? target : pick(target[BROWSER_CONDITIONS.find((condition) => condition in target)!]!);

const sourceOf = (path: string) => (existsSync(path) ? path : path.replace(/\.js$/, '.ts'));

function packageFolder(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  return existsSync(folder) ? folder : packageFolder(name, dirname(from));
}

describe('the sealing library', () => {
  it('can be bundled for the browser: nothing of Node in all that it imports', () => {
    const { files, builtins } = closureOf(join(here, 'index.ts'));
    expect(builtins).toEqual([]);
    for (const name of ['jose', 'age-encryption', '@noble/ciphers', 'shamir-secret-sharing'])
      expect([...files].some((file) => file.includes(`/node_modules/${name}/`))).toBe(true);
    expect([...files].some((file) => file.endsWith('.node.ts'))).toBe(false);
  });

  it('keeps Node to the one file that says so in its name', () => {
    expect(closureOf(join(here, 'open-many.node.ts')).builtins).toEqual([join(here, 'open-many.node.ts: node:crypto')]);
  });
});
