// What draws of a network are for. Customers', SIMs' and sites' are addressed by them; a region's by its number.

/** Period: four SIMs. */
export const PURPOSE_CELL_OF_SIM: u32 = 212;
/** Period: the month. */
export const PURPOSE_BURSTS: u32 = 216;
/** Of a region and cell; period: ten days. */
export const PURPOSE_OTHERS: u32 = 220;
/** Of a region, in world 0: one block a cell. */
export const PURPOSE_CELLS: u32 = 224;
/** Of a region; period: a cause and its number. */
export const PURPOSE_SHARED: u32 = 236;
/** Of a customer; period: nothing, then each site. */
export const PURPOSE_SITES: u32 = 240;
/** Of a site; period: the hour in which its line went down. */
export const PURPOSE_REACTION: u32 = 244;

/** Sites of a mobile customer are units from here on, so that no SIM has their draws. */
export const SITE_UNITS: i32 = 0x10000;
