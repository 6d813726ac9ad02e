import { answering } from './answering.ts';

// Answers its first collection well; then something that nobody waits for throws.
answering((runner) => ({
  collect: async (request) => {
    const reply = await runner.collect(request);
    setTimeout(() => {
      throw new Error('too late for anybody');
    }, 0);
    return reply;
  },
}));
