import contract from '../../../public/contracts/citymesh-mobile.json';
import scenario from '../../../public/scenarios/citymesh-mobile-belgium.json';
import { openBrowserEngine } from '../../../src/engine/browser.ts';
import { requestOf } from './request.ts';

// Plays ?workers=…&simMonths=… and writes the digest, or the errors, into the page.

const asked = new URLSearchParams(location.search);
const request = requestOf(contract, scenario, Number(asked.get('simMonths')), Number(asked.get('workers')));
const engine = openBrowserEngine();
const { errors, ...outcome } = await engine.simulate(request);
const told = 'digest' in outcome ? { digest: outcome.digest } : { errors };
document.querySelector('output')?.append(JSON.stringify(told));
