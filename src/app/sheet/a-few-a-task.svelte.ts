/** So few that neither a long contract nor a search holds the page up. */
const SENTENCES_A_TASK = 6;

/**
 * How many of all sentences may be rendered by now: a few at first, and as many more with each task until all are. When `wanted`
 * changes it begins again. Call in a component.
 */
export function aFewATask(all: () => number, wanted: () => string = () => ''): { readonly rendered: number } {
  let rendered = $derived.by(() => {
    wanted();
    return SENTENCES_A_TASK;
  });
  $effect(() => {
    if (rendered >= all()) return undefined;
    const next = setTimeout(() => (rendered += SENTENCES_A_TASK));
    return () => clearTimeout(next);
  });
  return {
    get rendered() {
      return rendered;
    },
  };
}
