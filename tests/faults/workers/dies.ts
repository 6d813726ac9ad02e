import { answering } from './answering.ts';

// Plays two batches, then its process ends in the middle of the third.
let batches = 0;
answering((runner) => ({
  play: (request) => {
    batches += 1;
    return batches < 3 ? runner.play(request) : process.exit(7);
  },
}));
