/** What a product's bills are counted by. */
export interface Counted {
  readonly one: string;
  readonly many: string;
  readonly month: string;
  readonly months: string;
}

function countedBy(one: string, many: string): Counted {
  return { one, many, month: `${one}-month`, months: `${one}-months` };
}

export const sims = countedBy('SIM', 'SIMs');
const accounts = countedBy('account', 'accounts');
const sites = countedBy('site', 'sites');

const BY_PRODUCT: Readonly<Record<string, Counted>> = { prepaid: accounts, backup: sites, fibre: sites };

export function countedOf(product: string): Counted {
  return BY_PRODUCT[product] ?? sims;
}
