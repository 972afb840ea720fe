// The load: closed loops over kept connections, from this process.
import autocannon from 'autocannon';

/**
 * Sends requests in turn from so many connections, for a time or, with `amount`, for a number of requests.
 * @param server what `startServer` gave
 * @param requests autocannon's; every connection begins at another one
 * @returns requests a second, p99 in milliseconds, and CPU microseconds of the server per request
 * @throws Error when an answer is not a success: what is refused quickly is not fast
 */
export async function drive(server, { connections, seconds, amount, requests }) {
  const latencies = [];
  const cpuBefore = server.cpuMs();
  const start = performance.now();
  let last = start;
  const run = await new Promise((resolve, reject) => {
    let clients = 0;
    const setupClient = (client) => client.setRequests(rotated(requests, clients++ / connections));
    const load = { url: server.url, connections, setupClient, ...(amount ? { amount } : { duration: seconds }) };
    autocannon(load, (error, done) => (error ? reject(error) : resolve(done))).on('response', (...[, , , latency]) => {
      latencies.push(latency);
      last = performance.now();
    });
  });
  if (run.errors || run.non2xx || latencies.length === 0)
    throw new Error(`${run.errors} errors and other answers than success: ${JSON.stringify(run.statusCodeStats)}`);
  return {
    perSecond: (latencies.length * 1000) / (last - start),
    p99: latencies.sort((a, b) => a - b)[Math.ceil(latencies.length * 0.99) - 1],
    cpu: ((server.cpuMs() - cpuBefore) * 1000) / latencies.length,
  };
}

/** The same requests, begun elsewhere: so that the connections do not ask for one thing all at once. */
function rotated(requests, share) {
  const first = Math.floor(share * requests.length);
  return [...requests.slice(first), ...requests.slice(0, first)];
}
