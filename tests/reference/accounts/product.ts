import { drawBackup } from '../backup/draws.ts';
import { FIGURES as BACKUP_FIGURES } from '../backup/figures.ts';
import { playBackup } from '../backup/account.ts';
import type { Dice } from '../draws/dice.ts';
import { playDutch } from '../dutch-mobile/account.ts';
import { FIGURES as DUTCH_FIGURES } from '../dutch-mobile/draws/figures.ts';
import { drawDutch } from '../dutch-mobile/draws/timeline.ts';
import { drawPrepaid, FIGURES as PREPAID_FIGURES } from '../prepaid/draws.ts';
import { playPrepaid } from '../prepaid/account.ts';
import { drawFibre } from '../fibre/draws.ts';
import { FIGURES as FIBRE_FIGURES } from '../fibre/figures.ts';
import { playFibre } from '../fibre/account.ts';
import type { TermsDrawn } from '../comparison.ts';
import type { Figures } from './draws/draw-terms.ts';
import type { AccountSituation, Lived } from './situation.ts';
import type { AccountTerms } from './terms.ts';

/** A contract whose accounts live by dated facts, as the reference plays it. */
export interface Product {
  /** Folder of its cases: the contract's id. */
  readonly id: string;
  readonly play: (terms: AccountTerms, lived: Lived) => string[];
  /** The core dates its invoices itself; else they follow the billing months. */
  readonly isDated: boolean;
  readonly figures: Figures;
  readonly draw: (dice: Dice, terms: TermsDrawn) => AccountSituation;
}

export const PREPAID: Product = {
  id: 'citymesh-prepaid',
  play: playPrepaid,
  isDated: true,
  figures: PREPAID_FIGURES,
  draw: drawPrepaid,
};

export const FIBRE: Product = {
  id: 'smartglasnet-fibre',
  play: playFibre,
  isDated: true,
  figures: FIBRE_FIGURES,
  draw: drawFibre,
};

export const DUTCH_MOBILE: Product = {
  id: 'in2-mobile',
  play: playDutch,
  isDated: true,
  figures: DUTCH_FIGURES,
  draw: drawDutch,
};

export const BACKUP: Product = {
  id: 'citymesh-backup',
  play: playBackup,
  isDated: false,
  figures: BACKUP_FIGURES,
  draw: drawBackup,
};
