import { parentPort, workerData } from 'node:worker_threads';
import { codesIn } from './read-scan.js';

// The thread of one scan: it gets the file, answers with the codes on it, and ends.
const { content, contentType } = workerData as { content: Uint8Array; contentType: string };
parentPort?.postMessage(await codesIn({ content: Buffer.from(content), contentType }));
