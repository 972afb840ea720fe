import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const ROOT = new URL('../../', import.meta.url);
const OURS = /^#(src|test)\/(.+)\.js$/;
const SOURCE = /\.tsx?$/;

/** Resolves `#src/x.js` and, between TypeScript files, `./x.js` to the sources, as Jest's moduleNameMapper does. */
export function resolve(specifier, context, next) {
  const [, folder, path] = OURS.exec(specifier) ?? [];
  if (folder) return { url: sourceAt(new URL(`${folder}/${path}`, ROOT)), format: 'module', shortCircuit: true };
  const fromTypeScript = context.parentURL?.startsWith(ROOT.href) && SOURCE.test(context.parentURL);
  if (fromTypeScript && /^\.\.?\/.+\.js$/.test(specifier)) {
    return {
      url: sourceAt(new URL(specifier.replace(/\.js$/, ''), context.parentURL)),
      format: 'module',
      shortCircuit: true,
    };
  }
  return next(specifier, context);
}

/** The source file of a module, which may have markup in it. */
function sourceAt({ href }) {
  return [`${href}.ts`, `${href}.tsx`].find((url) => existsSync(fileURLToPath(url))) ?? `${href}.ts`;
}

/** Compiles TypeScript by the rules of .swcrc. */
export async function load(url, context, next) {
  if (!url.startsWith(ROOT.href) || !SOURCE.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    configFile: fileURLToPath(new URL('.swcrc', ROOT)),
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
