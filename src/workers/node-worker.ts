import { MessagePort, parentPort } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { answerRunner } from './comlink-runner.ts';
import { greetingFrom } from './greeting.ts';
import { createRunner } from './runner.ts';

parentPort?.once('message', (message: unknown) => {
  const { module, port } = greetingFrom(message, (value) => value instanceof MessagePort);
  answerRunner(nodeEndpoint(port), createRunner(module));
});
