import { agreeOnCases } from '../accounts/agree-on-cases.ts';
import { BACKUP } from '../accounts/product.ts';

agreeOnCases(BACKUP);
