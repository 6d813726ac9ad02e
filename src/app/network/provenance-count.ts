/** How many figures stand in a part of a document, and how many of them are assumptions. */
export function provenanceCount(place: unknown): { readonly figures: number; readonly assumptions: number } {
  if (typeof place !== 'object' || place === null) return { figures: 0, assumptions: 0 };
  if ('source' in place || 'assumption' in place) {
    return { figures: 1, assumptions: 'assumption' in place && place.assumption !== undefined ? 1 : 0 };
  }
  const counts = Object.values(place).map(provenanceCount);
  return {
    figures: counts.reduce((sum, { figures }) => sum + figures, 0),
    assumptions: counts.reduce((sum, { assumptions }) => sum + assumptions, 0),
  };
}
