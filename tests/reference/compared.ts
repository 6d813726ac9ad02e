/** What is compared, by name, and the contract of each. */
export const COMPARED = {
  mobile: 'citymesh-mobile',
  'mobile-life': 'citymesh-mobile',
  prepaid: 'citymesh-prepaid',
  fibre: 'smartglasnet-fibre',
  backup: 'citymesh-backup',
  'dutch-mobile': 'in2-mobile',
} as const;

export type ComparisonName = keyof typeof COMPARED;
