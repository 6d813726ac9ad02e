import { agreeOnCases } from '../accounts/agree-on-cases.ts';
import { DUTCH_MOBILE } from '../accounts/product.ts';

agreeOnCases(DUTCH_MOBILE);
