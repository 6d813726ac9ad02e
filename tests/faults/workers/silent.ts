import { parentPort } from 'node:worker_threads';

// Takes every message and answers none.
parentPort?.on('message', () => undefined);
