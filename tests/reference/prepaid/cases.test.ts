import { agreeOnCases } from '../accounts/agree-on-cases.ts';
import { PREPAID } from '../accounts/product.ts';

agreeOnCases(PREPAID);
