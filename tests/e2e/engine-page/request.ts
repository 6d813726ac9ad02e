import { parseContract } from '../../../src/contracts/parse.ts';
import type { SimulationRequest } from '../../../src/engine/request.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';

/** What the page and this process both play: the published contract, and a variant with a later stop. */
export function requestOf(
  contractJson: unknown,
  scenarioJson: unknown,
  simMonths: number,
  workers: number,
): SimulationRequest {
  const { contract, errors } = parseContract(contractJson);
  if (!contract) throw new Error(JSON.stringify(errors));
  const parsed = parseScenario(scenarioJson, contract);
  if (!parsed.scenario) throw new Error(JSON.stringify(parsed.errors));
  const changes = [{ path: 'values.roamStop', value: '80.00' }];
  const variants = [{ id: 'later-stop', title: 'A later stop', changes }];
  return { contract, scenario: parsed.scenario, variants, simMonths, workers };
}
