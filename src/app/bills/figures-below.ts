// What stands below the first picture: loaded as one file while that is on its way.
export { default as Assumptions } from './Assumptions.svelte';
export { default as ExceedanceFigure } from './ExceedanceFigure.svelte';
export { default as MadeOfFigure } from './MadeOfFigure.svelte';
export { default as PercentileTable } from './PercentileTable.svelte';
