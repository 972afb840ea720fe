import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const ROOT = new URL('../../', import.meta.url);
const OURS = /^#(src|test)\/(.+)\.js$/;

/** Resolves `#src/x.js` and, between TypeScript files, `./x.js` to the sources, as Jest's moduleNameMapper does. */
export function resolve(specifier, context, next) {
  const [, folder, path] = OURS.exec(specifier) ?? [];
  if (folder) return { url: new URL(`${folder}/${path}.ts`, ROOT).href, format: 'module', shortCircuit: true };
  const fromTypeScript = context.parentURL?.startsWith(ROOT.href) && context.parentURL.endsWith('.ts');
  if (fromTypeScript && /^\.\.?\/.+\.js$/.test(specifier)) {
    return {
      url: new URL(specifier.replace(/js$/, 'ts'), context.parentURL).href,
      format: 'module',
      shortCircuit: true,
    };
  }
  return next(specifier, context);
}

/** Compiles TypeScript by the rules of .swcrc. */
export async function load(url, context, next) {
  if (!url.startsWith(ROOT.href) || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    configFile: fileURLToPath(new URL('.swcrc', ROOT)),
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
