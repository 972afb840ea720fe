// Compiles src/ to dist/ without checking types: `npm run check` does that.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureInstalled, root, run } from './lib.mjs';

ensureInstalled();
rmSync(join(root, 'dist'), { recursive: true, force: true });
run(bin('swc'), ['src', '-d', 'dist', '--strip-leading-paths', '--copy-files', '--quiet', '--ignore', '**/*.spec.ts']);
writeFileSync(join(root, 'dist', '.built'), '');
