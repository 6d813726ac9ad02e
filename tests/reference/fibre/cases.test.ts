import { agreeOnCases } from '../accounts/agree-on-cases.ts';
import { FIBRE } from '../accounts/product.ts';

agreeOnCases(FIBRE);
