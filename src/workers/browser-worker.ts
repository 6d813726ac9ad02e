import { answerRunner } from './comlink-runner.ts';
import { greetingFrom } from './greeting.ts';
import { createRunner } from './runner.ts';

addEventListener(
  'message',
  ({ data }: MessageEvent<unknown>) => {
    const { module, port } = greetingFrom(data, (value) => value instanceof MessagePort);
    answerRunner(port, createRunner(module));
  },
  { once: true },
);
