/** What a product's bills are counted by. */
export interface Counted {
  readonly one: string;
  /** With its article: "an account". */
  readonly aOne: string;
  readonly many: string;
  readonly month: string;
  readonly months: string;
  /** A month under contract with nothing on its bill. */
  readonly nothing: string;
}

function countedBy(one: string, article: string, nothing: string): Counted {
  const names = { one, many: `${one}s`, month: `${one}-month`, months: `${one}-months` };
  return { ...names, aOne: `${article} ${one}`, nothing };
}

export const sims = countedBy('SIM', 'a', 'nothing due');
const accounts = countedBy('account', 'an', 'nothing paid');
const sites = countedBy('site', 'a', 'nothing due');

const BY_PRODUCT: Readonly<Record<string, Counted>> = { prepaid: accounts, backup: sites, fibre: sites };

export function countedOf(product: string): Counted {
  return BY_PRODUCT[product] ?? sims;
}
