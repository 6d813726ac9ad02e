import { answering } from './answering.ts';

// A ledger that ends in the middle of its second addition, with the first one in its books.
let additions = 0;
answering((runner) => ({
  add: (request) => {
    additions += 1;
    return additions < 2 ? runner.add(request) : process.exit(8);
  },
}));
