import { environment } from '#src/boot/environment.js';
import { runCli } from '#src/cli/run.js';

process.env.TZ = 'UTC';
const exitCode = await runCli(process.argv.slice(2), {
  env: environment,
  print: (text) => console.log(text),
  note: (text) => console.error(text),
});
process.exit(exitCode);
