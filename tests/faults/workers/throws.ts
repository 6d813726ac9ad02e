import { answering } from './answering.ts';

// Throws in every batch.
answering(() => ({ play: () => Promise.reject(new Error('no batch today')) }));
