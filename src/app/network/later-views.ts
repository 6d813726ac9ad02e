// What need not be there for the page to open: loaded as one file when the first of it is asked for.
export { default as network } from './NetworkView.svelte';
export { default as outages } from '../outages/OutagesView.svelte';
export { default as sheet } from '../sheet/NetworkTerms.svelte';
export { tablesOf } from './tables.ts';
