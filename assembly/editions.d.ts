/** Set for each build of the core (asconfig.json): 1 = it plays every product; 0 = `Product.mobile` only, and is smaller. */
declare const ACCOUNTS: i32;
