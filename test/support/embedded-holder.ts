import { startEmbedded, stopOnSignals } from '#src/platform/db/embedded/server.js';

// Holds an embedded server until a signal comes, as `npm start` does; or, told so, ends without stopping it.
const [dataDir = '', shelter, farewell] = process.argv.slice(2);
const log = (message: string) => console.log(message);
try {
  const server = await startEmbedded({ dataDir, log, shelter, settings: { fsync: 'off' } });
  stopOnSignals(server);
  log('holding');
  setInterval(() => undefined, 60_000);
  if (farewell === 'exit') process.exit(0);
} catch (error) {
  console.log(`refused: ${(error as Error).message}`);
  process.exitCode = 1;
}
